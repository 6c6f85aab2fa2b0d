/// What a card wants to be reached, as a lesson writes it: `outcome = converged`, `cost < 0.01`,
/// `verdict 1 = too small`.
public struct Goal: Hashable, Sendable {
  enum Comparison: String, CaseIterable {
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

  let figure: String
  /// The lane, example or neuron that is asked about, counted from 1.
  let index: Int?
  let comparison: Comparison
  let value: String

  /// Reads a figure, perhaps a number, a comparison and a value.
  ///
  /// - Throws: `InputError` that says what cannot be taken and what is allowed.
  public init(_ text: String) throws(InputError) {
    guard let (comparison, name, value) = Goal.parts(of: text) else {
      throw InputError("\(text): a goal compares, as in correct = 4 or cost < 0.01")
    }
    let words = name.split(separator: " ").map(String.init)
    let figure = try Figure.named(words.first ?? "")
    index = try Goal.index(words, figure)
    try figure.check(value)
    guard comparison == .equal || Double(value) != nil else {
      throw InputError("\(text): \(figure.name) is a word; compare it with =")
    }
    self.figure = figure.name
    self.comparison = comparison
    self.value = value
  }

  private static func parts(of text: String) -> (Comparison, String, String)? {
    for comparison in Comparison.allCases {
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

  /// What its figure reads now, as it is written.
  public func now(_ scene: Scene) -> String? { reading(in: scene)?.text }

  func reading(in scene: Scene) -> Reading? {
    (try? Figure.named(figure))?.read(scene, index)
  }

  /// Whether it is reached as things stand.
  public func isReached(in scene: Scene) -> Bool {
    guard let reading = reading(in: scene) else { return false }
    if comparison == .equal, reading.text == value { return true }
    guard let amount = reading.amount, let wanted = Double(value) else { return false }
    return comparison.holds(amount, wanted)
  }

  /// As a lesson's check names it: `cost < 0.01`, `epochs ≤ 5000`.
  public var text: String {
    let name = index.map { "\(figure) \($0)" } ?? figure
    return "\(name) \(comparison.sign) \(value)"
  }
}
