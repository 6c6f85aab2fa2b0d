import Drawing

/// One line of the table of the keys that place points: what reads them, and fills the help.
struct PencilKey: Sendable {
  /// What a key does while points are being placed.
  enum Meaning: Hashable, Sendable {
    case move(dx: Int, dy: Int)
    case place(Double)
    case remove, done
  }

  let keys: [Key]
  let shown: String
  let meaning: Meaning
  let help: String

  init(_ keys: [Key], _ shown: String, _ meaning: Meaning, _ help: String) {
    self.keys = keys
    self.shown = shown
    self.meaning = meaning
    self.help = help
  }

  static let table = [
    PencilKey([.left, .character("h")], "left", .move(dx: -1, dy: 0), "the cursor"),
    PencilKey([.right, .character("l")], "right", .move(dx: 1, dy: 0), "the cursor"),
    PencilKey([.up, .character("k")], "up", .move(dx: 0, dy: 1), "the cursor"),
    PencilKey([.down, .character("j")], "down", .move(dx: 0, dy: -1), "the cursor"),
    PencilKey([.character("0")], "0", .place(0), "a point of class 0"),
    PencilKey([.character("1")], "1", .place(1), "a point of class 1"),
    PencilKey([.character("x"), .backspace, .delete], "x", .remove, "no point here"),
    PencilKey([.enter, .escape, .character("p")], "Enter", .done, "done (or Esc, or p)"),
  ]
}

extension Model {
  /// Takes a key while points are being placed; nil where it is none of the pencil's.
  mutating func draw(with key: Key) -> [Effect]? {
    guard units.cursor != nil,
      let meaning = PencilKey.table.first(where: { $0.keys.contains(key) })?.meaning
    else { return nil }
    switch meaning {
    case .move(let dx, let dy): units.cursor?.move(dx, dy)
    case .place(let target): return placePoint(target)
    case .remove: return removePoint()
    case .done: units.cursor = nil
    }
    return []
  }
}
