/// A small, a right and a too big α on one and the same curve: J along one weight.
///
/// Each α is tried out, and judged by what it did in so many steps from the start, nothing else.
public struct ThreeRates: Sendable {
  /// The largest α that came less than a fifth of the way that the right one came.
  public let small: WeightDescent?
  /// The smallest α that came nearly as low as any without J ever rising.
  public let right: WeightDescent
  /// The smallest α above it that came down less than three quarters as far: it overshoots.
  public let big: WeightDescent?

  private static let small = 0.2
  private static let right = 0.95
  private static let big = 0.75
  /// Into how many parts the last gap of the ladder is cut in search of the smallest too big α.
  private static let parts = 10

  /// Tries the ladder of `alphas`, ascending; nil where none of them makes J fall from this start.
  public init?(
    from start: Double, alphas: [Double], steps: Int, moving p: Int, by setup: Setup = Setup(),
    of probe: inout CostProbe
  ) {
    func attempt(_ alpha: Double) -> WeightDescent {
      WeightDescent(
        from: start, alpha: alpha, steps: steps, moving: p, by: setup.ruleInForce, of: &probe)
    }
    let tries = Self.climb(alphas, attempt)
    let most = tries.filter { $0.rises == 0 }.map(\.fall).max() ?? 0
    guard most > 0, let last = tries.last,
      let right = tries.first(where: { $0.rises == 0 && $0.fall >= Self.right * most })
    else { return nil }
    self.right = right
    small = tries.last { $0.alpha < right.alpha && $0.fall < Self.small * right.fall }
    let next = alphas.first { $0 > last.alpha }
    big = next.flatMap {
      Self.first(between: last.alpha, and: $0, fallingLessThan: Self.big * right.fall, attempt)
    }
  }

  /// Goes up the ladder until an α does worse: still larger ones have nothing to add.
  private static func climb(
    _ alphas: [Double], _ attempt: (Double) -> WeightDescent
  ) -> [WeightDescent] {
    var tries: [WeightDescent] = []
    var most = 0.0
    for alpha in alphas {
      let descent = attempt(alpha)
      if most > 0, descent.fall < big * most { break }
      tries.append(descent)
      if descent.rises == 0 { most = max(most, descent.fall) }
    }
    return tries
  }

  /// The smallest α after one rung, up to the next, with which J falls by less than `fall`; nil where
  /// it does so with none of them.
  private static func first(
    between low: Double, and high: Double, fallingLessThan fall: Double,
    _ attempt: (Double) -> WeightDescent
  ) -> WeightDescent? {
    for part in 1...parts {
      let share = Double(part) / Double(parts)
      let descent = attempt(part == parts ? high : low + share * (high - low))
      if descent.fall < fall { return descent }
    }
    return nil
  }
}
