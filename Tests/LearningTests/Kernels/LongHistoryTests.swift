import Testing

@testable import Learning

/// Past the epochs that a history keeps one by one it keeps every second, fourth, … of them: the small
/// kernel's must be thinned as the reference's is, at each of those epochs and beyond.
@Suite struct LongHistoryTests {
  private func setup(_ hidden: Int, _ activation: Activation, _ order: ExampleOrder) -> Setup {
    var setup = Setup()
    (setup.hidden, setup.activation, setup.order) = ([hidden], activation, order)
    (setup.alpha, setup.epsilon, setup.epochLimit) = (0.05, 0, 5_000)
    return setup
  }

  @Test(arguments: [1, 2, 3, 4], [Activation.sigmoid, .tanh])
  func `the whole history of the small kernel is the reference's, past 1,024 epochs`(
    _ hidden: Int, _ activation: Activation
  ) {
    for order in ExampleOrder.allCases {
      let setup = setup(hidden, activation, order)
      var (fast, reference) = (Run(setup), Run(setup))
      // To just before, at and just after the epochs where a list of so many is full, and to odd ones.
      for epochs in [1_023, 1, 1, 1_022, 1, 1, 333, 1_713, 1, 1, 903] {
        fast.advance(epochs: epochs)
        _ = reference.advanceAsDefined(examples: epochs * setup.dataset.examples.count)
        #expect(fast.history == reference.history, "\(order), epoch \(fast.epoch)")
        #expect(fast.path == reference.path, "\(order), epoch \(fast.epoch)")
        #expect(fast.network.parameters == reference.network.parameters)
        #expect(fast.cost == reference.cost && fast.outcome == reference.outcome)
      }
      #expect(fast.epoch == 5_000 && fast.isFinished)
    }
  }

  @Test func `cut into odd pieces it is the same history`() {
    let setup = setup(2, .sigmoid, .fixed)
    var (whole, pieces) = (Run(setup), Run(setup))
    whole.advance(epochs: 3_000)
    var numbers = SplitMix64(seed: 5, stream: .order)
    while pieces.epoch < 3_000 {
      let left = 12_000 - pieces.exampleCount
      pieces.advance(examples: min(left, Int.random(in: 1...700, using: &numbers)))
    }
    #expect(pieces.history == whole.history && pieces.path == whole.path)
  }
}
