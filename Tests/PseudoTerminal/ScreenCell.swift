/// A colour as the program sent it.
public enum ScreenColor: Hashable, Sendable {
  case standard
  case indexed(Int)
  case rgb(Int, Int, Int)
}

/// The look that the next glyph gets.
public struct Pen: Hashable, Sendable {
  public var foreground = ScreenColor.standard
  public var background = ScreenColor.standard
  public var isBold = false
  public var isDim = false
  public var isUnderlined = false
  public var isReversed = false
}

/// One place on the emulated screen.
public struct ScreenCell: Hashable, Sendable {
  public var glyph: Unicode.Scalar = " "
  public var pen = Pen()
}
