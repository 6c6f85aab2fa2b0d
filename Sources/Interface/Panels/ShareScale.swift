import Drawing

/// Shares as heights of a plot: 0 at the middle of the axis' row, 100 % and every gridline at the
/// middle of a row, so that a bar ends on the line of its share and not beside it.
struct ShareScale {
  /// The rows above the axis.
  let rows: Int
  /// The rows from the line of 0 to that of 100 %.
  private let span: Int
  /// The gridlines, in per cent.
  let ticks: [Int]

  init(rows: Int) {
    self.rows = rows
    let fourths = rows / 4 * 4
    let fifths = rows / 5 * 5
    if rows >= 8 {
      span = max(fourths, fifths)
      ticks = Array(stride(from: 0, through: 100, by: fourths >= fifths ? 25 : 20))
    } else {
      span = max(1, rows / 2 * 2)
      ticks = rows >= 2 ? [0, 50, 100] : [0, 100]
    }
  }

  /// In rows from the plot's upper edge; lines and ticks of row r are drawn at r + ½.
  func place(_ share: Double) -> Double {
    Double(rows) + 0.5 - min(max(0, share), 1) * Double(span)
  }

  /// The row in whose middle a gridline lies.
  func row(percent: Int) -> Int { rows - span * percent / 100 }
}
