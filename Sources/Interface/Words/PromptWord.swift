import Learning

extension Model {
  /// Carries out a line of words as it is typed after `:`, `alpha 0.5` or `hidden 8,8`.
  ///
  /// - Throws: `InputError` saying what was given and what is allowed; nothing has changed then.
  public mutating func obey(_ line: String) throws(InputError) -> [Effect] {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = words.first else { return [] }
    let value = words.count > 1 ? words[1].trimmingSpaces : ""
    switch name {
    case "quit", "q": return [.quit]
    case "theme":
      theme = try Theme.named(value)
      return []
    case "alphas":
      alphas = try readAlphas(value)
      focus = nil
      return show(race: true)
    case "pace": return [.send(.pace(try readPace(value)), to: screen.desk)]
    case "weights":
      guard !value.isEmpty else { throw InputError("weights: name a file, as in weights xor.json") }
      return [.readWeights(path: value)]
    case "write":
      guard !value.isEmpty else { throw InputError("write: name a file, as in write xor.json") }
      return [.writeWeights(path: value)]
    case "alpha": return try obeyAlpha(value)
    default: return try obeySetup(name, value)
    }
  }

  /// The words that the prompt knows beside those of the setup.
  static let promptWords = ["alphas", "pace", "theme", "weights", "write", "quit"]

  private mutating func show(race: Bool) -> [Effect] {
    raceSetup = nil
    if screen == .race { return [beginRace()] }
    return act(.screen(.race), [:])
  }

  private mutating func obeyAlpha(_ value: String) throws(InputError) -> [Effect] {
    var wished = setup
    try SetupWord.alpha.apply(value, to: &wished)
    let alpha = wished.alpha
    return changeAlpha { _ in alpha }
  }

  private mutating func obeySetup(_ name: String, _ value: String) throws(InputError) -> [Effect] {
    guard let word = SetupWord.catalog.first(where: { $0.name == name }) else {
      let names = SetupWord.catalog.map(\.name) + Self.promptWords
      let hint = nearest(to: name, among: names).map { "did you mean \($0)?" }
      throw InputError(
        "\(name): unknown; " + (hint ?? "known are " + names.joined(separator: ", ")))
    }
    var wished = setup
    try word.apply(value, to: &wished)
    if name == "seed" || name == "init" { example = nil }
    return begin { $0 = wished }
  }
}

private func readPace(_ text: String) throws(InputError) -> Pace {
  if text == "full" { return .full }
  guard let rate = Double(text), rate > 0, rate.isFinite else {
    throw InputError("pace \(text): examples a second, greater than 0, or full; try 500")
  }
  return Pace(examplesPerSecond: rate)
}

extension String {
  var trimmingSpaces: String {
    var rest = Substring(self)
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
