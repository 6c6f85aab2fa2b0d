import Drawing
import Learning

/// A word of the prompt, of a lesson's cue and, where it is a setting, of the command line.
public struct PromptWord: Sendable {
  public let name: String
  public let placeholder: String
  public let help: String
  /// Values to offer for completion.
  public let choices: [String]
  /// Carries the word out; on an error the model is unchanged.
  let run: @Sendable (String, inout Model) throws(InputError) -> [Effect]

  /// Every word: those of the setup, and those that only a running program knows.
  public static let catalog: [PromptWord] =
    SetupWord.catalog.map(PromptWord.init) + [
      alphas, pace, theme, glyphs, axis, map, neuron, present, screen, step, view, weights, write,
      overwrite,
      picture,
      overwritePicture, mouse, quit,
    ] + forLessons
}

extension PromptWord {
  /// A word of the setup: a new run, or for α the same run with another rate.
  init(_ word: SetupWord) {
    name = word.name
    placeholder = word.placeholder
    help = word.help
    choices = word.choices
    run = { value, model throws(InputError) in
      // There the sizes are columns, as in `descent census`.
      if word.name == SetupWord.hidden.name, model.screen == .census, model.census.view == .hidden {
        return model.count(try readHiddenSizes(value))
      }
      if word.name == SetupWord.dataset.name, SetupWord.isPath(value) {
        return [.readRows(path: value)]
      }
      var wished = model.setup
      try word.apply(value, to: &wished)
      let alpha = wished.alpha
      if word.name == SetupWord.alpha.name {
        guard !model.hasUnchosenLanes else {
          throw InputError(
            "alpha \(value): of which lane? Choose one with the arrows or a click; alphas sets all")
        }
        return model.changeAlpha { _ in alpha }
      }
      return model.begin { $0 = wished }
    }
  }

  static let alphas = PromptWord(
    name: "alphas", placeholder: "rates", help: "the lanes of the race, as in 0.01,0.5,50",
    choices: [],
    run: { value, model throws(InputError) in
      model.alphas = try readAlphas(value)
      model.focus = nil
      model.raceSetup = nil
      model.message = noteOnRates(value).map { Message($0) }
      return model.screen == .race ? [model.beginRace()] : model.act(.screen(.race), [:])
    })

  static let pace = PromptWord(
    name: "pace", placeholder: "examples/s", help: "examples a second, or full",
    choices: ["full"],
    run: { value, model throws(InputError) in
      [.send(.pace(try readPace(value)), to: model.desk)]
    })

  static let theme = PromptWord(
    name: "theme", placeholder: "name", help: "the colours of the screen",
    choices: Theme.catalog.map(\.name),
    run: { value, model throws(InputError) in
      model.theme = try Theme.named(value)
      return []
    })

  static let screen = PromptWord(
    name: "screen", placeholder: "name", help: "the screen to show",
    choices: ScreenName.allCases.map(\.rawValue),
    run: { value, model throws(InputError) in
      model.act(.screen(try readScreen(value)), [:])
    })

  static let weights = PromptWord(
    name: "weights", placeholder: "file",
    help: "start from the weights in a file, with its activation and dataset", choices: [],
    run: { value, _ throws(InputError) in
      guard !value.isEmpty else { throw InputError("weights: name a file, as in weights xor.json") }
      return [.readWeights(path: value)]
    })

  static let write = PromptWord(
    name: "write", placeholder: "file",
    help:
      "write the weights of now into a file; the rows of the dataset where its name ends in .csv",
    choices: [],
    run: { value, _ throws(InputError) in
      guard !value.isEmpty else { throw InputError("write: name a file, as in write xor.json") }
      if value.hasSuffix(".csv") { return [.writeRows(path: value, overAny: false)] }
      return [.writeWeights(path: value, overAny: false)]
    })

  static let overwrite = PromptWord(
    name: "write!", placeholder: "file", help: "the same over a file of any kind", choices: [],
    run: { value, _ throws(InputError) in
      guard !value.isEmpty else { throw InputError("write!: name a file, as in write! xor.json") }
      if value.hasSuffix(".csv") { return [.writeRows(path: value, overAny: true)] }
      return [.writeWeights(path: value, overAny: true)]
    })

  static let picture = PromptWord(
    name: "picture", placeholder: "file",
    help: "write this picture: .svg, .html, .ans (with colours for a terminal) or .txt",
    choices: [],
    run: { value, _ throws(InputError) in
      [.writePicture(path: value, try pictureFormat("picture", value), overAny: false)]
    })

  static let overwritePicture = PromptWord(
    name: "picture!", placeholder: "file", help: "the same where there is a file", choices: [],
    run: { value, _ throws(InputError) in
      [.writePicture(path: value, try pictureFormat("picture!", value), overAny: true)]
    })

  private static func pictureFormat(
    _ word: String, _ path: String
  ) throws(InputError) -> PictureFormat {
    if let format = PictureFormat(path: path) { return format }
    throw InputError(
      "\(word)\(path.isEmpty ? "" : " \(path)"): the name's ending says the format: "
        + ".svg, .html, .ans or .txt; try \(word) descent.svg")
  }

  static let mouse = PromptWord(
    name: "mouse", placeholder: "on|off", help: "off: the terminal marks text with it again",
    choices: ["on", "off"],
    run: { value, model throws(InputError) in
      guard ["on", "off"].contains(value) else { throw InputError("mouse \(value): on or off") }
      model.message = Message(
        value == "on"
          ? "clicks and the wheel are for this screen; :mouse off marks text with them"
          : "clicks and the wheel are the terminal's, as for marking text; :mouse on takes them back"
      )
      return [.hearMouse(value == "on")]
    })

  /// As in other programs with such a prompt.
  static let aliases = ["q": quit.name]

  static let quit = PromptWord(
    name: "quit", placeholder: "", help: "leave", choices: [],
    run: { _, _ throws(InputError) in [.quit] })
}

extension Model {
  /// Carries out a line of words as it is typed after `:`, `alpha 0.5` or `hidden 8,8`.
  ///
  /// - Throws: `InputError` saying what was given and what is allowed; nothing has changed then.
  public mutating func obey(_ line: String) throws(InputError) -> [Effect] {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = words.first else { return [] }
    let meant = PromptWord.aliases[name] ?? name
    guard let word = PromptWord.catalog.first(where: { $0.name == meant }) else {
      throw InputError(
        "\(name): unknown; "
          + hint(
            for: name, among: PromptWord.catalog.map(\.name) + PromptWord.aliases.keys.sorted()))
    }
    let value = words.count > 1 ? words[1].trimmingSpaces : ""
    guard !word.placeholder.isEmpty || value.isEmpty else {
      throw InputError("\(name) \(value): \(name) stands alone; leave \(value) out")
    }
    return try word.run(value, &self)
  }
}

/// The name of a screen.
public func readScreen(_ text: String) throws(InputError) -> ScreenName {
  if let name = ScreenName(rawValue: text) { return name }
  let error = unknown(text, "screen", among: ScreenName.allCases.map(\.rawValue))
  throw InputError("screen \(text): \(error.message)")
}

/// A pace: examples a second, or full.
public func readPace(_ text: String) throws(InputError) -> Pace {
  if text == "full" { return .full }
  guard let rate = Double(text), rate > 0, rate.isFinite else {
    throw InputError(
      "pace \(text): examples a second, greater than 0, or full; " + decimalHint(text, orTry: "500")
    )
  }
  // Beyond any machine, and still to be counted in whole examples.
  guard rate <= 1e12 else {
    throw InputError("pace \(text): more examples a second than can be counted; try full")
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
