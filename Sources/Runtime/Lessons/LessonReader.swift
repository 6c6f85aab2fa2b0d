import Interface
import Yams

/// From the nodes of a YAML text to a lesson; every error knows its line.
enum LessonReader {
  private static let lessonKeys = ["title", "about", "minutes", "cards"]
  private static let cardKeys = ["text", "picture", "mark", "cue", "goal", "do"]

  static func lesson(_ root: Node) throws(LessonError) -> Lesson {
    let fields = try fields(of: root, lessonKeys, "a lesson")
    let title = try text(of: "title", in: fields, of: root)
    let about = try text(of: "about", in: fields, of: root)
    guard let list = fields["cards"], let nodes = list.sequence, !nodes.isEmpty else {
      throw LessonError(
        line: (fields["cards"] ?? root).line, message: "cards: expected a list of cards")
    }
    var cards: [Card] = []
    for node in nodes { cards.append(try card(node)) }
    return Lesson(title: title, about: about, minutes: try minutes(fields), cards: cards)
  }

  private static func minutes(_ fields: [String: Node]) throws(LessonError) -> Int {
    guard let node = fields["minutes"] else { return 5 }
    guard let minutes = node.scalar.flatMap({ Int($0.string) }), (1...90).contains(minutes) else {
      throw LessonError(line: node.line, message: "minutes: a whole number from 1 to 90; try 7")
    }
    return minutes
  }

  private static func card(_ node: Node) throws(LessonError) -> Card {
    let fields = try fields(of: node, cardKeys, "a card")
    var goals: [Card.Line<Goal>] = []
    for line in try lines(of: "goal", in: fields) {
      goals.append(try line.read { text throws(InputError) in try Goal(text) })
    }
    var deeds: [Card.Line<Deed>] = []
    for line in try lines(of: "do", in: fields) {
      deeds.append(try line.read { text throws(InputError) in try Deed(text) })
    }
    let picture = try picture(fields)
    let card = Card(
      text: try text(of: "text", in: fields, of: node), cues: try lines(of: "cue", in: fields),
      goals: goals, deeds: deeds, picture: picture, marks: try marks(fields, on: picture?.value),
      number: node.line)
    if let name = card.unknownFigures.first {
      throw LessonError(line: node.line, message: "text: {\(name)} is no figure")
    }
    return card
  }

  private static func picture(
    _ fields: [String: Node]
  ) throws(LessonError) -> Card.Line<CardPicture>? {
    let names = try lines(of: "picture", in: fields)
    guard names.count <= 1 else {
      throw LessonError(line: names[1].number, message: "picture: one for a card")
    }
    guard let name = names.first else { return nil }
    return try name.read { text throws(InputError) in try CardPicture.named(text) }
  }

  private static func marks(
    _ fields: [String: Node], on picture: CardPicture?
  ) throws(LessonError) -> [Card.Line<CardMark>] {
    var marks: [Card.Line<CardMark>] = []
    for name in try lines(of: "mark", in: fields) {
      marks.append(try name.read { text throws(InputError) in try CardMark.named(text) })
    }
    if let first = marks.first, picture != .cost {
      throw LessonError(
        line: first.number,
        message: "mark \(first.value.rawValue): is on the curve of J; the card needs picture: cost")
    }
    return marks
  }

  /// The fields of a mapping, none of them unknown.
  private static func fields(
    of node: Node, _ known: [String], _ what: String
  ) throws(LessonError) -> [String: Node] {
    let names = known.joined(separator: ", ")
    guard let mapping = node.mapping else {
      throw LessonError(line: node.line, message: "\(what) has the fields \(names)")
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard known.contains(name) else {
        let hint = nearest(to: name, among: known).map { "did you mean \($0)?" }
        throw LessonError(
          line: key.line, message: "\(name): unknown; " + (hint ?? "\(what) has \(names)"))
      }
      fields[name] = value
    }
    return fields
  }

  private static func text(
    of name: String, in fields: [String: Node], of whole: Node
  ) throws(LessonError) -> String {
    guard let node = fields[name] else {
      throw LessonError(line: whole.line, message: "\(name): is missing")
    }
    guard let text = node.scalar?.string, text.contains(where: { !$0.isWhitespace }) else {
      throw LessonError(line: node.line, message: "\(name): expected text")
    }
    return text
  }

  /// The lines of a field: of a block of text, or the items of a list.
  private static func lines(
    of name: String, in fields: [String: Node]
  ) throws(LessonError) -> [Card.Line<String>] {
    guard let node = fields[name] else { return [] }
    let items = node.sequence.map(Array.init) ?? [node]
    var out: [Card.Line<String>] = []
    for item in items {
      guard let scalar = item.scalar else {
        throw LessonError(line: item.line, message: "\(name): expected lines of text")
      }
      // A block's own lines begin below the sign that opens it.
      let first = scalar.style == .literal || scalar.style == .folded ? item.line + 1 : item.line
      let lines = scalar.string.split(separator: "\n", omittingEmptySubsequences: false)
      for (row, line) in lines.enumerated() {
        let words = line.split(separator: " ").joined(separator: " ")
        if !words.isEmpty { out.append(Card.Line(words, number: first + row)) }
      }
    }
    return out
  }
}

extension Node {
  fileprivate var line: Int { mark?.line ?? 1 }
}

extension Card.Line<String> {
  /// The line as something else, its error with the line's number.
  fileprivate func read<Other: Sendable>(
    _ parse: (String) throws(InputError) -> Other
  ) throws(LessonError) -> Card.Line<Other> {
    do throws(InputError) {
      return Card.Line<Other>(try parse(value), number: number)
    } catch {
      throw LessonError(line: number, message: error.message)
    }
  }
}
