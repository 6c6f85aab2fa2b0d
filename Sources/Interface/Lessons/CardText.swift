import Drawing

/// A card's text laid out: lines of words, each word with its role.
///
/// In the text `*word*` stands out, `` `r` `` is a key or something to type, `{cost}` is a figure of
/// this moment, and an empty line parts paragraphs.
struct CardText {
  struct Word: Hashable {
    var text: String
    var role: Role
    /// Follows the word before without a space, as a comma does.
    var isGlued = false
  }

  /// Words parted by spaces, a line a row; an empty line between paragraphs.
  private(set) var lines: [[Word]] = []

  init(_ text: String, scene: Scene, width: Int) {
    var paragraph: [Word] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy({ $0 == " " }) {
        add(paragraph, width, scene)
        paragraph = []
      } else {
        paragraph += CardText.words(String(line), scene)
      }
    }
    add(paragraph, width, scene)
  }

  private mutating func add(_ paragraph: [Word], _ width: Int, _ scene: Scene) {
    guard !paragraph.isEmpty, width > 0 else { return }
    if !lines.isEmpty { lines.append([]) }
    lines += CardText.wrapped(paragraph, width, scene)
  }

  /// Words in lines of at most `width` columns; a word longer than that is cut into pieces.
  static func wrapped(_ words: [Word], _ width: Int, _ scene: Scene) -> [[Word]] {
    var lines: [[Word]] = []
    var line: [Word] = []
    var used = 0
    for word in units(of: words) {
      let columns = word.reduce(0) { $0 + CardText.columns($1.text, scene) }
      if !line.isEmpty, used + 1 + columns > width {
        lines.append(line)
        line = []
        used = 0
      }
      guard columns <= width else {
        lines += pieces(word, width, scene)
        continue
      }
      used += (line.isEmpty ? 0 : 1) + columns
      line += word
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// What no line has room for, over as many lines as it takes.
  private static func pieces(_ unit: [Word], _ width: Int, _ scene: Scene) -> [[Word]] {
    var lines: [[Word]] = []
    for word in unit {
      let spelled = Array(scene.features.isUnicode ? word.text : ascii(word.text))
      for start in stride(from: 0, to: spelled.count, by: max(1, width)) {
        let piece = String(spelled[start..<min(spelled.count, start + max(1, width))])
        lines.append([Word(text: piece, role: word.role)])
      }
    }
    return lines
  }

  /// Words with what is glued to them, which no line's end may part.
  private static func units(of words: [Word]) -> [[Word]] {
    var units: [[Word]] = []
    for word in words {
      if word.isGlued, !units.isEmpty {
        units[units.count - 1].append(word)
      } else {
        units.append([word])
      }
    }
    return units
  }

  static func columns(_ text: String, _ scene: Scene) -> Int {
    (scene.features.isUnicode ? text : ascii(text)).unicodeScalars.count
  }

  /// The words of a line; marks stay open until they are closed, over spaces.
  private static func words(_ line: String, _ scene: Scene) -> [Word] {
    var words: [Word] = []
    var current = Word(text: "", role: .text)
    var figure: String?
    func push(next role: Role, isGlued: Bool) {
      let wasGlued = current.isGlued && current.text.isEmpty
      if current.role != .key { current.text = typeset(current.text) }
      if !current.text.isEmpty { words.append(current) }
      let glues = isGlued && (wasGlued || !current.text.isEmpty)
      current = Word(text: "", role: role, isGlued: glues)
    }
    for character in line + " " {
      switch (character, figure) {
      case ("}", let name?):
        push(next: .strong, isGlued: true)
        current.text = reading(name, scene)
        push(next: .text, isGlued: true)
        figure = nil
      case (_, _?): figure?.append(character)
      case ("{", _): figure = ""
      case ("*", _), ("`", _):
        let marked: Role = character == "*" ? .strong : .key
        push(next: current.role == .text ? marked : .text, isGlued: true)
      case (" ", _): push(next: current.role, isGlued: false)
      default: current.text.append(character)
      }
    }
    return words
  }

  /// Names as the panels write them: x1 and h2 with their numbers lowered, g' with its prime, and a
  /// minus where no word goes before the hyphen.
  private static func typeset(_ word: String) -> String {
    var out: [Character] = []
    for (place, character) in word.enumerated() {
      if character == "-", out.last.map({ "(^=".contains($0) }) ?? true {
        out.append("−")
        continue
      }
      let before = out.last
      let isName = before.map { "xh".contains($0) } ?? false
      let beginsWord = out.count < 2 || !out[place - 2].isLetter
      if isName, beginsWord, let digit = character.wholeNumberValue {
        out += lowered(digit)
      } else {
        out.append(character == "'" && before == "g" ? "′" : character)
      }
    }
    return String(out)
  }

  /// The figure of that name, as `{answer 2}` asks for it.
  private static func reading(_ name: String, _ scene: Scene) -> String {
    let words = name.split(separator: " ").map(String.init)
    guard let first = words.first, let figure = try? Figure.named(first) else { return "{\(name)}" }
    guard words.count > 1 else { return figure.read(scene, nil)?.text ?? figure.unread }
    guard let index = Int(words[1]), index >= 1 else { return "{\(name)}" }
    return figure.read(scene, index)?.text ?? figure.unread
  }
}

extension Card {
  /// The names in braces in its text that are no figures.
  public var unknownFigures: [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      let name = part.prefix { $0 != "}" }
      let first = name.split(separator: " ").first.map(String.init) ?? ""
      return (try? Figure.named(first)) == nil ? String(name) : nil
    }
  }
}
