extension Goal {
  /// One comparison: `correct = 4`, `verdict 1 = too small`, `epochs 3 < epochs 2`.
  struct Clause: Hashable, Sendable {
    let asked: Asked
    let comparison: Comparison
    /// What is compared with, as it was typed.
    let value: String
    /// The figure that is compared with, where the value is one.
    let other: Asked?
  }

  /// A figure with the lane, example or neuron that is asked about, counted from 1.
  struct Asked: Hashable, Sendable {
    let figure: String
    let index: Int?

    var text: String { index.map { "\(figure) \($0)" } ?? figure }

    func reading(in scene: Scene) -> Reading? {
      (try? Figure.named(figure))?.read(scene, index)
    }
  }

  enum Comparison: String, CaseIterable, Sendable {
    // The longer ones first: "<=" is not "<".
    case atMost = "<="
    case atLeast = ">="
    case equal = "="
    case below = "<"
    case above = ">"

    var sign: String {
      switch self {
      case .atMost: "≤"
      case .atLeast: "≥"
      default: rawValue
      }
    }

    func holds(_ a: Double, _ b: Double) -> Bool {
      switch self {
      case .atMost: a <= b
      case .atLeast: a >= b
      case .equal: a == b
      case .below: a < b
      case .above: a > b
      }
    }
  }
}

extension Goal.Clause {
  /// Whether a text has all its parts.
  static func isWhole(_ text: String) -> Bool { parts(of: text) != nil }

  init(_ text: String) throws(InputError) {
    guard let (comparison, name, value) = Self.parts(of: text) else {
      throw InputError("\(text): a goal compares, as in correct = 4 or cost < 0.01")
    }
    let (asked, figure) = try Goal.Asked.read(name)
    self.asked = asked
    self.comparison = comparison
    self.value = value
    guard figure.words.isEmpty, Figure.isName(value) else {
      other = nil
      try figure.check(value)
      guard comparison == .equal || Double(value) != nil else {
        throw InputError("\(text): \(figure.name) is a word; compare it with =")
      }
      return
    }
    let (other, second) = try Goal.Asked.read(value)
    guard second.words.isEmpty else {
      throw InputError("\(text): \(second.name) is a word, and \(figure.name) a number")
    }
    self.other = other
  }

  private static func parts(of text: String) -> (Goal.Comparison, String, String)? {
    for comparison in Goal.Comparison.allCases {
      let sign = Character(comparison.rawValue.first.map(String.init) ?? "=")
      guard let place = text.firstIndex(of: sign),
        text[place...].hasPrefix(comparison.rawValue)
      else { continue }
      let rest = text[place...].dropFirst(comparison.rawValue.count)
      let (name, value) = (String(text[..<place]).trimmingSpaces, String(rest).trimmingSpaces)
      return name.isEmpty || value.isEmpty ? nil : (comparison, name, value)
    }
    return nil
  }

  /// Whether it holds as things stand.
  func holds(in scene: Scene) -> Bool {
    guard let reading = asked.reading(in: scene) else { return false }
    if other == nil, comparison == .equal, reading.text == value { return true }
    let wanted = other.map { $0.reading(in: scene)?.amount } ?? Double(value)
    guard let amount = reading.amount, let wanted else { return false }
    return comparison.holds(amount, wanted)
  }

  var text: String { "\(asked.text) \(comparison.sign) \(value)" }
}

extension Goal.Asked {
  /// Reads a figure's name and perhaps a number.
  fileprivate static func read(_ text: String) throws(InputError) -> (Self, Figure) {
    let words = text.split(separator: " ").map(String.init)
    let figure = try Figure.named(words.first ?? "")
    return (Self(figure: figure.name, index: try index(words, figure)), figure)
  }

  private static func index(_ words: [String], _ figure: Figure) throws(InputError) -> Int? {
    let given = words.count == 2 ? Int(words[1]).flatMap { $0 >= 1 ? $0 : nil } : nil
    guard words.count <= 2, words.count == 1 || given != nil else {
      throw InputError("\(words.joined(separator: " ")): after \(figure.name) a number from 1 up")
    }
    switch figure.index {
    case .none where given != nil: throw InputError("\(figure.name): takes no number")
    case .one(let thing) where given == nil:
      throw InputError("\(figure.name): say which \(thing), as in \(figure.name) 1")
    default: return given
    }
  }
}

extension Figure {
  /// Whether a text begins with the name of a figure.
  fileprivate static func isName(_ text: String) -> Bool {
    let first = text.split(separator: " ").first.map(String.init)
    return catalog.contains { $0.name == first }
  }
}
