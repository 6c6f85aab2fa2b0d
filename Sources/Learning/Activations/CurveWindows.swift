/// A curve's table for numbers side by side that differ little: eight lines in a row, turned over.
///
/// Window n serves the lines 4n…4n+3, counted from line −1024, and has two more on either side of
/// them. It is a row for each coefficient; a line's place in it is the line's number modulo 8.
struct CurveWindows: @unchecked Sendable {
  /// One after another; those past the table's ends are not written, and never read to any effect.
  /// Neither list is written to again.
  let rows: UnsafePointer<Double>
  /// The bits of what a shifted z on a window's first line is; 0, which no shifted z has, where
  /// there is no window.
  let firsts: UnsafePointer<Int64>

  static let sigmoid = CurveWindows(.sigmoid)

  static let count = 512
  private static let lines = 8
  /// Line 0 is the 1024th: past the shift of the table by as many sixteenths.
  private static let shift = CurveTable.shift + 64

  init(_ table: CurveTable) {
    let (width, lines) = (CurveTable.width, Self.lines)
    let window = width * lines
    // They live as long as the program, as the table does.
    let rows = UnsafeMutableRawPointer.allocate(
      byteCount: Self.count * window * MemoryLayout<Double>.stride, alignment: 64
    ).bindMemory(to: Double.self, capacity: Self.count * window)
    let firsts = UnsafeMutablePointer<Int64>.allocate(capacity: Self.count)
    firsts.initialize(repeating: 0, count: Self.count)
    // Lines at whose ends |z| is less than the table's reach.
    let served = -639...639
    for number in 0..<Self.count {
      let first = 4 * number - 1024 - 2
      guard served.contains(first), served.contains(first + lines - 1) else { continue }
      let shifted = Self.shift + Double(first) / Double(CurveTable.linesPerUnit)
      firsts[number] = Int64(bitPattern: shifted.bitPattern)
      for line in first..<first + lines {
        for n in 0..<width {
          rows[number * window + n * lines + (line & (lines - 1))] = table.centre[line * width + n]
        }
      }
    }
    self.rows = UnsafePointer(rows)
    self.firsts = UnsafePointer(firsts)
  }
}
