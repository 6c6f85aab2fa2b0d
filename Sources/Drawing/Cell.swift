/// One place of the screen: a glyph and how it looks.
public struct Cell: Hashable, Sendable {
  /// A printable scalar one column wide; a space where nothing is drawn.
  public var glyph: Unicode.Scalar
  public var style: Style

  public init(_ glyph: Unicode.Scalar = " ", _ style: Style = .plain) {
    self.glyph = glyph
    self.style = style
  }

  /// A space in the terminal's own colours.
  public static let blank = Cell()
}
