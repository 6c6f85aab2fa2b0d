extension Canvas {
  /// The picture in scalable vector graphics: ground, blocks and lines as shapes, letters as text.
  ///
  /// A cell is 12 by 24 units. Each run of letters says how long it is, so that a reader's own font
  /// changes nothing of the columns.
  func svg(title: String, paper: Paper) -> String {
    let (width, height) = (size.width * GlyphShape.width, size.height * GlyphShape.height)
    let (ink, ground) = paper.seen(.plain)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" role="img">
      <title>\(escaped(title))</title>
      <rect width="\(width)" height="\(height)" fill="\(ground)"/>
      <g shape-rendering="crispEdges">
      \(shapes(paper).map(\.path).joined(separator: "\n"))
      </g>
      <g font-family="DejaVu Sans Mono, Menlo, Consolas, Liberation Mono, monospace" \
      font-size="19.9" fill="\(ink)">
      \(letters(paper).joined(separator: "\n"))
      </g>
      </svg>

      """
  }

  /// Everything of one colour, grounds first, so that a file is no longer than it must be.
  private func shapes(_ paper: Paper) -> [Shapes] {
    var grounds: [Shapes] = []
    var inks: [Shapes] = []
    for y in 0..<size.height {
      for run in runs(in: y, by: { paper.seen($0.style).ground }) {
        let color = paper.seen(self[run.lowerBound, y].style).ground
        guard color != paper.seen(.plain).ground else { continue }
        let whole = GlyphShape.Box(
          0, 0, run.count * GlyphShape.width, GlyphShape.height)
        add(whole, at: run.lowerBound, y, color, 1, to: &grounds)
      }
      for x in 0..<size.width {
        guard let shape = GlyphShape(self[x, y].glyph) else { continue }
        let ink = paper.seen(self[x, y].style).ink
        for box in shape.boxes { add(box, at: x, y, ink, shape.coverage, to: &inks) }
      }
    }
    return grounds + inks
  }

  private func add(
    _ box: GlyphShape.Box, at x: Int, _ y: Int, _ color: String, _ coverage: Double,
    to shapes: inout [Shapes]
  ) {
    let place = "M\(x * GlyphShape.width + box.x) \(y * GlyphShape.height + box.y)"
    let outline = "\(place)h\(box.width)v\(box.height)h-\(box.width)z"
    if let index = shapes.firstIndex(where: { $0.color == color && $0.coverage == coverage }) {
      shapes[index].outline += outline
    } else {
      shapes.append(Shapes(color: color, coverage: coverage, outline: outline))
    }
  }

  /// A `text` element for each run of letters in one style, with single spaces at the most between
  /// them: of several, readers make one.
  private func letters(_ paper: Paper) -> [String] {
    (0..<size.height).flatMap { y in
      runs(in: y, by: { GlyphShape($0.glyph) == nil ? $0.style : nil })
        .flatMap { words(in: $0, y) }.compactMap { letters($0, y, paper) }
    }
  }

  /// The parts of a run between two spaces or more; all of it where spaces are underlined, and seen.
  private func words(in run: Range<Int>, _ y: Int) -> [Range<Int>] {
    guard !self[run.lowerBound, y].style.isUnderlined else { return [run] }
    return run.reduce(into: []) { words, x in
      guard self[x, y].glyph != " " else { return }
      if let last = words.last, x - last.upperBound <= 1 {
        words[words.count - 1] = last.lowerBound..<x + 1
      } else {
        words.append(x..<x + 1)
      }
    }
  }

  private func letters(_ run: Range<Int>, _ y: Int, _ paper: Paper) -> String? {
    guard GlyphShape(self[run.lowerBound, y].glyph) == nil else { return nil }
    let first = self[run.lowerBound, y]
    var text = String.UnicodeScalarView()
    text.append(contentsOf: run.map { self[$0, y].glyph })
    // Letters stand on a line at three quarters of their cell.
    let baseline = y * GlyphShape.height + GlyphShape.height * 3 / 4
    let marks =
      (first.style.isBold ? " font-weight=\"bold\"" : "")
      + (first.style.isUnderlined ? " text-decoration=\"underline\"" : "")
    return "<text x=\"\(run.lowerBound * GlyphShape.width)\" y=\"\(baseline)\" "
      + "textLength=\"\(run.count * GlyphShape.width)\" lengthAdjust=\"spacingAndGlyphs\" "
      + "fill=\"\(paper.seen(first.style).ink)\"\(marks)>\(escaped(String(text)))</text>"
  }

  /// The columns of a row in runs of what a key says is alike.
  func runs<Key: Equatable>(in y: Int, by key: (Cell) -> Key) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for x in 0..<size.width {
      if let last = runs.last, key(self[last.lowerBound, y]) == key(self[x, y]) {
        runs[runs.count - 1] = last.lowerBound..<x + 1
      } else {
        runs.append(x..<x + 1)
      }
    }
    return runs
  }
}

/// All boxes of one colour.
private struct Shapes {
  var color: String
  var coverage: Double
  var outline: String

  var path: String {
    let opacity = coverage < 1 ? " fill-opacity=\"\(coverage)\"" : ""
    return "<path fill=\"\(color)\"\(opacity) d=\"\(outline)\"/>"
  }
}
