extension Canvas {
  /// The picture as text with SGR colour sequences, a line a row: what `cat` shows.
  ///
  /// Without colours (`features.colors == .none`) it is the glyphs alone.
  public var ansi: String {
    guard features.colors > .none else { return text }
    return (0..<size.height).map(ansiRow).joined(separator: "\n")
  }

  /// The sequences that turn another picture on a terminal into this one, row by row; all of it where
  /// there is no other of its size. Empty where they are alike.
  public func ansi(after previous: Canvas?) -> String {
    let known = previous?.size == size ? previous : nil
    let rows = (0..<size.height).filter { y in
      known.map { before in (0..<size.width).contains { before[$0, y] != self[$0, y] } } ?? true
    }
    guard !rows.isEmpty else { return "" }
    let start = known == nil ? "\u{1B}[0m\u{1B}[2J" : ""
    return start + rows.map { "\u{1B}[\($0 + 1);1H" + ansiRow($0) }.joined()
  }

  private func ansiRow(_ y: Int) -> String {
    var line = ""
    var current = Style.plain
    for x in 0..<size.width {
      let cell = self[x, y]
      if cell.style != current {
        line += "\u{1B}[" + sgr(cell.style) + "m"
        current = cell.style
      }
      line.unicodeScalars.append(cell.glyph)
    }
    return current == .plain ? line : line + "\u{1B}[0m"
  }
}

/// The parameters of the SGR sequence that sets a style from scratch (ECMA-48, 8.3.117).
private func sgr(_ style: Style) -> String {
  var codes = ["0"]
  if style.isBold { codes.append("1") }
  if style.isDim { codes.append("2") }
  if style.isUnderlined { codes.append("4") }
  if style.isReversed { codes.append("7") }
  codes += code(style.foreground, 30)
  codes += code(style.background, 40)
  return codes.joined(separator: ";")
}

private func code(_ color: Color, _ base: Int) -> [String] {
  switch color {
  case .standard: []
  case .indexed(let n) where n < 8: [String(base + Int(n))]
  case .indexed(let n) where n < 16: [String(base + 60 + Int(n) - 8)]
  case .indexed(let n): [String(base + 8), "5", String(n)]
  case .rgb(let r, let g, let b): [String(base + 8), "2", String(r), String(g), String(b)]
  }
}
