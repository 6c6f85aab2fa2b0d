/// Rows of text as lines with aligned columns.
///
/// - Parameters:
///   - right: the columns whose texts end below one another, as figures do.
///   - spelling: how the lines will be spelled, since that decides how wide a text is.
func aligned(
  _ rows: [[String]], right: Set<Int> = [], indent: String = "  ", _ spelling: Spelling
) -> [String] {
  let rows = rows.map { $0.map(spelling.apply) }
  var widths: [Int] = []
  for row in rows {
    for (column, text) in row.enumerated() {
      if column == widths.count { widths.append(0) }
      widths[column] = max(widths[column], text.unicodeScalars.count)
    }
  }
  return rows.map { row in
    var line = indent
    for (column, text) in row.enumerated() {
      let space = String(repeating: " ", count: widths[column] - text.unicodeScalars.count)
      line += (column > 0 ? "  " : "") + (right.contains(column) ? space + text : text + space)
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
