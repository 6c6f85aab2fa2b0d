import Drawing

extension Canvas {
  /// A text in different lengths, the longest first, and how it looks.
  typealias Forms = (texts: [String], style: Style)

  /// Writes two texts at the ends of a line, in the longest forms that leave a space between them;
  /// where none do, the left one alone.
  ///
  /// - Parameter alone: shorter forms of the left one, worth less than the right one.
  mutating func writeEnds(
    _ left: Forms, _ right: Forms, alone: [String] = [], in line: Rect
  ) {
    for first in left.texts {
      for second in right.texts where columns(of: first) + 1 + columns(of: second) <= line.width {
        write(first, line.x, line.y, left.style)
        writeRight(second, endingAt: line.right, line.y, right.style)
        return
      }
    }
    let forms = left.texts + alone
    let fitting = forms.first { columns(of: $0) <= line.width } ?? forms.last ?? ""
    write(fitting, line.x, line.y, left.style, limit: line.width)
  }
}
