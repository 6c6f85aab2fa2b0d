/// A raster finer than cells: several dots to a cell, all of one cell in one style.
public struct DotRaster: Sendable {
  /// Which glyphs the dots become.
  public enum Kind: Sendable {
    /// 2 x 4 dots a cell: fine lines.
    case braille
    /// 2 x 2 dots a cell: strokes that read from the last row.
    case quadrants
    /// 1 x 3 dots a cell, in ASCII.
    case ascii
  }

  /// Which glyphs the dots become.
  public let kind: Kind
  /// In cells.
  public let size: Size
  /// One bit a dot, one entry a cell.
  private var masks: [UInt8]

  public init(_ kind: Kind, _ size: Size) {
    self.kind = kind
    self.size = size
    masks = Array(repeating: 0, count: size.width * size.height)
  }

  /// How many dots a cell has, across and down.
  public static func dots(_ kind: Kind) -> (x: Int, y: Int) {
    switch kind {
    case .braille: (2, 4)
    case .quadrants: (2, 2)
    case .ascii: (1, 3)
    }
  }

  /// In dots.
  public var width: Int { size.width * Self.dots(kind).x }
  /// In dots.
  public var height: Int { size.height * Self.dots(kind).y }

  /// Sets the dot in a column and a row, counted in dots from the top left; none outside.
  public mutating func set(_ x: Int, _ y: Int) {
    guard x >= 0, y >= 0, x < width, y < height else { return }
    let (across, down) = Self.dots(kind)
    let bit = (y % down) * across + x % across
    masks[y / down * size.width + x / across] |= 1 << UInt8(bit)
  }

  /// Sets the dots of column `x` between two rows, both included, in either order; of rows that lie
  /// outside, none.
  public mutating func column(_ x: Int, from a: Int, to b: Int) {
    let (top, bottom) = (max(0, min(a, b)), min(max(a, b), height - 1))
    guard top <= bottom else { return }
    for y in top...bottom { set(x, y) }
  }

  /// Sets every dot whose centre is within half of `width` of the line between two places.
  ///
  /// - Parameters: places in cells; `width` in cell widths, a cell being twice as high as wide;
  ///   `dash`, if given, cuts the line into strokes and gaps of these lengths, in cell widths.
  public mutating func stroke(
    from a: (x: Double, y: Double), to b: (x: Double, y: Double), width: Double,
    dash: (on: Double, off: Double)? = nil
  ) {
    let (across, down) = Self.dots(kind)
    var dots: [(Int, Int)] = []
    Stroke(from: a, to: b, width: width, dash: dash)
      .forEachDot(across: across, down: down, in: size) { dots.append(($0, $1)) }
    for (x, y) in dots { set(x, y) }
  }

  /// Takes in the dots of another raster of the same kind and size in the cells that have dots of this
  /// one: a cell has one glyph, and a line drawn over another is not to cut it.
  public mutating func keep(_ other: DotRaster) {
    precondition(kind == other.kind && size == other.size, "dots of the same cells")
    for index in masks.indices where masks[index] != 0 { masks[index] |= other.masks[index] }
  }

  /// The glyph of a cell's dots; nil where none is set, and outside.
  public func glyph(_ x: Int, _ y: Int) -> Unicode.Scalar? {
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return nil }
    let mask = masks[y * size.width + x]
    guard mask != 0 else { return nil }
    switch kind {
    case .braille: return Self.braille[Int(mask)]
    case .quadrants: return PixelGrid.quadrants.glyph(mask)
    case .ascii: return Self.ascii[Int(mask)]
    }
  }

  /// Puts the dots on a canvas, leaving cells without any as they are, and backgrounds too.
  public func draw(on canvas: inout Canvas, at origin: Point, _ style: Style) {
    for y in 0..<size.height {
      for x in 0..<size.width {
        guard let glyph = glyph(x, y) else { continue }
        let below = canvas[origin.x + x, origin.y + y].style.background
        canvas.put(glyph, origin.x + x, origin.y + y, style.on(below))
      }
    }
  }

  /// Unicode numbers the braille dots down the left column first, and the last row after the rest.
  private static let braille: [Unicode.Scalar] = (0..<256).map { mask in
    let bits: [UInt32] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
    let code = (0..<8).reduce(UInt32(0x2800)) { mask >> $1 & 1 == 1 ? $0 | bits[$1] : $0 }
    return Unicode.Scalar(code) ?? " "
  }

  /// By the bits top, middle, bottom.
  private static let ascii: [Unicode.Scalar] = [" ", "'", "-", "'", ".", ":", ".", "|"]
}
