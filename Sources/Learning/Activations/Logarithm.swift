/// Natural logarithms in additions, multiplications and a division, so that every machine gives the
/// same bits.
enum Logarithm {
  /// ln(1 + x), x ≥ 0, within 3 units in the last place, also where x is far below 1; NaN stays NaN.
  ///
  /// ln(1 + x) = 2 artanh t with t = x/(2 + x), at most ⅓ for x ≤ 1; above, 1 + x is m·2^n with m
  /// near 1, and n ln 2 is added in two parts.
  @inline(never)  // x may be a product: it is a number of its own here.
  static func onePlus(_ x: Double) -> Double {
    if x <= 1 { return artanh(x / (2 + x)) * 2 }
    return natural(1 + x)
  }

  /// ln of a positive finite number, within 3 units in the last place away from 1.
  static func natural(_ value: Double) -> Double {
    guard value > 0, value.isFinite else {
      return value == 0 ? -.infinity : value > 0 ? .infinity : .nan
    }
    var (m, n) = (value.significand, Double(value.exponent))
    if m > 1.4142135623730951 { (m, n) = (m / 2, n + 1) }
    let part = 2 * artanh((m - 1) / (m + 1))
    return fused(n, 0x1.62e42feep-1, fused(n, 0x1.a39ef35793c76p-33, part))
  }

  /// artanh t for |t| ≤ ⅓ by its series: the first term left out is below 1e-18 of the value.
  private static func artanh(_ t: Double) -> Double {
    let square = t * t
    var sum = 0.0
    for k in stride(from: 17, through: 1, by: -1) {
      sum = fused(square, sum, 1 / Double(2 * k + 1))
    }
    return fused(t * square, sum, t)
  }
}
