import Drawing

/// One line of a table of keys that hold while something is drawn: what reads them, and fills the help.
struct DrawingKey<Meaning: Hashable & Sendable>: Sendable {
  let keys: [Key]
  let shown: String
  let meaning: Meaning
  let help: String

  init(_ keys: [Key], _ shown: String, _ meaning: Meaning, _ help: String) {
    (self.keys, self.shown, self.meaning, self.help) = (keys, shown, meaning, help)
  }
}

extension Sequence {
  /// What a key means by a table; nil where it is none of its keys.
  func meaning<Meaning>(of key: Key) -> Meaning? where Element == DrawingKey<Meaning> {
    first { $0.keys.contains(key) }?.meaning
  }
}
