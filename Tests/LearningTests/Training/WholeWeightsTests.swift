import Testing

@testable import Learning

/// A perceptron on short decimals walks as one that reckons in whole numbers by hand.
@Suite struct WholeWeightsTests {
  /// (x1, x2, y) in tenths of the inputs.
  typealias Point = (x: Int, y: Int, target: Int)

  private func perceptron(_ points: [Point], start: [Double] = [0, 0, 0]) -> Perceptron {
    Perceptron(
      points.map {
        Example(input: [Double($0.x) / 10, Double($0.y) / 10], target: [Double($0.target)])
      }, start: start)
  }

  /// The weights in tenths after an epoch from there.
  private func epoch(_ points: [Point], _ weights: [Int]) -> [Int] {
    points.reduce(weights) { weights, point in
      let input = [10, point.x, point.y]
      let z = zip(weights, input).reduce(0) { $0 + $1.0 * $1.1 }
      let error = point.target - (z >= 0 ? 1 : 0)
      return zip(weights, input).map { $0 + error * $1 }
    }
  }

  @Test func `points in tenths come round after 101 epochs, which rounding hides`() {
    let points: [Point] = [(10, 8, 1), (0, 9, 1), (-1, -1, 0), (3, 11, 0)]
    var perceptron = perceptron(points)
    #expect(perceptron.isExact && perceptron.isSeparable == false)
    while perceptron.cycle == nil, perceptron.epoch < 2_000 { perceptron.learnEpoch() }
    #expect(perceptron.cycle?.epochs == 101)
  }

  @Test(arguments: 1...60)
  func `the walk is that of whole numbers, and its round the first return`(seed: UInt64) {
    var numbers = SplitMix64(seed: seed, stream: .order)
    let points: [Point] = (0..<4).map { _ in
      (
        Int.random(in: -2...12, using: &numbers), Int.random(in: -2...12, using: &numbers),
        Int.random(in: 0...1, using: &numbers)
      )
    }
    var walker = perceptron(points)
    #expect(walker.isExact)
    var (weights, seen) = ([0, 0, 0], [[0, 0, 0]: 0])
    for index in 1...400 {
      weights = epoch(points, weights)
      walker.learnEpoch()
      #expect(walker.weights == weights.map { Double($0) / 10 })
      if let before = seen[weights] {
        let isRight = epoch(points, weights) == weights && walker.isRight
        #expect((walker.cycle == nil) == isRight)
        if let cycle = walker.cycle {
          #expect(cycle.firstEpoch == before && cycle.epochs == index - before)
          #expect(cycle.corrections.last?.after == walker.weights)
        }
        return
      }
      seen[weights] = index
      #expect(walker.cycle == nil)
    }
  }

  @Test func `a point on the line is answered 1, in tenths too`() {
    // 0.1 + 0.2 − 0.3 is not 0 in binary fractions.
    let example = Example(input: [0.1, 0.2], target: [1])
    let exact = Perceptron([example], start: [-0.3, 1, 1])
    #expect(exact.isExact && exact.preActivation(of: 0) == 0 && exact.isRight)
    let other = Perceptron([Example(input: [0.3, -0.1], target: [1])], start: [-0.2, 1, 1])
    #expect(other.preActivation(of: 0) == 0 && other.isRight)
  }

  @Test func `what is no short decimal is reckoned as before`() {
    for (input, start) in [([1.0 / 3, 0.5], [0.0, 0, 0]), ([0, 1], [0.123456789, 0, 0])] {
      var perceptron = Perceptron([Example(input: input, target: [0])], start: start)
      #expect(!perceptron.isExact)
      perceptron.learn(0)
      #expect(perceptron.weights == zip(start, [1] + input).map { $0 - $1 })
    }
    #expect(!Perceptron([Example(input: [1e9], target: [0])], start: [0, 0]).isExact)
  }

  @Test func `weights past what is safe go on rounded, and promise nothing more`() {
    var perceptron = Perceptron(
      [Example(input: [400], target: [0])], start: [0, 68_719_476_000])
    #expect(perceptron.isExact)
    perceptron.setAlpha(16_000)
    for _ in 0..<3 { perceptron.learn(0) }
    #expect(perceptron.weights[1] < 68_719_476_000)
  }

  @Test func `a round that begins after all that are remembered is found`() {
    var ends = EpochEnds([0])
    var found: (Int, Int)?
    for epoch in 1...20_000 where found == nil {
      let place = epoch < 6_000 ? epoch : 6_000 + (epoch - 6_000) % 7
      found = ends.note([Double(place)], at: epoch).map { ($0, epoch) }
    }
    #expect(found.map { $0.1 - $0.0 } == 7)
  }

  @Test(arguments: [0, 0.2, 0.5])
  func `a perceptron has converged only with every example right`(_ epsilon: Double) {
    for dataset in [Dataset.and, .or, .nand, .xor] {
      var setup = Setup()
      setup.dataset = dataset
      setup.follow(.perceptron)
      (setup.epsilon, setup.epochLimit) = (epsilon, 200)
      for seed in UInt64(1)...20 {
        setup.seed = seed
        var run = Run(setup)
        run.advance(epochs: 200)
        #expect(run.hasConverged == (dataset != .xor))
        #expect(run.hasConverged == (run.correct == dataset.examples.count))
        #expect(run.cost == 0.5 * Double(4 - run.correct) / 4)
      }
    }
  }
}
