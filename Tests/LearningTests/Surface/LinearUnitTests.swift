import Testing

@testable import Learning

@Suite struct LinearUnitTests {
  static func setup(alpha: Double) -> Setup {
    var setup = Setup()
    setup.hidden = []
    setup.activation = .identity
    setup.batch = .full
    setup.alpha = alpha
    setup.epsilon = 0
    return setup
  }

  @Test func `the curvatures of the four corners are known`() throws {
    let unit = try #require(LinearUnit(Self.setup(alpha: 1)))
    #expect((0..<3).map(unit.curvature) == [1, 0.5, 0.5])
    // (7 + √33)/8, from the block of the sum of both inputs and the bias.
    #expect(abs(unit.greatestCurvature - 1.593_070_330_817_254) < 1e-14)
  }

  @Test func `a network with a hidden layer, or with a bend, is no linear unit`() {
    var setup = Self.setup(alpha: 1)
    setup.activation = .sigmoid
    #expect(LinearUnit(setup) == nil)
    setup.activation = .identity
    setup.hidden = [2]
    #expect(LinearUnit(setup) == nil)
  }

  /// Inputs that are not their own squares, as 0 and 1 are, and two outputs.
  static let uneven = Dataset(
    name: "uneven", summary: "",
    examples: [
      Example(input: [0.5, -1], target: [0, 1]), Example(input: [2, 3], target: [1, 0.5]),
      Example(input: [-1.5, 0.25], target: [2, 1]),
    ])

  @Test(arguments: [Dataset.xor, uneven])
  func `the curvature is the second difference of the mean, anywhere`(_ dataset: Dataset) throws {
    var setup = Self.setup(alpha: 1)
    setup.dataset = dataset
    let unit = try #require(LinearUnit(setup))
    var probe = CostProbe(Run(setup).network, over: setup.dataset)
    for p in 0..<setup.shape.parameterCount {
      for place in [-40.0, 0, 7] {
        let costs = probe.costs(moving: p, to: [place - 1, place, place + 1])
        // J is below 10,000 there, so its differences keep eleven places after the point.
        #expect(abs(costs[0] - 2 * costs[1] + costs[2] - unit.curvature(of: p)) < 1e-10)
      }
    }
  }

  @Test func `along one weight α diverges beyond 2/curvature and nowhere below it`() throws {
    let setup = Self.setup(alpha: 1)
    let unit = try #require(LinearUnit(setup))
    var probe = CostProbe(Run(setup).network, over: setup.dataset)
    for p in 0..<3 {
      let limit = 2 / unit.curvature(of: p)
      func descent(_ alpha: Double) -> WeightDescent {
        WeightDescent(from: 3, alpha: alpha, steps: 400, moving: p, of: &probe)
      }
      #expect(descent(0.99 * limit).rises == 0)
      #expect(descent(1.01 * limit).rises == 400)
      // Half of it is 1/curvature: one step, and at the bottom.
      let newton = descent(limit / 2).places
      #expect(abs(newton[1].weight - newton[2].weight) < 1e-14)
    }
  }

  @Test func `training on the full batch diverges beyond 2/greatest curvature`() throws {
    let limit = 2 / (try #require(LinearUnit(Self.setup(alpha: 1)))).greatestCurvature
    var below = Run(Self.setup(alpha: 0.99 * limit))
    var above = Run(Self.setup(alpha: 1.01 * limit))
    below.advance(epochs: 2_000)
    above.advance(epochs: 2_000)
    // The best straight line on XOR answers ½ everywhere: J = ⅛ for each example.
    #expect(abs(below.cost - 0.125) < 1e-12)
    #expect(above.cost > 1e6)
  }
}
