import Testing

@testable import Learning

@Suite struct ThreeRatesTests {
  static let ladder: [Double] = [0.001, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50]

  @Test func `on a parabola the too big α lies just beyond 2/curvature`() throws {
    let setup = LinearUnitTests.setup(alpha: 1)
    var probe = CostProbe(Run(setup).network, over: setup.dataset)
    let rates = try #require(
      ThreeRates(from: 3, alphas: Self.ladder, steps: 12, moving: 1, of: &probe))
    let big = try #require(rates.big)
    #expect(rates.right.alpha < 4)
    #expect(rates.right.rises == 0)
    #expect(big.alpha > 3.7 && big.alpha <= 4.2)
    let small = try #require(rates.small)
    #expect(small.alpha < rates.right.alpha)
    #expect(small.fall < 0.2 * rates.right.fall)
    #expect(rates.right.places[0] == small.places[0])
  }

  @Test func `where nothing falls there is no right α`() {
    var setup = LinearUnitTests.setup(alpha: 1)
    setup.start = .uniform(0)
    var probe = CostProbe(Run(setup).network, over: setup.dataset)
    // The bottom of the parabola along the bias: the mean of the targets.
    #expect(ThreeRates(from: 0.5, alphas: Self.ladder, steps: 12, moving: 0, of: &probe) == nil)
  }

  @Test(arguments: [1.0, 3, 6, -4])
  func `the small α is the greatest below the right one that comes less than a fifth`(
    _ start: Double
  ) throws {
    let setup = LinearUnitTests.setup(alpha: 1)
    var probe = CostProbe(Run(setup).network, over: setup.dataset)
    let rates = try #require(
      ThreeRates(from: start, alphas: Self.ladder, steps: 12, moving: 1, of: &probe))
    let small = try #require(rates.small)
    for alpha in Self.ladder where alpha > small.alpha && alpha < rates.right.alpha {
      let tried = WeightDescent(from: start, alpha: alpha, steps: 12, moving: 1, of: &probe)
      #expect(tried.fall >= 0.2 * rates.right.fall, "α \(alpha)")
    }
  }

  @Test func `a step that leaves J as it is is no rise`() {
    var setup = Setup()
    setup.activation = .step
    var probe = CostProbe(Run(setup).network, over: setup.dataset)
    let flat = WeightDescent(from: 0.5, alpha: 1, steps: 5, moving: 0, of: &probe)
    #expect(flat.places.count == 6 && flat.fall == 0 && flat.rises == 0)
  }
}
