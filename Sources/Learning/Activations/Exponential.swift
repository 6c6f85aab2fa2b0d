/// The exponential on the half-line x ≤ 0, in multiplications and additions.
///
/// Every machine gives the same bits, which a C library's `exp` does not promise. Method: x = n·ln
/// 2 + r with |r| ≤ ½ ln 2 (ln 2 in two parts, so that n·ln 2 loses nothing), e^r by its Taylor
/// series to r^13 (the first term left out is below 5e-18), then 2^n by the exponent bits. Error
/// below 1 unit in the last place.
enum Exponential {
  /// e^x for x ≤ 0: 1 at 0, 0 below −745.14; NaN stays NaN.
  @inline(__always)
  static func value(_ x: Double) -> Double {
    if x < lowestNormal { return subnormal(x) }
    let (n, r) = reduce(x)
    return (1 + tail(r)) * power(n)
  }

  /// e^x − 1 for x ≤ 0, with all its digits near 0; NaN stays NaN.
  static func minusOne(_ x: Double) -> Double {
    x > -0.34 ? tail(x) : value(x, addedTo: -1)
  }

  /// sum + e^x for x ≤ 0.
  static func value(_ x: Double, addedTo sum: Double) -> Double {
    if x < lowestNormal { return sum + subnormal(x) }
    let (n, r) = reduce(x)
    return fused(1 + tail(r), power(n), sum)
  }

  /// Below this, e^x is a subnormal number or 0, and 2^n has no exponent bits of its own.
  private static let lowestNormal = -708.0

  @inline(never)
  private static func subnormal(_ x: Double) -> Double {
    if x < -745.2 { return 0 }
    let (n, r) = reduce(x)
    return (1 + tail(r)) * power(n &+ 128) * 0x1p-128  // one rounding, in the last factor
  }

  @inline(__always)
  private static func reduce(_ x: Double) -> (n: Int, r: Double) {
    // 1.5·2^52 leaves no bits for a fraction: adding it rounds to the nearest whole number.
    let shift = 0x1.8p52
    let shifted = fused(x, 1.4426950408889634, shift)
    let n = shifted - shift
    let r = fused(n, -0x1.a39ef35793c76p-33, fused(n, -0x1.62e42feep-1, x))
    return (Int(truncatingIfNeeded: shifted.bitPattern &- shift.bitPattern), r)
  }

  /// 2^n for −1022 ≤ n ≤ 1023.
  @inline(__always)
  private static func power(_ n: Int) -> Double {
    Double(bitPattern: UInt64(truncatingIfNeeded: n &+ 1023) &<< 52)
  }

  /// e^r − 1 for |r| ≤ ½ ln 2; the terms are paired so that the processor can work on them side by
  /// side.
  @inline(__always)
  private static func tail(_ r: Double) -> Double {
    let r2 = r * r
    let r4 = r2 * r2
    func terms(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
      fused(r2, fused(r, 1 / d, 1 / c), fused(r, 1 / b, 1 / a))
    }
    let a = terms(2, 6, 24, 120)
    let b = terms(720, 5040, 40320, 362_880)
    let c = terms(3_628_800, 39_916_800, 479_001_600, 6_227_020_800)
    return fused(r2, fused(r4, fused(r4, c, b), a), r)
  }
}
