extension Canvas {
  /// The picture as a page of its own: a `pre` of letters, each run in its colours.
  func html(title: String, paper: Paper) -> String {
    let (ink, ground) = paper.seen(.plain)
    let rows = (0..<size.height).map { y in
      runs(in: y, by: \.style).map { htmlRun($0, y, paper) }.joined()
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <meta charset="utf-8">
      <title>\(escaped(title))</title>
      <style>
      body { margin: 0; background: \(ground); }
      pre { color: \(ink); background: \(ground); font: 16px/1.2 "DejaVu Sans Mono", Menlo, Consolas, monospace; }
      </style>
      <pre>
      \(rows.joined(separator: "\n"))
      </pre>
      </html>

      """
  }

  private func htmlRun(_ run: Range<Int>, _ y: Int, _ paper: Paper) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: run.map { self[$0, y].glyph })
    let (style, text) = (self[run.lowerBound, y].style, escaped(String(scalars)))
    guard style != .plain else { return text }
    let (ink, ground) = paper.seen(style)
    let marks =
      (style.isBold ? ";font-weight:bold" : "")
      + (style.isUnderlined ? ";text-decoration:underline" : "")
    return "<span style=\"color:\(ink);background:\(ground)\(marks)\">\(text)</span>"
  }
}
