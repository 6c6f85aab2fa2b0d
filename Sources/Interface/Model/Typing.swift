import Drawing

extension Model {
  mutating func type(_ key: Key, _ snapshots: [Desk: Snapshot]) -> [Effect] {
    prompt?.note = nil
    if case .character(let scalar) = key { prompt?.insert(String(scalar)) }
    guard let meaning = PromptKey.meaning(of: key), let line = prompt else { return [] }
    switch meaning {
    case .carryOut: return finish(line, snapshots)
    case .leave: leavePrompt()
    case .redraw: return [.redraw]
    case .edit(.deleteBefore) where line.scalars.isEmpty: leavePrompt()
    case .edit(let edit): prompt?.edit(edit)
    case .earlier, .later, .complete:
      if line.purpose == .words { replaceLine(meaning, line) }
    }
    return []
  }

  private mutating func leavePrompt() {
    promptHistory.leave()
    prompt = nil
  }

  private mutating func finish(_ line: Prompt, _ snapshots: [Desk: Snapshot]) -> [Effect] {
    prompt = nil
    guard line.purpose == .words else {
      comparePrediction(line, snapshots)
      return []
    }
    promptHistory.keep(line.text.trimmingSpaces)
    return carryOut(line.text)
  }

  private mutating func replaceLine(_ meaning: PromptKey.Meaning, _ line: Prompt) {
    switch meaning {
    case .earlier:
      if let earlier = promptHistory.earlier(than: line.text) { prompt = Prompt(earlier) }
    case .later:
      if let later = promptHistory.later() { prompt = Prompt(later) }
    default:
      // What stands after the cursor stays there.
      var longer = Prompt(completed(line.before))
      let end = longer.scalars.count
      longer.insert(line.after)
      longer.move(to: end)
      prompt = longer
    }
  }

  mutating func paste(_ text: String) -> [Effect] {
    guard prompt != nil else { return [] }
    let lines = text.split(whereSeparator: \.isNewline)
    prompt?.note = lines.count > 1 ? "of what was pasted, the first line alone is taken" : nil
    prompt?.insert(lines.first.map(String.init) ?? "")
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
  func suggestion(for prompt: Prompt) -> String {
    if let note = prompt.note { return note }
    guard prompt.purpose == .words else {
      return "type a figure: Enter compares it; Enter alone shows it, Esc keeps it hidden"
    }
    return suggestion(for: prompt.text)
  }

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
