import Drawing

/// The keys that place points.
enum PencilKey {
  /// What a key does while points are being placed.
  enum Meaning: Hashable, Sendable {
    case move(dx: Int, dy: Int)
    case place(Double)
    case remove, done
  }

  static let table: [DrawingKey<Meaning>] = [
    DrawingKey([.left, .character("h")], "left", .move(dx: -1, dy: 0), "the cursor"),
    DrawingKey([.right, .character("l")], "right", .move(dx: 1, dy: 0), "the cursor"),
    DrawingKey([.up, .character("k")], "up", .move(dx: 0, dy: 1), "the cursor"),
    DrawingKey([.down, .character("j")], "down", .move(dx: 0, dy: -1), "the cursor"),
    DrawingKey([.character("0")], "0", .place(0), "a point of class 0"),
    DrawingKey([.character("1")], "1", .place(1), "a point of class 1"),
    DrawingKey([.character("x"), .backspace, .delete], "x", .remove, "no point here"),
    DrawingKey([.enter, .escape, .character("p")], "Enter", .done, "done (or Esc, or p)"),
  ]
}

extension Model {
  /// Takes a key while points are being placed; nil where it is none of the pencil's.
  mutating func draw(with key: Key) -> [Effect]? {
    guard units.cursor != nil,
      let meaning = PencilKey.table.meaning(of: key)
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
