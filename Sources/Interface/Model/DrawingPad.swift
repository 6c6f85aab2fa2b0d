import Drawing
import Learning

/// What is being drawn for the network to read, and where the pen is.
public struct DrawingPad: Sendable {
  public var ink = InkPad()
  /// The cell of the pad that the pen is over; a cell is two pixels high.
  var pen = Point(InkPad.side / 2, InkPad.side / 4)
  /// Whether the pen draws as the arrows move it.
  var isDown = false

  /// In cells.
  static let size = Size(InkPad.side, InkPad.side / 2)

  /// Moves the pen by cells; with the pen down a line is drawn.
  mutating func move(_ dx: Int, _ dy: Int) {
    go(to: Point(pen.x + dx, pen.y + dy), drawing: isDown)
  }

  /// Brings the pen to a cell, within the pad.
  mutating func go(to cell: Point, drawing: Bool) {
    let before = pen
    pen = Point(
      min(max(0, cell.x), Self.size.width - 1), min(max(0, cell.y), Self.size.height - 1))
    if drawing { ink.draw(from: Self.middle(before), to: Self.middle(pen)) }
  }

  /// Sets the pen down, so that it leaves a dot, or lifts it.
  mutating func press() {
    isDown.toggle()
    if isDown { go(to: pen, drawing: true) }
  }

  mutating func clear() { (ink, isDown) = (InkPad(), false) }

  /// The middle of a cell, in pixels.
  private static func middle(_ cell: Point) -> (x: Double, y: Double) {
    (Double(cell.x) + 0.5, Double(2 * cell.y + 1))
  }
}

/// The keys that draw a digit.
enum PadKey {
  /// What a key does while a digit is being drawn.
  enum Meaning: Hashable, Sendable {
    case move(dx: Int, dy: Int)
    case press, clear, done
  }

  static let table: [DrawingKey<Meaning>] = [
    DrawingKey([.left, .character("h")], "left", .move(dx: -2, dy: 0), "the pen"),
    DrawingKey([.right, .character("l")], "right", .move(dx: 2, dy: 0), "the pen"),
    DrawingKey([.up, .character("k")], "up", .move(dx: 0, dy: -1), "the pen"),
    DrawingKey([.down, .character("j")], "down", .move(dx: 0, dy: 1), "the pen"),
    DrawingKey([.character(" ")], "space", .press, "the pen down, or up"),
    DrawingKey([.character("x"), .backspace, .delete], "x", .clear, "a clean sheet"),
    DrawingKey([.enter, .escape, .character("p")], "Enter", .done, "done (or Esc, or p)"),
  ]
}

extension Model {
  /// Takes a key while a digit is being drawn; nil where it is none of the pen's.
  mutating func drawDigit(with key: Key) -> [Effect]? {
    guard pad != nil, let meaning = PadKey.table.meaning(of: key)
    else { return nil }
    switch meaning {
    case .move(let dx, let dy): pad?.move(dx, dy)
    case .press: pad?.press()
    case .clear: pad?.clear()
    case .done: pad = nil
    }
    return []
  }

  /// The pen where the mouse is.
  mutating func drawDigit(at cell: Point, drawing: Bool) {
    pad?.isDown = false
    pad?.go(to: cell, drawing: drawing)
    // A click alone leaves a dot.
    if !drawing, let pen = pad?.pen { pad?.go(to: pen, drawing: true) }
  }
}
