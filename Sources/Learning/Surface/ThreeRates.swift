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
    from start: Double, alphas: [Double], steps: Int, moving p: Int, of probe: inout CostProbe
  ) {
    func attempt(_ alpha: Double, _ probe: inout CostProbe) -> WeightDescent {
      WeightDescent(from: start, alpha: alpha, steps: steps, moving: p, of: &probe)
    }
    var tries: [WeightDescent] = []
    var most = 0.0
    for alpha in alphas {
      let descent = attempt(alpha, &probe)
      // Past the first α that does worse, still larger ones have nothing to add.
      if most > 0, descent.fall < Self.big * most { break }
      tries.append(descent)
      if descent.rises == 0 { most = max(most, descent.fall) }
    }
    guard most > 0, let last = tries.last,
      let right = tries.first(where: { $0.rises == 0 && $0.fall >= Self.right * most })
    else { return nil }
    self.right = right
    small = tries.last { $0.alpha < right.alpha && $0.fall < Self.small * right.fall }
    guard let next = alphas.first(where: { $0 > last.alpha }) else {
      big = nil
      return
    }
    var found: WeightDescent?
    for part in 1...Self.parts where found == nil {
      let share = Double(part) / Double(Self.parts)
      let descent = attempt(
        part == Self.parts ? next : last.alpha + share * (next - last.alpha), &probe)
      if descent.fall < Self.big * right.fall { found = descent }
    }
    big = found
  }
}
