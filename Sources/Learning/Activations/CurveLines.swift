/// The coefficients of the two curves, worked out once from 1/(1+e^-z) in twice the precision.
extension CurveTable {
  /// The logistic sigmoid g.
  static let sigmoid = CurveTable { k in
    let value = logistic(k)
    return line(constant: value, taylor: slopes(k))
  }

  /// tanh(z/2) = 2 g(z) − 1: one table step is 1/32 of tanh's own variable.
  static let halfTanh = CurveTable { k in
    let g = logistic(-abs(k))
    // 1 − 2 g(−|c|), which is at least 0, and keeps its digits: g's low part is still there.
    let t = DoublePair.sum(1, -2 * g.high) + (-2 * g.low)
    let value = k < 0 ? DoublePair(high: -t.high, low: -t.low) : t
    return line(constant: value, taylor: slopes(k).map { 2 * $0 })
  }

  /// g(k/16) in two parts.
  private static func logistic(_ k: Int) -> DoublePair {
    let e = powers[Int(k.magnitude)]
    let small = e / (DoublePair.sum(1, e.high) + e.low)
    return k <= 0 ? small : DoublePair.sum(1, -small.high) + (-small.low)
  }

  /// e^(-k/16), each from the one before.
  private static let powers: [DoublePair] = {
    // e^(-1/16) to 106 bits, by mpmath.
    let step = DoublePair(high: 0x1.e0fabfbc702a4p-1, low: -0x1.8d0e700fcfb65p-56)
    var powers = [DoublePair(high: 1, low: 0)]
    for k in 1...Int(reach) * linesPerUnit { powers.append(powers[k - 1] * step) }
    return powers
  }()

  /// The Taylor coefficients a1...a8 of g about k/16, by g' = g − g².
  ///
  /// Worked out left of 0, where no digits cancel; right of it g(c + r) = 1 − g(−c − r) has the
  /// same ones with the even ones negated.
  private static func slopes(_ k: Int) -> [Double] {
    var a = [logistic(-abs(k)).high]
    for n in 0..<8 {
      let square = (0...n).reduce(0.0) { fused(a[$1], a[n - $1], $0) }
      a.append((a[n] - square) / Double(n + 1))
    }
    return (1...8).map { k > 0 && $0.isMultiple(of: 2) ? -a[$0] : a[$0] }
  }

  private static func line(constant: DoublePair, taylor a: [Double]) -> [Double] {
    // With x = r / h, x^8 ≈ 2 x^6 − 5/4 x^4 + 1/4 x^2: from Chebyshev's polynomial of degree 8,
    // and the same at both ends of the line.
    let h = 0.5 / Double(linesPerUnit)
    let (h2, h4) = (h * h, h * h * h * h)
    let eighth = a[7]
    return [
      constant.high, a[0],
      fused(0.25 * h4 * h2, eighth, a[1]) + constant.low / h2,
      a[2], fused(-1.25 * h4, eighth, a[3]), a[4], fused(2 * h2, eighth, a[5]), a[6],
    ]
  }
}
