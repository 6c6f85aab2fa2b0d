/// How many pixels a cell shows, and the glyphs that show them.
///
/// A cell has two colours, its foreground and its background; a glyph tells which pixel has which.
/// Of a mask, bit `y * across + x` stands for the pixel in column `x` and row `y` of the cell.
public enum PixelGrid: CaseIterable, Sendable {
  /// One pixel a cell, its background: for terminals without block glyphs.
  case cells
  /// One by two: pixels that are square where a cell is twice as high as wide.
  case halves
  /// Two by two: in every font that was tried.
  case quadrants
  /// Two by three: where the terminal draws them itself.
  case sextants

  /// Pixels side by side in a cell.
  public var across: Int {
    switch self {
    case .cells, .halves: 1
    case .quadrants, .sextants: 2
    }
  }

  /// Pixels above each other in a cell.
  public var down: Int {
    switch self {
    case .cells: 1
    case .halves, .quadrants: 2
    case .sextants: 3
    }
  }

  /// Pixels in a cell.
  public var count: Int { across * down }

  /// The mask of a cell whose every pixel is in the foreground.
  var full: UInt8 { UInt8((1 << count) - 1) }

  /// The glyph whose foreground covers the pixels of a mask.
  public func glyph(_ mask: UInt8) -> Unicode.Scalar {
    switch self {
    case .cells: mask == 0 ? " " : "█"
    case .halves: Self.halfBlocks[Int(mask)]
    case .quadrants: Self.quarterBlocks[Int(mask)]
    case .sextants: Self.sixthBlocks[Int(mask)]
    }
  }

  /// The mask of a glyph; nil of one that is no block of this grid.
  public func mask(of glyph: Unicode.Scalar) -> UInt8? {
    if glyph == " " { return 0 }
    // Nearly every glyph of a screen is a letter: they all come before the first block.
    guard glyph.value >= 0x2580 else { return nil }
    switch self {
    case .cells: return glyph == "█" ? 1 : nil
    case .halves: return Self.halfBlocks.firstIndex(of: glyph).map(UInt8.init)
    case .quadrants: return Self.quarterBlocks.firstIndex(of: glyph).map(UInt8.init)
    case .sextants: return Self.sixthBlocks.firstIndex(of: glyph).map(UInt8.init)
    }
  }

  private static let halfBlocks: [Unicode.Scalar] = [" ", "▀", "▄", "█"]

  private static let quarterBlocks: [Unicode.Scalar] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]

  /// Unicode numbers them by their masks, but for the four that were there before.
  private static let sixthBlocks: [Unicode.Scalar] = (0..<64).map { mask in
    switch mask {
    case 0: return " "
    case 0b010101: return "▌"
    case 0b101010: return "▐"
    case 63: return "█"
    default:
      let missing = 1 + (mask > 0b010101 ? 1 : 0) + (mask > 0b101010 ? 1 : 0)
      return Unicode.Scalar(UInt32(0x1FB00 + mask - missing)) ?? " "
    }
  }
}
