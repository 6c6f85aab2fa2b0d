/// Sine and cosine in multiplications and additions, so that every machine draws the same points.
///
/// Method: x = n·π/2 + r with |r| ≤ π/4, π/2 in two parts, so that n·π/2 loses nothing that counts; then
/// the Taylor series to r^17 (the first term left out is below 1e-19). Error below 2⁻⁵² for |x| up to a
/// million; farther out the remainder by 2π as a Double is taken, which no data that a network could
/// learn come near.
enum Trigonometry {
  static func sine(_ x: Double) -> Double { value(x, quarter: 0) }
  static func cosine(_ x: Double) -> Double { value(x, quarter: 1) }
  static let pi = 0x1.921fb54442d18p1

  /// About a million.
  private static let farthest = 0x1p20

  private static func value(_ x: Double, quarter: Int) -> Double {
    guard x.isFinite else { return .nan }
    let x = x.magnitude < farthest ? x : x.truncatingRemainder(dividingBy: 2 * pi)
    let n = (x * 0x1.45f306dc9c883p-1).rounded()
    let r = fused(n, -0x1.1a62633145c07p-54, fused(n, -0x1.921fb54442d18p0, x))
    switch (Int(n) + quarter) & 3 {
    case 0: return near(r)
    case 1: return nearCosine(r)
    case 2: return -near(r)
    default: return -nearCosine(r)
    }
  }

  private static func near(_ r: Double) -> Double {
    let square = r * r
    let series = terms.sine.reduce(0) { fused($0, square, $1) }
    return fused(r * square, series, r)
  }

  private static func nearCosine(_ r: Double) -> Double {
    let square = r * r
    return fused(square, terms.cosine.reduce(0) { fused($0, square, $1) }, 1)
  }

  /// The reciprocals of the factorials with their signs, the highest first: from 17 and 16 down to 3
  /// and 2.
  private static let terms: (sine: [Double], cosine: [Double]) = {
    var (sine, cosine): ([Double], [Double]) = ([], [])
    var factorial = 1.0
    for k in 2...17 {
      factorial *= Double(k)
      let term = (k / 2).isMultiple(of: 2) ? 1 / factorial : -1 / factorial
      if k.isMultiple(of: 2) { cosine.insert(term, at: 0) } else { sine.insert(term, at: 0) }
    }
    return (sine, cosine)
  }()
}
