/// A colour as a terminal takes it: its own default, one of its palette, or red, green and blue.
public enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// An entry of the palette, 0 to 255 (0 to 7 on a terminal of eight colours).
  case indexed(UInt8)
  /// Red, green and blue, 0 to 255 each.
  case rgb(UInt8, UInt8, UInt8)
}

/// How a cell looks beside its glyph.
public struct Style: Hashable, Sendable {
  public var foreground: Color
  public var background: Color
  public var isBold: Bool
  public var isDim: Bool
  public var isUnderlined: Bool
  public var isReversed: Bool

  public init(
    _ foreground: Color = .standard, on background: Color = .standard, bold: Bool = false,
    dim: Bool = false, underlined: Bool = false, reversed: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    isBold = bold
    isDim = dim
    isUnderlined = underlined
    isReversed = reversed
  }

  /// The terminal's own colours, no attributes.
  public static let plain = Style()

  /// The same on another background.
  public func on(_ background: Color) -> Style {
    var style = self
    style.background = background
    return style
  }

  /// The same in bold.
  public var bold: Style {
    var style = self
    style.isBold = true
    return style
  }

  /// The same with ink and paper changed about.
  public var reversed: Style {
    var style = self
    style.isReversed = true
    return style
  }
}
