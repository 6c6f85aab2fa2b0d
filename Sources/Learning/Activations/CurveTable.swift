/// A sigmoid-shaped curve as a table of polynomials: a line of eight coefficients for each 1/16.
///
/// No division, and nothing but multiplications and additions, so that every machine gives the same
/// bits; a line fills one 64-byte line of the cache. Method: with c the multiple of 1/16
/// nearest to z, the value is the Taylor polynomial of degree 7 about c at r = z − c, which is
/// exact. Its eighth term is folded into the others, and what rounding has taken from the constant
/// is given back towards the ends of the line, where neighbours meet: left out are less than 1e-18
/// of the value there.
///
/// Monotone on a line: the value is c0 + r·q, rounded once, with q a rounded polynomial of about c1.
/// From one z to the next r·q grows by c1 times their distance, and the rounding of q can take from
/// that r times q's last place, which is less; and rounding a growing number never makes it fall. On
/// the line of 0, where the two are nearly the same, and from line to line: seen by the tests, which
/// look at many numbers there and at every seam.
struct CurveTable: @unchecked Sendable {
  /// Line 0, that of c = 0; lines of a negative number lie before it. Never written to again.
  let centre: UnsafePointer<Double>

  /// The table serves |z| < `reach`.
  static let reach = 40.0
  /// 1.5·2^48 leaves no bits below 1/16: adding it rounds to the nearest multiple.
  static let shift = 0x1.8p48
  static let linesPerUnit = 16
  static let width = 8

  /// Lays out one line for each k from −640 to 640, c = k / 16.
  init(_ line: (Int) -> [Double]) {
    let last = Int(Self.reach) * Self.linesPerUnit
    let bytes = (2 * last + 1) * Self.width * MemoryLayout<Double>.stride
    // Lives as long as the program: there is one for each curve.
    let start = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
      .bindMemory(to: Double.self, capacity: bytes / MemoryLayout<Double>.stride)
    for k in -last...last {
      for (n, number) in line(k).enumerated() { start[(k + last) * Self.width + n] = number }
    }
    centre = UnsafePointer(start + last * Self.width)
  }

  /// The curve at z, |z| < 40.
  @inline(__always)
  func value(_ z: Double) -> Double {
    let shifted = z + Self.shift
    let r = z - (shifted - Self.shift)
    let c = line(shifted)
    let r2 = r * r
    let r4 = r2 * r2
    let low = fused(r2, fused(r, c[4], c[3]), fused(r, c[2], c[1]))
    let high = fused(r2, c[7], fused(r, c[6], c[5]))
    return fused(r, fused(r4, high, low), c[0])
  }

  /// The line that a shifted z names in its last bits.
  @inline(__always)
  func line(_ shifted: Double) -> UnsafePointer<Double> {
    let k = Int(truncatingIfNeeded: shifted.bitPattern &- Self.shift.bitPattern)
    return centre + (k &* Self.width)
  }
}
