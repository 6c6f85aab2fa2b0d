/// How many colour samples one cell can show, one above the other.
public enum PixelMode: Sendable {
  /// Two to a cell: `▀` in the upper colour on the lower one.
  case halfBlocks
  /// One to a cell, as its background.
  case cells
}

extension Canvas {
  /// Fills an area with colour samples; `color` is asked for each, from the top left.
  public mutating func drawPixels(
    _ mode: PixelMode, in area: Rect, color: (_ x: Int, _ y: Int) -> Color
  ) {
    for y in 0..<area.height {
      for x in 0..<area.width {
        switch mode {
        case .cells:
          put(" ", area.x + x, area.y + y, Style(.standard, on: color(x, y)))
        case .halfBlocks:
          let upper = color(x, 2 * y)
          let lower = color(x, 2 * y + 1)
          // One colour needs no glyph, and a space with a background is the shortest to send.
          let cell =
            upper == lower
            ? Cell(" ", Style(.standard, on: lower)) : Cell("▀", Style(upper, on: lower))
          self[area.x + x, area.y + y] = cell
        }
      }
    }
  }

  /// The colour of one sample as it is on the screen now, or nil where no sample is there.
  public func previousPixel(_ mode: PixelMode, _ area: Rect, _ x: Int, _ y: Int) -> Color? {
    let row = mode == .cells ? y : y / 2
    guard let cell = previousCell(area.x + x, area.y + row) else { return nil }
    if cell.glyph == " " { return cell.style.background }
    guard mode == .halfBlocks, cell.glyph == "▀" else { return nil }
    return y % 2 == 0 ? cell.style.foreground : cell.style.background
  }
}
