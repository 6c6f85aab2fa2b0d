import Drawing

/// The sequences that nearly every terminal sends, whatever its description names.
enum Sequences {
  /// Longer ones than this are noise.
  static let longest = 64

  /// The keys of one byte.
  static let plain: [UInt8: Key] = {
    var keys: [UInt8: Key] = [:]
    for letter in UInt8(1)...26 { keys[letter] = .control(Unicode.Scalar(letter + 0x60)) }
    for byte in UInt8(0x20)..<0x7F { keys[byte] = .character(Unicode.Scalar(byte)) }
    keys[0x08] = .backspace
    keys[0x7F] = .backspace
    keys[0x09] = .tab
    keys[0x0A] = .enter
    keys[0x0D] = .enter
    return keys
  }()

  /// After ESC O; the letters also end ESC [ sequences.
  static let keypad: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "M"): .enter, UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  /// ESC [ number ~.
  private static let numbered: [Int: Key] = [
    1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  /// What ESC [ `parameters` `final` means; nil for what we have no use for.
  static func event(_ parameters: ArraySlice<UInt8>, final: UInt8) -> Event? {
    if parameters.first == UInt8(ascii: "<") {
      return mouse(numbers(parameters.dropFirst()), isPress: final == UInt8(ascii: "M"))
    }
    guard parameters.allSatisfy({ (0x30...0x3B).contains($0) }) else { return nil }
    let values = numbers(parameters)
    // A modifier (second value above 1) makes it another key, which we do not have.
    guard values.count < 2 || values[1] <= 1 else { return nil }
    switch final {
    case UInt8(ascii: "~"): return numbered[values.first ?? 0].map(Event.key)
    case UInt8(ascii: "Z"): return .key(.backTab)
    // Not R: a cursor report ends so too.
    case UInt8(ascii: "R"), UInt8(ascii: "M"): return nil
    default: return keypad[final].map(Event.key)
    }
  }

  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      // Six digits are more than any column; more would only overflow.
      part.prefix(6).reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    }
  }

  private static func mouse(_ values: [Int], isPress: Bool) -> Event? {
    guard isPress, values.count == 3 else { return nil }
    return mouse(button: values[0], values[1] - 1, values[2] - 1)
  }

  /// Three bytes, each 32 more than its value: before coordinates could be wide.
  static func oldMouse(_ bytes: ArraySlice<UInt8>) -> Event? {
    let values = bytes.map { Int($0) - 32 }
    return values.count == 3 ? mouse(button: values[0], values[1] - 1, values[2] - 1) : nil
  }

  /// Shift, Alt and Ctrl with the mouse mean the same as without.
  private static let modifiers = 4 + 8 + 16

  private static func mouse(button: Int, _ x: Int, _ y: Int) -> Event? {
    guard x >= 0, y >= 0 else { return nil }
    switch button & ~modifiers {
    case 0: return .click(Point(x, y))
    case 32: return .drag(Point(x, y))
    case 64: return .wheel(Point(x, y), up: true)
    case 65: return .wheel(Point(x, y), up: false)
    default: return nil
    }
  }
}

extension Description {
  /// The sequences that this terminal's description names, where they are not single bytes.
  var keys: [[UInt8]: Key] {
    var named: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
      ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
      ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
    ]
    named += (1...12).map { ("kf\($0)", .function($0)) }
    var keys: [[UInt8]: Key] = [:]
    for (name, key) in named {
      if let bytes = string(name), bytes.count > 1 { keys[bytes] = key }
    }
    return keys
  }
}
