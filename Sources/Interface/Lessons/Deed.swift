import Drawing

/// Something that a learner does on a card.
public enum Deed: Hashable, Sendable {
  /// Presses a key.
  case press(Key)
  /// Types a line at the prompt.
  case say(String)
  /// Waits until a goal is reached.
  case wait(Goal)

  /// Reads `key r`, `until outcome = converged`, or else a line of the prompt.
  ///
  /// - Throws: `InputError` for a key or a goal that there is not; what is said is checked when it
  ///   is carried out.
  public init(_ text: String) throws(InputError) {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    switch (words.first, words.count) {
    case ("key", 2): self = .press(try Deed.key(words[1].trimmingSpaces))
    case ("until", 2): self = .wait(try Goal(words[1]))
    default: self = .say(text)
    }
  }

  /// As a lesson writes it.
  public var text: String {
    switch self {
    case .press(let key): "key " + Self.names(of: [key])
    case .say(let line): line
    case .wait(let goal): "until \(goal.text)"
    }
  }

  /// Keys as a lesson names them.
  public static func names(of keys: [Key]) -> String {
    keys.map { key in
      if let name = Self.keys.first(where: { $0.value == key })?.key { return name }
      if case .character(let scalar) = key { return String(Character(scalar)) }
      return "\(key)"
    }.joined(separator: " ")
  }

  private static let keys: [String: Key] = [
    "space": .character(" "), "enter": .enter, "esc": .escape, "tab": .tab, "up": .up,
    "down": .down, "left": .left, "right": .right,
  ]

  private static func key(_ name: String) throws(InputError) -> Key {
    if let key = keys[name.lowercased()] { return key }
    guard name.unicodeScalars.count == 1, let scalar = name.unicodeScalars.first else {
      throw InputError(
        "key \(name): one character, or one of " + keys.keys.sorted().joined(separator: ", "))
    }
    return .character(scalar)
  }
}
