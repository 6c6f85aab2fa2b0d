/// A sigmoid-shaped curve as a table of polynomials: a line of eight coefficients for each 1/16.
///
/// No division, and nothing but plain multiplications and additions, so that every machine gives
/// the same bits; a line fills one 64-byte line of the cache. Method: with c the multiple of 1/16
/// nearest to z, the value is the Taylor polynomial of degree 7 about c at r = z − c, which is
/// exact. Its eighth term is folded into the others, and what rounding has taken from the constant
/// is given back towards the ends of the line, where neighbours meet: left out are less than 1e-18
/// of the value there.
///
/// Monotone on a line: c1·r grows by at least its own last place from one z to the next, and all
/// else but the constant by less than a sixteenth of that; rounding a growing number never makes
/// it fall. From line to line: seen at every seam by the tests.
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
    let low = r2 * (c[2] + r * c[3])
    let middle = r4 * (c[4] + r * c[5])
    let high = (r2 * r4) * (c[6] + r * c[7])
    return c[0] + (r * c[1] + ((low + middle) + high))
  }

  /// The line that a shifted z names in its last bits.
  @inline(__always)
  func line(_ shifted: Double) -> UnsafePointer<Double> {
    let k = Int(truncatingIfNeeded: shifted.bitPattern &- Self.shift.bitPattern)
    return centre + (k &* Self.width)
  }
}
