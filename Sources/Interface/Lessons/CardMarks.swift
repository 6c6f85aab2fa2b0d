extension CardText {
  /// The words of a line; marks stay open until they are closed, over spaces.
  static func words(_ line: String, _ scene: Scene) -> [Word] {
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
  /// The names in braces in its text that are no figures, and what stands after a brace that is not
  /// closed on its line.
  public var unknownFigures: [String] {
    text.split(separator: "\n").flatMap { line in
      line.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
    }.compactMap { part in
      let name = part.prefix { $0 != "}" }
      let first = name.split(separator: " ").first.map(String.init) ?? ""
      let isFigure = part.contains("}") && (try? Figure.named(first)) != nil
      return isFigure ? nil : String(name)
    }
  }
}
