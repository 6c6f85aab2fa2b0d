import Testing

@testable import Learning

/// A network that no update can move ends at once, however its epochs are trained.
@Suite struct StillnessTests {
  private func setup(_ values: [Double], _ change: (inout Setup) -> Void = { _ in }) -> Setup {
    var setup = Setup()
    change(&setup)
    setup.start = .given(Parameters(shape: setup.shape, values: values))
    return setup
  }

  /// o = g(−5): of a ReLU 0, and flat.
  private static let dead = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, -5, 1, 1]
  /// o = g(800): of a sigmoid exactly 1, and flat.
  private static let saturated = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 800, 1, 1]

  @Test(arguments: ExampleOrder.allCases, [BatchSize.examples(1), .examples(3), .full])
  func `no gradient on any example is said after the first epoch`(
    _ order: ExampleOrder, _ batch: BatchSize
  ) throws {
    for (values, activation) in [(Self.dead, Activation.relu), (Self.saturated, .sigmoid)] {
      let setup = setup(values) {
        ($0.activation, $0.order, $0.batch) = (activation, order, batch)
      }
      for keepsHistory in [true, false] {
        var run = Run(setup, keepsHistory: keepsHistory)
        run.advance(epochs: 20_000)
        #expect(run.epoch == 1 && run.position == 0)
        let evidence = try #require(run.outcome.evidence)
        #expect(run.outcome == .stuck(evidence) && evidence.stillness == .noGradient)
        let output = [NeuronID(layer: 1, index: 0)]
        #expect(evidence.neurons.dead == (activation == .relu ? output : []))
        #expect(evidence.neurons.saturated == (activation == .relu ? [] : output))
      }
    }
  }

  @Test func `a small gradient is no reason to end`() {
    // g′(−30) is 1e-13: far too little to move a weight of 30, and yet more than nothing.
    var setup = setup([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, -30, 1e-3, 1e-3])
    setup.epochLimit = 300
    for _ in 0..<2 {
      var run = Run(setup)
      run.advance(epochs: 300)
      #expect(run.epoch == 300)
      setup.order = .shuffled
    }
  }

  @Test func `steps that are rounded away in a fixed order prove that J stands still`() throws {
    for (order, isProof) in [(ExampleOrder.fixed, true), (.shuffled, false)] {
      var setup = Setup()
      (setup.alpha, setup.order, setup.epochLimit) = (1e-300, order, 10)
      var run = Run(setup)
      run.advance(epochs: 10)
      let evidence = try #require(run.outcome.evidence)
      #expect(evidence.stillness == (isProof ? .rounded : nil) && run.epoch == 10)
    }
  }

  @Test func `a batch whose examples cancel out ends the run only in a fixed order`() throws {
    for (order, epochs) in [(ExampleOrder.fixed, 1), (.shuffled, 7)] {
      let setup = setup(Array(repeating: 0, count: 9)) {
        ($0.batch, $0.order, $0.epochLimit) = (.full, order, 7)
      }
      var run = Run(setup)
      run.advance(epochs: 100)
      #expect(run.epoch == epochs)
      #expect(run.outcome.evidence?.stillness == (epochs == 1 ? .noBatchGradient : nil))
    }
  }

  /// After a hundred epochs in which nothing stops, a rate that throws the output so far that it is
  /// exactly 0 or 1, or that ReLUs die of.
  @Test(
    arguments: [
      ([2], .sigmoid, 30_000), ([2, 2], .sigmoid, 30_000), ([3], .relu, 1), ([4, 4], .relu, 0.7),
      ([2], .tanh, 40),
    ] as [([Int], Activation, Double)])
  func `every way ends at the same epoch, however the work is cut`(
    _ hidden: [Int], _ activation: Activation, _ alpha: Double
  ) {
    var ended = 0
    for seed in UInt64(1)...8 {
      var setup = Setup()
      (setup.hidden, setup.activation, setup.alpha) = (hidden, activation, 0.01)
      (setup.seed, setup.epochLimit) = (seed, 400)
      var reference = Run(setup)
      _ = reference.advanceAsDefined(examples: 400)
      reference.setAlpha(alpha)
      _ = reference.advanceAsDefined(examples: .max)
      for portion in [1, 3, 64, 4_000] {
        var run = Run(setup)
        run.advance(epochs: 100)
        run.setAlpha(alpha)
        while run.advance(examples: portion) > 0 {}
        expectSame(run, reference)
      }
      var lockstep = Experiment(Array(repeating: setup, count: 13))
      lockstep.advance(examples: 4 * 100)
      for index in lockstep.runs.indices { lockstep.runs[index].setAlpha(alpha) }
      lockstep.advance(examples: 4 * 300)
      for run in lockstep.runs { expectSame(run, reference) }
      if reference.outcome.evidence?.stillness == .noGradient, reference.epoch < 400 { ended += 1 }
    }
    #expect(ended > 0)
  }

  @Test func `in a census such a run is what it is alone, with its whole budget`() {
    for alpha in [5_000.0, 30_000] {
      let setups = (1...12).map { seed in
        var setup = Setup()
        (setup.alpha, setup.seed, setup.epochLimit) = (alpha, UInt64(seed), 400)
        return setup
      }
      let runs = setups.map { setup in
        var run = Run(setup)
        run.advance(epochs: 400)
        return run
      }
      #expect(runs.contains { $0.epoch < 400 })
      #expect(BatchOfRuns.finish(setups) == runs.map { CensusResult($0) })
    }
  }

  @Test func `what has stopped and is trained on stops again`() {
    var run = Run(setup(Self.saturated))
    run.advance(epochs: 5)
    run.trainOn()
    run.advance(epochs: 5)
    #expect(run.epoch == 2 && run.isFinished)
  }
}
