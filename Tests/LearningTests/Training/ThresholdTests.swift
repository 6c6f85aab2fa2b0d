import Testing

@testable import Learning

/// What is proved, counted or kept just at a threshold, and not just beside it.
@Suite struct ThresholdTests {
  @Test(arguments: [1, 2, 4])
  func `no line is in the way of a goal below 1/(8n), and of none from there on`(_ copies: Int) {
    var setup = Setup()
    setup.hidden = []
    setup.dataset = Dataset(
      name: "copies", summary: "",
      examples: (0..<copies).flatMap { _ in Dataset.xor.examples })
    let least = 1 / (8 * Double(4 * copies))
    for (epsilon, hindrance) in [
      (least.nextDown, Hindrance.noLine as Hindrance?), (least, nil), (least.nextUp, nil),
      (0, .noLine),
    ] {
      setup.epsilon = epsilon
      #expect(setup.hindrance == hindrance, "ε \(epsilon)")
    }
  }

  @Test(arguments: [(Activation.step, 0.5), (.sigmoid, 1e-300), (.relu, 1e-300)])
  func `where J stays as it is it has not fallen`(_ activation: Activation, _ alpha: Double) {
    var setup = Setup()
    (setup.activation, setup.alpha, setup.epochLimit) = (activation, alpha, 40)
    setup.order = .shuffled
    var run = Run(setup)
    run.advance(epochs: 40)
    #expect(run.outcome.evidence != nil && run.cost == run.history.start)
    #expect(run.outcome.evidence?.lateFall == nil)
  }

  @Test func `all of the output are all of its neurons, of however many`() {
    for outputs in 1...3 {
      let signs = NeuronSigns(sizes: [2, outputs])
      let hidden = (0..<2).map { NeuronID(layer: 0, index: $0) }
      for count in 0...outputs {
        let some = hidden + (0..<count).map { NeuronID(layer: 1, index: $0) }
        #expect(signs.holdsOutput(some) == (count == outputs), "\(count) of \(outputs)")
      }
    }
    #expect(!NeuronSigns().holdsOutput([]))
  }

  @Test func `a fresh budget counts from where the run stands`() {
    for (activation, epochs) in [(Activation.step, 20_000), (.sigmoid, 30)] {
      var setup = Setup()
      (setup.activation, setup.epochLimit) = (activation, epochs)
      var run = Run(setup)
      run.advance(epochs: epochs)
      #expect(run.isFinished)
      run.trainOn()
      #expect(run.lastEpoch == run.epoch + epochs)
    }
  }

  @Test func `the same α once more is no change by hand`() {
    var run = Run(Setup())
    run.advance(epochs: 5)
    run.setAlpha(run.setup.alpha)
    #expect(run.alphaChangedAt == nil)
    run.setAlpha(2)
    #expect(run.alphaChangedAt == 5)
    run.advance(epochs: 2)
    run.setAlpha(2)
    #expect(run.alphaChangedAt == 5)
  }

  @Test(arguments: [[0.0, 1, 0.5], [0.1, -0.2, 0.3], [2.5, -0.25, 1]])
  func `z that is reckoned in whole numbers is z`(_ start: [Double]) {
    let examples = [([0.1, 0.9], 1.0), ([1, 0.8], 0), ([-0.1, -0.1], 0), ([0.25, 1.1], 1)].map {
      Example(input: $0.0, target: [$0.1])
    }
    for alpha in [1, 0.5, 0.1] {
      var learner = Perceptron(examples, start: start, alpha: alpha)
      #expect(learner.isExact)
      for _ in 0..<5 {
        for index in examples.indices {
          let z = learner.preActivation(examples[index].input)
          #expect(abs(learner.preActivation(of: index) - z) < 1e-9)
        }
        learner.learnEpoch()
      }
    }
  }

  @Test func `what was noted of an exact walk is not held against a rounded one`() {
    let large = 0x1p36
    var learner = Perceptron(Dataset.xor.examples, start: [large, large, large], alpha: 1024)
    #expect(learner.isExact)
    for _ in 0..<40 where learner.isExact { learner.learnEpoch() }
    guard !learner.isExact else { return }
    var ends = learner.ends
    #expect(ends.note(learner.start, at: 99) == nil)
  }
}
