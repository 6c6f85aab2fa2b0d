/// The glyphs of frames and rules, Unicode or ASCII.
public struct FrameGlyphs: Sendable {
  public let horizontal, vertical: Unicode.Scalar
  public let topLeft, topRight, bottomLeft, bottomRight: Unicode.Scalar
  public let dotted: Unicode.Scalar
  /// A rule that stands out among those of `horizontal`.
  public let heavy: Unicode.Scalar

  /// Lines and rounded corners.
  public static let rounded = FrameGlyphs(
    horizontal: "─", vertical: "│", topLeft: "╭", topRight: "╮", bottomLeft: "╰",
    bottomRight: "╯", dotted: "┄", heavy: "━")
  /// Hyphens, bars and plus signs.
  public static let ascii = FrameGlyphs(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+",
    bottomRight: "+", dotted: "-", heavy: "=")

  /// Rounded frames where there is Unicode, else ASCII.
  public static func fitting(_ features: Features) -> FrameGlyphs {
    features.isUnicode ? rounded : ascii
  }
}

extension Canvas {
  /// Draws a frame round an area, nothing where it is under two cells wide or high.
  public mutating func frame(_ area: Rect, _ style: Style) {
    guard area.width >= 2, area.height >= 2 else { return }
    let glyphs = FrameGlyphs.fitting(features)
    for x in area.x..<area.right {
      put(glyphs.horizontal, x, area.y, style)
      put(glyphs.horizontal, x, area.bottom - 1, style)
    }
    for y in area.y..<area.bottom {
      put(glyphs.vertical, area.x, y, style)
      put(glyphs.vertical, area.right - 1, y, style)
    }
    put(glyphs.topLeft, area.x, area.y, style)
    put(glyphs.topRight, area.right - 1, area.y, style)
    put(glyphs.bottomLeft, area.x, area.bottom - 1, style)
    put(glyphs.bottomRight, area.right - 1, area.bottom - 1, style)
  }
}
