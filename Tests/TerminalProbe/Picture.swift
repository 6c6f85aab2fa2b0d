import Drawing

/// What the probe shows: its terminal's features, the last event, and a strip in many colours.
func picture(_ size: Size, _ features: Features, frame: Int, heard: String) -> Canvas {
  var canvas = Canvas(size, features: features)
  for y in 0..<size.height {
    for x in 0..<size.width { canvas[x, y] = cell(x, y, frame, features) }
  }
  canvas.write("size \(size.width)x\(size.height) ", 0, 0)
  canvas.write("colors \(features.colors) unicode \(features.isUnicode) ", 0, 1)
  canvas.write("frame \(frame) ", 0, 2)
  canvas.write("heard \(heard) ", 0, 3, .plain.bold)
  // ncurses sends rows from the top, so this comes last.
  canvas.writeRight(" \(frame) ", endingAt: size.width - 1, size.height - 1)
  canvas.put("#", size.width - 1, size.height - 1, Style(.indexed(1), reversed: true))
  return canvas
}

private func cell(_ x: Int, _ y: Int, _ frame: Int, _ features: Features) -> Cell {
  guard y >= 4 else { return .blank }
  let level = UInt8(truncatingIfNeeded: x &* 3 &+ y &* 7 &+ frame)
  switch y % 4 {
  case 0: return Cell(" ", Style(on: .indexed(level)))
  case 1: return Cell("▀", Style(.rgb(level, 100, 255 - level), on: .rgb(0, 0, level / 16)))
  case 2: return Cell("─", Style(.indexed(UInt8((x + frame) % 8))))
  default: return Cell("x", Style(underlined: x % 2 == 0))
  }
}

/// A picture in which no two cells look alike: more pairs of colours than any terminal has at once.
/// Its first column looks the same in every frame.
func rainbow(_ size: Size, _ features: Features, frame: Int) -> Canvas {
  var canvas = Canvas(size, features: features)
  for y in 0..<size.height {
    for x in 0..<size.width {
      let column = UInt8(truncatingIfNeeded: x)
      let row = UInt8(truncatingIfNeeded: y)
      let moving = x == 0 ? 0 : UInt8(frame)
      canvas[x, y] = Cell(
        ":", Style(.rgb(column, row, moving), on: .rgb(moving, row, column)))
    }
  }
  canvas.put("*", size.width - 1, size.height - 1)
  return canvas
}
