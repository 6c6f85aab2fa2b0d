import CVectors
import Testing

@testable import Learning

/// The law of the small kernel: whatever the vectors' width, and however the work is cut into calls,
/// a run has the bits that the reference trainer gives it.
@Suite struct SmallKernelTests {
  /// Numbers that are 0 or 1, and others, more examples than remember their lines on their own.
  private static let points = Dataset(
    name: "points", summary: "",
    examples: (0..<21).map { n in
      let x = Double(n % 7)
      return Example(input: [[0, 1, -0.0, x / 4 - 1][n % 4], x / 3 - 1], target: [x / 8])
    })

  private static let datasets = Dataset.catalog.filter { $0.inputCount == 2 } + [points]

  /// Takes a run to its end and compares it with the reference on the way.
  ///
  /// - Parameter chunks: how many examples each call takes, over and over.
  private func expectReference(_ setup: Setup, chunks: [Int]) {
    for width in LaneBlock.widths {
      var (fast, reference) = (Run(setup), Run(setup))
      var calls = 0
      while !reference.isFinished {
        let chunk = chunks[calls % chunks.count]
        let taken = fast.advanceSmall(examples: chunk, width: width)
        #expect(taken == reference.advanceAsDefined(examples: chunk), "\(width) \(setup)")
        calls += 1
        guard calls < 10 || reference.isFinished else { continue }
        expectSame(fast, reference)
      }
    }
  }

  private func setup(_ hidden: Int, alpha: Double, epochs: Int = 200) -> Setup {
    var setup = Setup()
    (setup.hidden, setup.alpha, setup.epochLimit) = ([hidden], alpha, epochs)
    return setup
  }

  @Test(arguments: 1...8, ExampleOrder.allCases)
  func `a run has the reference's bits in any chunking`(hidden: Int, order: ExampleOrder) {
    for (seed, alpha) in [1e-300, 0.5, 3, 50, 1e3, 1e154, 1e308].enumerated() {
      var setup = setup(hidden, alpha: alpha)
      (setup.order, setup.seed) = (order, UInt64(seed + 1))
      expectReference(setup, chunks: [.max])
      expectReference(setup, chunks: [1, 2, 3, 5, 8, 13, 21, 34, 300])
    }
  }

  @Test(arguments: datasets)
  func `every dataset of two inputs can be trained on`(dataset: Dataset) {
    for hidden in [1, 2, 5, 8] {
      for start in [1.0, 60, 800, 1e150, 1e300] {
        var setup = setup(hidden, alpha: 2, epochs: 70)
        (setup.dataset, setup.start) = (dataset, .uniform(start))
        expectReference(setup, chunks: [.max])
        expectReference(setup, chunks: [17])
      }
    }
  }

  @Test(arguments: [0, 1, 63, 64, 65, 128, 129, 1_200])
  func `a run stops at its goal and at its budget, and not before`(epochs: Int) {
    for (hidden, goal) in [(2, 0.0), (2, 0.01), (3, 0.1), (4, 0.125), (7, 0.13)] {
      var setup = setup(hidden, alpha: 3, epochs: epochs)
      setup.epsilon = goal
      for seed in UInt64(1)...3 {
        setup.seed = seed
        expectReference(setup, chunks: [.max])
        expectReference(setup, chunks: [401])
      }
    }
  }

  @Test func `a parameter that overflows ends a run though J is finite`() {
    var setup = setup(1, alpha: 1.7e308)
    setup.dataset = .nand
    var start = Parameters(zeros: setup.shape)
    // The hidden neuron is always at 1, so that z of the output is 0 at first, its bias all but
    // infinite.
    start.values = [1_000, 0, 0, 1.79e308, -1.79e308]
    setup.start = .given(start)
    expectReference(setup, chunks: [.max])
  }

  @Test func `a run goes on past its goal and with another learning rate`() {
    var setup = setup(2, alpha: 0.5, epochs: 3_000)
    setup.epsilon = 0.05
    var (fast, reference) = (Run(setup), Run(setup))
    for chunk in [Int.max, 1_001, 10_002] {
      #expect(fast.advanceSmall(examples: chunk) == reference.advanceAsDefined(examples: chunk))
      expectSame(fast, reference)
      fast.trainOn()
      reference.trainOn()
      fast.setAlpha(Double(chunk % 10) + 0.5)
      reference.setAlpha(Double(chunk % 10) + 0.5)
    }
    #expect(fast.epoch > 2_000 && fast.isPastGoal)
  }

  @Test func `a weight of −0 is left to others until there is none`() {
    var setup = setup(2, alpha: 0.5, epochs: 40)
    setup.start = .uniform(0)
    var (fast, reference) = (Run(setup), Run(setup))
    #expect(fast.memory.parameters.values.contains { $0.sign == .minus })
    #expect(fast.advanceSmall(examples: 1) == nil)
    for chunk in [1, 2, 3, 50, 200] {
      #expect(fast.advance(examples: chunk) == reference.advanceAsDefined(examples: chunk))
      expectSame(fast, reference)
    }
    #expect(fast.isFinished)
  }
}
