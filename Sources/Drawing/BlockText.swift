/// Figures and words in block letters, to be read from the last row of a room.
///
/// Letters are three strokes wide and five high; strokes grow with the height.
public struct BlockText: Sendable {
  public let text: String
  /// The height, in cells.
  public let rows: Int
  public let grid: PixelGrid
  /// Whether upright strokes are one pixel wide, for words that have little room.
  public let isNarrow: Bool

  public init(_ text: String, rows: Int, _ grid: PixelGrid, isNarrow: Bool = false) {
    self.text = text
    self.rows = rows
    self.grid = grid
    self.isNarrow = isNarrow
  }

  /// The fewest rows in which letters can be told apart.
  public static func fewestRows(_ grid: PixelGrid) -> Int {
    (5 + grid.down - 1) / grid.down
  }

  /// Whether there is a letter for every character of a text.
  public static func hasLetters(for text: String) -> Bool {
    text.allSatisfy { letters[$0] != nil }
  }

  /// In cells.
  public var size: Size {
    let width = letters.reduce(0) { $0 + self.width($1) + gap } - (letters.isEmpty ? 0 : gap)
    return Size((width + grid.across - 1) / grid.across, rows)
  }

  /// The text in one colour, with nothing behind it.
  public func image(_ color: Color) -> PixelImage {
    var image = PixelImage(grid, size)
    var left = 0
    for letter in letters {
      draw(letter, at: left, color, on: &image)
      left += width(letter) + gap
    }
    return image
  }

  private var letters: [[String]] { text.map { Self.letters[$0] ?? Self.unknown } }

  /// The heights of a letter's five lines, in pixels: the strokes, and what lies between them.
  private var heights: [Int] {
    let height = rows * grid.down
    var stroke = max(1, height / 5)
    while stroke > 1, 3 * stroke + 2 > height { stroke -= 1 }
    let between = max(1, (height - 3 * stroke) / 2)
    return [stroke, between, stroke, between, stroke]
  }

  /// The width of an upright stroke, in pixels, about as thick as a level one; a pixel of quadrants
  /// is twice as high as wide.
  private var stroke: Int {
    if isNarrow { return 1 }
    let height = Double(heights[0]) / Double(grid.down) * 2
    return max(1, Int((height * Double(grid.across)).rounded(), within: 1...64))
  }

  private var gap: Int { stroke }

  private func width(_ letter: [String]) -> Int { (letter.first?.count ?? 0) * stroke }

  private func draw(
    _ letter: [String], at left: Int, _ color: Color, on image: inout PixelImage
  ) {
    var top = 0
    for (line, height) in zip(letter, heights) {
      for (place, mark) in line.enumerated() where mark == "#" {
        for x in left + place * stroke..<left + (place + 1) * stroke {
          image.column(x, from: top, to: top + height - 1, color)
        }
      }
      top += height
    }
  }

  private static let unknown = ["###", "  #", " # ", "   ", " # "]

  /// Five lines each.
  private static let letters: [Character: [String]] = [
    "0": ["###", "# #", "# #", "# #", "###"], "1": [" # ", "## ", " # ", " # ", "###"],
    "2": ["###", "  #", "###", "#  ", "###"], "3": ["###", "  #", "###", "  #", "###"],
    "4": ["# #", "# #", "###", "  #", "  #"], "5": ["###", "#  ", "###", "  #", "###"],
    "6": ["###", "#  ", "###", "# #", "###"], "7": ["###", "  #", "  #", " # ", " # "],
    "8": ["###", "# #", "###", "# #", "###"], "9": ["###", "# #", "###", "  #", "###"],
    ".": [" ", " ", " ", " ", "#"], ",": ["  ", "  ", "  ", " #", "# "],
    "/": ["  #", "  #", " # ", "#  ", "#  "], "%": ["# #", "  #", " # ", "#  ", "# #"],
    "−": ["   ", "   ", "###", "   ", "   "], "-": ["   ", "   ", "###", "   ", "   "],
    "+": ["   ", " # ", "###", " # ", "   "], "=": ["   ", "###", "   ", "###", "   "],
    " ": ["  ", "  ", "  ", "  ", "  "], "!": ["#", "#", "#", " ", "#"],
    "α": ["    ", " # #", "# # ", "# # ", " # #"], "ε": ["###", "#  ", "## ", "#  ", "###"],
    "A": ["###", "# #", "###", "# #", "# #"], "B": ["## ", "# #", "###", "# #", "## "],
    "C": ["###", "#  ", "#  ", "#  ", "###"], "D": ["## ", "# #", "# #", "# #", "## "],
    "E": ["###", "#  ", "## ", "#  ", "###"], "F": ["###", "#  ", "## ", "#  ", "#  "],
    "G": ["###", "#  ", "# #", "# #", "###"], "H": ["# #", "# #", "###", "# #", "# #"],
    "I": ["#", "#", "#", "#", "#"], "J": ["  #", "  #", "  #", "# #", "###"],
    "K": ["# #", "## ", "#  ", "## ", "# #"], "L": ["#  ", "#  ", "#  ", "#  ", "###"],
    "M": ["#   #", "## ##", "# # #", "#   #", "#   #"],
    "N": ["#  #", "## #", "# ##", "#  #", "#  #"], "O": ["###", "# #", "# #", "# #", "###"],
    "P": ["###", "# #", "###", "#  ", "#  "], "Q": ["###", "# #", "# #", "###", "  #"],
    "R": ["## ", "# #", "## ", "# #", "# #"], "S": ["###", "#  ", "###", "  #", "###"],
    "T": ["###", " # ", " # ", " # ", " # "], "U": ["# #", "# #", "# #", "# #", "###"],
    "V": ["# #", "# #", "# #", "# #", " # "], "W": ["#   #", "#   #", "# # #", "## ##", "#   #"],
    "X": ["# #", "# #", " # ", "# #", "# #"], "Y": ["# #", "# #", " # ", " # ", " # "],
    "Z": ["###", "  #", " # ", "#  ", "###"],
  ]
}
