import Drawing

extension Model {
  /// The longest line that the prompt takes: far more than any word needs, and never a flood. In
  /// scalars, since one character may be made of any number of them.
  private static let promptLimit = 200

  mutating func type(_ key: Key) -> [Effect] {
    guard var line = prompt else { return [] }
    switch key {
    case .enter:
      prompt = nil
      promptHistory.keep(line.text.trimmingSpaces)
      return carryOut(line.text)
    case .escape, .control("c"):
      promptHistory.leave()
      prompt = nil
    case .up, .control("p"):
      if let earlier = promptHistory.earlier(than: line.text) { prompt = Prompt(earlier) }
    case .down, .control("n"):
      if let later = promptHistory.later() { prompt = Prompt(later) }
    case .backspace where line.text.isEmpty:
      prompt = nil
    case .backspace:
      line.text.removeLast()
      prompt = line
    case .control("u"):
      prompt = Prompt()
    case .tab:
      line.text = completed(line.text)
      prompt = line
    case .character(let scalar):
      line.text.unicodeScalars.append(scalar)
      if line.text.unicodeScalars.count <= Self.promptLimit { prompt = line }
    default: break
    }
    return []
  }

  mutating func paste(_ text: String) -> [Effect] {
    guard let line = prompt else { return [] }
    let first = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    prompt = Prompt(String((line.text + first).unicodeScalars.prefix(Self.promptLimit)))
    return []
  }

  /// Carries out a line; what is wrong with it is said in the message line.
  mutating func carryOut(_ line: String) -> [Effect] {
    do {
      return try obey(line.trimmingSpaces)
    } catch {
      message = Message(error.message, isError: true)
      return []
    }
  }

  /// The line with its last word completed as far as the words that begin so agree.
  private func completed(_ line: String) -> String {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count <= 2, let last = words.last else { return line }
    let candidates = words.count == 1 ? promptNames : choices(for: words[0])
    let matches = candidates.filter { $0.hasPrefix(last) }
    guard var common = matches.first else { return line }
    for match in matches {
      while !match.hasPrefix(common) { common.removeLast() }
    }
    let finished = matches.count == 1 && words.count == 1 ? common + " " : common
    return (words.dropLast() + [finished]).joined(separator: " ")
  }

  private var promptNames: [String] { PromptWord.catalog.map(\.name) }

  private func choices(for word: String) -> [String] {
    PromptWord.catalog.first { $0.name == word }?.choices ?? []
  }

  /// What the prompt suggests below the line: the words that begin so, or the word's help.
  func suggestion(for line: String) -> String {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    if words.count >= 2, let word = PromptWord.catalog.first(where: { $0.name == words[0] }) {
      return "\(word.placeholder): \(word.help)"
    }
    let matches = PromptWord.catalog.filter { $0.name.hasPrefix(words.first ?? "") }
    if matches.count == 1, let word = matches.first {
      // Nothing else can be meant: what is to follow is of more use than the word alone.
      let usage = word.placeholder.isEmpty ? word.name : "\(word.name) \(word.placeholder)"
      return "\(usage): \(word.help)"
    }
    return matches.map(\.name).joined(separator: "  ")
  }
}
