/// What a glyph looks like where no font is asked: rectangles within its cell.
///
/// Blocks, lines of frames and dots have to meet their neighbours' without a seam, which glyphs of
/// fonts do not.
struct GlyphShape {
  /// In twelfths of the cell's width from the left, and twenty-fourths of its height from above.
  struct Box: Hashable {
    var x: Int
    var y: Int
    var width: Int
    var height: Int

    init(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
      (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }
  }

  /// A cell's width and height in those units: divisible by all that blocks divide a cell into.
  static let width = 12
  static let height = 24

  let boxes: [Box]
  /// How much of the ink covers the ground: 1, or less for a shade.
  let coverage: Double

  private init(_ boxes: [Box], coverage: Double = 1) {
    self.boxes = boxes
    self.coverage = coverage
  }

  /// The shape of a glyph; nil of one that is a letter.
  init?(_ glyph: Unicode.Scalar) {
    switch glyph.value {
    case 0x2500...0x257F:
      guard let arms = Self.arms[glyph] else { return nil }
      self.init(Self.lines(arms))
    case 0x2581...0x2587:
      let eighths = Int(glyph.value - 0x2580)
      self.init([Box(0, Self.height - 3 * eighths, Self.width, 3 * eighths)])
    case 0x2591...0x2593:
      let quarters = Double(glyph.value - 0x2590)
      self.init([Box(0, 0, Self.width, Self.height)], coverage: quarters / 4)
    case 0x2580...0x259F, 0x1FB00...0x1FB3B:
      guard let boxes = Self.blocks(glyph) else { return nil }
      self.init(boxes)
    case 0x2800...0x28FF: self.init(Self.dots(UInt8(glyph.value - 0x2800)))
    default: return nil
    }
  }

  private static func blocks(_ glyph: Unicode.Scalar) -> [Box]? {
    for grid in [PixelGrid.quadrants, .sextants] {
      guard let mask = grid.mask(of: glyph) else { continue }
      let (w, h) = (width / grid.across, height / grid.down)
      return (0..<grid.count).filter { mask >> $0 & 1 == 1 }.map { bit in
        Box(bit % grid.across * w, bit / grid.across * h, w, h)
      }
    }
    return nil
  }

  /// Two by four dots; Unicode numbers the upper six by columns, and then the lowest two.
  private static func dots(_ mask: UInt8) -> [Box] {
    let places = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
    return places.indices.filter { mask >> $0 & 1 == 1 }.map { bit in
      Box(places[bit].0 * 6 + 2, places[bit].1 * 6 + 2, 3, 3)
    }
  }

  /// The parts of a frame that a line goes to from the middle of its cell.
  private struct Arms: OptionSet {
    let rawValue: Int
    static let left = Arms(rawValue: 1)
    static let right = Arms(rawValue: 2)
    static let up = Arms(rawValue: 4)
    static let down = Arms(rawValue: 8)
    static let heavy = Arms(rawValue: 16)
    static let dashed = Arms(rawValue: 32)
  }

  private static let arms: [Unicode.Scalar: Arms] = [
    "─": [.left, .right], "━": [.left, .right, .heavy], "│": [.up, .down],
    "┃": [.up, .down, .heavy], "┄": [.left, .right, .dashed], "╌": [.left, .right, .dashed],
    "┆": [.up, .down, .dashed], "╎": [.up, .down, .dashed],
    "╍": [.left, .right, .heavy, .dashed], "┅": [.left, .right, .heavy, .dashed],
    "┌": [.right, .down], "╭": [.right, .down], "┐": [.left, .down], "╮": [.left, .down],
    "└": [.right, .up], "╰": [.right, .up], "┘": [.left, .up], "╯": [.left, .up],
    "├": [.up, .down, .right], "┤": [.up, .down, .left], "┬": [.left, .right, .down],
    "┴": [.left, .right, .up], "┼": [.left, .right, .up, .down],
  ]

  private static func lines(_ arms: Arms) -> [Box] {
    let thick = arms.contains(.heavy) ? 4 : 2
    let (x, y) = ((width - thick) / 2, (height - thick) / 2)
    if arms.contains(.dashed) {
      return arms.contains(.up)
        ? [0, 8, 16].map { Box(x, $0 + 1, thick, 6) } : [0, 4, 8].map { Box($0 + 1, y, 2, thick) }
    }
    var boxes: [Box] = []
    if arms.contains(.left) { boxes.append(Box(0, y, x + thick, thick)) }
    if arms.contains(.right) { boxes.append(Box(x, y, width - x, thick)) }
    if arms.contains(.up) { boxes.append(Box(x, 0, thick, y + thick)) }
    if arms.contains(.down) { boxes.append(Box(x, y, thick, height - y)) }
    return boxes
  }
}
