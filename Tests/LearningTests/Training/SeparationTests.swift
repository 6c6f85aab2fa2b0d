import Learning
import Testing

@Suite struct SeparationTests {
  // AND: the line x1 + x2 = 3/2 is half a unit's diagonal from (1,0), (0,1) and (1,1). With u =
  // (−3, 2, 2)/√17 all three have s·uᵀx = 1/√17. R = √3 at (1,1).
  @Test func `a margin that is rounding alone separates nothing`() {
    let examples = [(0.1 + 0.2, 1.0), (0, 0)].map { Example(input: [$0], target: [$1]) }
    // 0.1 + 0.2 is 5.6e-17 above 0.3: on the line, for all that the numbers can tell.
    #expect(Separation([-0.3, 1], over: examples) == nil)
    #expect(Separation([-0.2, 1], over: examples) != nil)
  }

  @Test func `the best line of AND has the margin that geometry gives`() throws {
    let found = try #require(Separation.best(of: Dataset.and.examples))
    #expect(abs(found.margin - 1 / 17.0.squareRoot()) < 1e-15)
    #expect(abs(found.radius - 3.0.squareRoot()) < 1e-15)
    #expect(abs(found.mistakeBound(from: [0, 0, 0]) - 51) < 1e-12)
    for (u, expected) in zip(found.direction, [-3.0, 2, 2]) {
      #expect(abs(u - expected / 17.0.squareRoot()) < 1e-15)
    }
  }

  // From c·u the quadratic of the bound has the root (R² − 2cγ)/γ², or 0 where that is negative: a
  // start against u costs mistakes, and one far along it leaves none to make.
  @Test func `a start along the best direction lowers the bound, one against it raises it`() throws
  {
    let found = try #require(Separation.best(of: Dataset.and.examples))
    for (length, expected) in [(-1.0, 51 + 2 * 17.0.squareRoot()), (1, 51 - 2 * 17.0.squareRoot())]
    {
      let start = found.direction.map { $0 * length }
      #expect(abs(found.mistakeBound(from: start) - expected) < 1e-9)
      #expect(abs(found.mistakeBound(from: start, alpha: 0.5) - (51 + 2 * (expected - 51))) < 1e-9)
    }
    #expect(abs(found.mistakeBound(from: found.direction.map { $0 * 10 })) < 1e-9)
  }

  @Test func `no line parts XOR, nor examples that contradict each other`() {
    #expect(Separation.best(of: Dataset.xor.examples) == nil)
    let twice = [
      Example(input: [0.5, 0.5], target: [1]), Example(input: [0.5, 0.5], target: [0]),
    ]
    #expect(Separation.best(of: twice) == nil)
  }

  @Test func `three in a row with the other class between are not parted`() {
    let row = zip([0.0, 0.5, 1], [1.0, 0, 1]).map { Example(input: [$0, $0], target: [$1]) }
    #expect(Separation.best(of: row) == nil)
  }

  // An independent reference: no direction of a fine sweep over the sphere does better, and one of
  // them comes near. Neighbours are at most 0.02 apart, so one is within 0.015 of any direction, and
  // a margin changes by less than R = 2 times that.
  @Test(arguments: 1...12)
  func `no direction on the sphere has a greater margin`(_ seed: Int) {
    var numbers = SplitMix64(seed: UInt64(seed), stream: .order)
    let examples = (0..<7).map { _ -> Example in
      let x = (0..<2).map { _ in Double(Int.random(in: -2...10, using: &numbers)) / 8 }
      return Example(input: x, target: [x[0] + 2 * x[1] > 1.3 ? 1 : 0])
    }
    var swept = -Double.infinity
    for i in 0..<200 {
      for j in 0..<400 {
        let (polar, around) = (circle(Double(i) / 400), circle(Double(j) / 400))
        let u = [polar.x, polar.y * around.x, polar.y * around.y]
        let margin = examples.map { example in
          (example.target[0] == 1 ? 1 : -1)
            * (u[0] + u[1] * example.input[0] + u[2] * example.input[1])
        }.min()
        swept = max(swept, margin ?? 0)
      }
    }
    let best = Separation.best(of: examples)?.margin ?? 0
    #expect(best >= swept - 1e-12)
    #expect(best <= max(0, swept) + 0.03)
  }

  /// A point of the unit circle, once round for `turn` from 0 to 1 (the rational parametrisation).
  private func circle(_ turn: Double) -> (x: Double, y: Double) {
    let (half, t) = turn < 0.5 ? (1.0, turn * 4 - 1) : (-1.0, (turn - 0.5) * 4 - 1)
    let norm = 1 + t * t
    return (half * -2 * t / norm, half * (1 - t * t) / norm)
  }
}
