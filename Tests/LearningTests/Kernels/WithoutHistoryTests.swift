import Testing

@testable import Learning

/// Runs of which only the end is of interest, and that spare what J they can.
@Suite struct WithoutHistoryTests {
  private func setup(_ activation: Activation, _ alpha: Double, batch: Int) -> Setup {
    var numbers = SplitMix64(seed: 8, stream: .order)
    let examples = (0..<150).map { _ in
      let (x, y) = (2 * numbers.unit() - 1, 2 * numbers.unit() - 1)
      return Example(input: [x, y], target: [x * x + y * y < 0.6 ? 1 : 0])
    }
    var setup = Setup()
    setup.dataset = Dataset(name: "circle", summary: "", examples: examples)
    setup.hidden = [10, 3]
    setup.activation = activation
    setup.alpha = alpha
    setup.batch = .examples(batch)
    setup.epsilon = 0
    setup.epochLimit = 12
    return setup
  }

  /// All but the history, and what is seen in it.
  private func expectSameEnd(_ a: Run, _ b: Run) {
    func seen(_ outcome: Outcome) -> Outcome {
      guard var evidence = outcome.evidence else { return outcome }
      if case .plateau = evidence.stillness { evidence.stillness = nil }
      (evidence.lateFall, evidence.least) = (nil, nil)
      return evidence.stillness == nil ? .unfinished(evidence) : .stuck(evidence)
    }
    #expect(a.epoch == b.epoch && a.position == b.position && a.isFinished == b.isFinished)
    #expect(seen(a.outcome) == seen(b.outcome))
    #expect(a.cost.bitPattern == b.cost.bitPattern)
    #expect(
      a.network.parameters.values.map(\.bitPattern) == b.network.parameters.values.map(\.bitPattern)
    )
  }

  @Test(arguments: Activation.catalog, [0.01, 0.5, 30, 1e145, 1e160])
  func `a run without a history ends as one with it, however it ends`(
    activation: Activation, alpha: Double
  ) {
    for batch in [1, 7] {
      var setup = setup(activation, alpha, batch: batch)
      setup.epochLimit = 4
      var whole = Run(setup)
      whole.advance(epochs: 100)
      var goals = [0.0]
      // Exactly at the goal, and above it by the least there is.
      for column in whole.history.columns { goals += [column.last, column.last.nextDown] }
      for goal in goals {
        setup.epsilon = goal
        var (kept, spared) = (Run(setup), Run(setup, keepsHistory: false))
        kept.advance(epochs: 100)
        while spared.advance(examples: 70) > 0 {}
        expectSameEnd(kept, spared)
        #expect(spared.history.epochs == 0)
        for run in 0..<2 where !kept.isFinished || run == 0 {
          kept.trainOn()
          spared.trainOn()
          kept.advance(epochs: 3)
          spared.advance(epochs: 3)
          #expect(kept.epoch == spared.epoch && kept.kept == spared.kept)
        }
      }
    }
  }

  @Test(arguments: [Activation.sigmoid, .tanh])
  func `a run that diverges has J of the epoch before, which was spared`(activation: Activation) {
    let setup = setup(activation, 0.5, batch: 1)
    var (kept, spared) = (Run(setup), Run(setup, keepsHistory: false))
    for alpha in [0.5, .infinity] {
      kept.setAlpha(alpha)
      spared.setAlpha(alpha)
      kept.advance(epochs: 5)
      spared.advance(epochs: 5)
    }
    #expect(kept.outcome == .diverged(epoch: 6) && kept.cost != kept.history.start)
    expectSameEnd(kept, spared)
  }

  @Test func `the start's J has the reference's bits, by vectors or not`() {
    for activation in Activation.catalog {
      let setup = setup(activation, 0.5, batch: 1)
      let network = Network(activation: activation, parameters: setup.startParameters())
      let fast = network.fastMeanCost(over: ExampleTable(setup.dataset))
      let reference = network.meanCost(over: setup.dataset)
      #expect(fast == (LayerKernelTests.onVectors.contains(activation) ? reference : nil))
      #expect(Run(setup).cost == reference)
    }
  }
}
