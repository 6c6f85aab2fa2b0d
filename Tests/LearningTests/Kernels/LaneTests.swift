import Testing

@testable import Learning

/// The law of the lanes: whatever the vectors' width, the lane, and the runs in the other lanes, a
/// run ends with the bits that the reference trainer gives it.
@Suite struct LaneTests {
  private static let points = Dataset(
    name: "points", summary: "",
    examples: (0..<7).map { n in
      let x = Double(n)
      return Example(
        input: [0.25 * x - 1, 0.5 - x * x / 16, x / 3], target: [x < 3 ? 1 : 0, x / 8])
    })

  /// Two examples, of which the second input is always 0.
  private static let two = Dataset(
    name: "two", summary: "",
    examples: [Example(input: [0, 0], target: [0]), Example(input: [1, 0], target: [1])])

  /// Setups of one kind whose budgets, goals and rates differ, more of them than there are lanes.
  private func setups(_ hidden: [Int], on dataset: Dataset, alphas: [Double]) -> [Setup] {
    (0..<77).map { number in
      var setup = Setup()
      setup.dataset = dataset
      setup.hidden = hidden
      setup.seed = UInt64(number + 1)
      setup.alpha = alphas[number % alphas.count]
      setup.epochLimit = [1, 63, 64, 65, 150, 209][number % 6]
      setup.epsilon = [0.01, 0.1, 0.125, 0][number % 4]
      return setup
    }
  }

  /// All ends of a list, with so many epochs a call.
  private func ends(_ setups: [Setup], calls epochs: Int, _ lanes: Lanes) -> [Lanes.End?] {
    var lanes = lanes
    var ends: [Lanes.End?] = Array(repeating: nil, count: setups.count)
    var next = 0
    while next < setups.count || !lanes.isEmpty {
      while next < setups.count, let lane = lanes.free {
        lanes.take(Run(setups[next]), named: next, in: lane)
        next += 1
      }
      for end in lanes.advance(epochs: epochs).ended { ends[end.name] = end }
    }
    return ends
  }

  private func expectReference(_ setups: [Setup], calls epochs: Int = 40) {
    // A run that is finished before it begins has no place in a lane.
    let setups = setups.filter { !Run($0).isFinished }
    let references = setups.map(reference)
    for width in LaneBlock.widths {
      let ends = ends(setups, calls: epochs, Lanes(setups[0], width: width))
      for (end, reference) in zip(ends, references) {
        #expect(end?.result == CensusResult(reference))
        let hasItsBits =
          end?.result.cost.bitPattern == reference.cost.bitPattern
          && end?.parameters.map(\.bitPattern) == reference.kept.map(\.bitPattern)
        #expect(hasItsBits, "\(width) \(reference.setup)")
      }
    }
  }

  private func reference(_ setup: Setup) -> Run {
    var run = Run(setup)
    _ = run.advanceAsDefined(examples: .max)
    return run
  }

  @Test(arguments: [
    [], [1], [2], [3], [4], [5], [6], [7], [8], [9], [17], [2, 3], [3, 1, 4], [3, 11],
  ])
  func `a run in a lane ends as it does alone`(_ hidden: [Int]) {
    expectReference(setups(hidden, on: .xor, alphas: [0.5, 3, 20]))
    expectReference(setups(hidden, on: Self.points, alphas: [0.5, 3, 20]), calls: 1)
  }

  @Test(arguments: [[1e-300, 1e308, 0.5], [50, 1e3, 1e6], [1e154, 1e300, 2]])
  func `a lane that saturates or leaves the finite numbers does not touch the others`(
    _ alphas: [Double]
  ) {
    for hidden in [[2], [5], [3, 2]] {
      var setups = setups(hidden, on: .xor, alphas: alphas)
      for index in setups.indices {
        // Starts beyond what the sigmoid's table serves, and beyond what a sum can hold, and zeros
        // of both signs.
        let reach = [1, 60, 800, 1e150, 1e300, 0][index % 6]
        setups[index].start = .uniform(reach)
      }
      expectReference(setups)
    }
  }

  @Test func `a parameter that overflows ends its run though J is finite`() {
    var setup = Setup()
    setup.dataset = .nand
    setup.hidden = [1]
    setup.alpha = 1.7e308
    setup.epochLimit = 100
    // The hidden neuron is always at 1, so that z of the output is 0 at first, its bias all but
    // infinite.
    var start = Parameters(zeros: setup.shape)
    start.values = [1_000, 0, 0, 1.79e308, -1.79e308]
    setup.start = .given(start)
    #expect(reference(setup).outcome == .diverged(epoch: 1))
    expectReference([setup])
    expectReference([setup] + setups([1], on: .nand, alphas: [0.5]))
  }

  @Test
  func `a parameter that overflows ends its run though the first example alone is above the goal`()
  {
    var setup = Setup()
    setup.dataset = Self.two
    setup.hidden = [1]
    setup.alpha = 1.7e308
    setup.epochLimit = 100
    // The first example is wrong with no slope; the second is at 0.5 and makes the bias infinite.
    var start = Parameters(zeros: setup.shape)
    start.values = [-1_000, 2_000, 0, 1.79e308, -1.79e308]
    setup.start = .given(start)
    #expect(reference(setup).outcome == .diverged(epoch: 1))
    expectReference([setup])
  }

  @Test func `a run ends with the epoch whose J is its goal to the last bit`() {
    var setup = Setup()
    // All of J is the first example's: the others are at 1 without a slope.
    setup.dataset = Dataset(
      name: "eleven", summary: "",
      examples: [Example(input: [0, 0], target: [0.3])]
        + Array(repeating: Example(input: [1, 0], target: [1]), count: 10))
    setup.hidden = [1]
    setup.alpha = 0x1p-16
    setup.epochLimit = 100
    var start = Parameters(zeros: setup.shape)
    start.values = [0, 1_000, 0, -100, 200]
    setup.start = .given(start)
    setup.epsilon = 0
    var run = Run(setup)
    let goals = (0..<99).map { _ in
      run.advance(epochs: 1)
      return run.cost
    }
    #expect(goals == goals.sorted(by: >) && Set(goals).count == goals.count)
    expectReference(
      goals.map { goal in
        setup.epsilon = goal
        return setup
      })
  }

  @Test func `a weight of -0 is added to, though its input is always 0`() {
    var setup = Setup()
    setup.dataset = Self.two
    setup.hidden = [1]
    setup.epochLimit = 3
    var start = Parameters(zeros: setup.shape)
    start.values = [0.1, 0.2, -0.0, 0.3, 0.4]
    setup.start = .given(start)
    #expect(reference(setup).kept[2].bitPattern == 0.0.bitPattern)
    expectReference([setup])
  }

  @Test func `every dataset can be trained on in lanes`() {
    for dataset in Dataset.catalog {
      expectReference(setups([3], on: dataset, alphas: [0.5, 4]))
    }
  }

  @Test func `lanes are a value: a copy goes on on its own`() {
    let setups = setups([2], on: .xor, alphas: [0.5]).filter { !Run($0).isFinished }
    var lanes = Lanes(setups[0])
    for (lane, setup) in setups.prefix(4).enumerated() {
      lanes.take(Run(setup), named: lane, in: lane)
    }
    var copy = lanes
    let first = (0..<200).flatMap { _ in lanes.advance(epochs: 7).ended }
    let second = (0..<200).flatMap { _ in copy.advance(epochs: 7).ended }
    #expect(first.count == 4)
    #expect(first.map(\.result) == second.map(\.result))
    #expect(first.map(\.parameters) == second.map(\.parameters))
  }

  @Test func `a batch has every run's result, whatever their kinds`() {
    var setups: [Setup] = []
    for seed in UInt64(1)...60 {
      var setup = Setup()
      setup.seed = seed
      setup.hidden = [[2], [3], [2, 3], [5]][Int(seed % 4)]
      setup.alpha = [0.5, 1, 20][Int(seed % 3)]
      setup.epochLimit = 200 + Int(seed) * 17
      if seed % 15 == 0 { setup.order = .shuffled }
      if seed % 16 == 0 { setup.epochLimit = 0 }
      if seed % 13 == 0 { setup.batch = .full }
      if seed % 11 == 0 { setup.activation = .tanh }
      setups.append(setup)
    }
    #expect(BatchOfRuns.finish(setups) == setups.map { CensusResult(reference($0)) })
  }
}
