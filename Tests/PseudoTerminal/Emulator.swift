/// A small terminal: it understands what ncurses sends for xterm, screen, linux and vt100, and
/// lists in `unexpected` whatever it does not.
public struct Emulator: Sendable {
  public private(set) var width: Int
  public private(set) var height: Int
  public internal(set) var cells: [ScreenCell]
  public internal(set) var column = 0
  public internal(set) var row = 0
  /// Private modes that are set: 25, 1002, 1006, 1049, 2004 and so on. The cursor is visible.
  public internal(set) var modes: Set<Int> = [7, 25]
  public internal(set) var isKeypadOn = false
  public internal(set) var pen = Pen()
  public internal(set) var unexpected: [String] = []
  /// How often the whole screen was erased: each picture that is sent anew begins so.
  public internal(set) var wipes = 0

  var other: [ScreenCell] = []
  var saved: (column: Int, row: Int, pen: Pen) = (0, 0, Pen())
  var top = 0
  var bottom: Int
  /// A glyph in the last column leaves the cursor there until the next one (xenl).
  var isWrapping = false
  var last: Unicode.Scalar = " "
  var isShiftedOut = false
  var drawsLines = (false, false)
  var parser = SequenceParser()

  public init(_ width: Int, _ height: Int) {
    (self.width, self.height) = (width, height)
    bottom = height - 1
    cells = Array(repeating: ScreenCell(), count: width * height)
    other = cells
  }

  public var isAlternate: Bool { modes.contains(1049) || modes.contains(47) }
  public var isCursorVisible: Bool { modes.contains(25) }
  public var hasMouse: Bool { modes.contains(1002) }
  public var hasPaste: Bool { modes.contains(2004) }

  public subscript(x: Int, y: Int) -> ScreenCell {
    get { cells[y * width + x] }
    set { cells[y * width + x] = newValue }
  }

  /// The glyphs, a line a row, spaces at the ends of lines cut.
  public var text: String { (0..<height).map(line).joined(separator: "\n") }

  public func line(_ y: Int) -> String {
    var line = String.UnicodeScalarView(cells[y * width..<(y + 1) * width].map(\.glyph))
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte >= 0x20, byte < 0x7F, parser.isIdle {
        put(Unicode.Scalar(byte))
      } else if let command = parser.take(byte) {
        perform(command)
      }
    }
  }

  public mutating func resize(_ width: Int, _ height: Int) {
    func fit(_ old: [ScreenCell]) -> [ScreenCell] {
      var new = Array(repeating: ScreenCell(), count: width * height)
      for y in 0..<min(height, self.height) {
        for x in 0..<min(width, self.width) { new[y * width + x] = old[y * self.width + x] }
      }
      return new
    }
    (cells, other) = (fit(cells), fit(other))
    (self.width, self.height, top, bottom) = (width, height, 0, height - 1)
    move(column, row)
  }

  mutating func move(_ x: Int, _ y: Int) {
    column = min(max(0, x), width - 1)
    row = min(max(0, y), height - 1)
    isWrapping = false
  }

  mutating func put(_ scalar: Unicode.Scalar) {
    if isWrapping {
      column = 0
      lineFeed()
    }
    let isLine = isShiftedOut ? drawsLines.1 : drawsLines.0
    cells[row * width + column] = ScreenCell(
      glyph: isLine ? lineGlyph(scalar) : scalar, pen: pen)
    last = scalar
    if column < width - 1 {
      column += 1
    } else {
      isWrapping = modes.contains(7)
    }
  }

  mutating func lineFeed() {
    isWrapping = false
    if row == bottom { scroll(by: 1) } else { row = min(height - 1, row + 1) }
  }

  /// Moves the lines of the scroll region up, or down if `count` is negative.
  mutating func scroll(by count: Int, from start: Int? = nil) {
    let first = start ?? top
    let old = cells
    for y in first...max(first, bottom) {
      for x in 0..<width {
        let from = y + count
        self[x, y] = (first...bottom).contains(from) ? old[from * width + x] : blank
      }
    }
  }

  /// What erasing leaves: a space with the background of the pen.
  var blank: ScreenCell { ScreenCell(pen: Pen(background: pen.background)) }

  mutating func erase(_ range: Range<Int>) {
    for place in range.clamped(to: 0..<cells.count) { cells[place] = blank }
  }

  private func lineGlyph(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let drawn: [Unicode.Scalar: Unicode.Scalar] = [
      "j": "┘", "k": "┐", "l": "┌", "m": "└", "n": "┼", "q": "─", "t": "├", "u": "┤",
      "v": "┴", "w": "┬", "x": "│", "a": "▒", "`": "◆", "~": "·", "f": "°", "g": "±",
    ]
    return drawn[scalar] ?? scalar
  }
}
