import ArgumentParser
import Drawing
import Interface
import Ncurses
import Runtime

/// How the picture looks.
struct LookOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "the colours: " + Theme.catalog.map(\.name).joined(separator: ", ")
        + "; \(Theme.dark.name) by default", valueName: "name"),
    completion: .list(Theme.catalog.map(\.name)))
  var theme: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "how many colours: " + ColorWord.names.joined(separator: ", ")
        + "; auto by default, which is what the terminal has, none with NO_COLOR, and none in a pipe "
        + "unless FORCE_COLOR or CLICOLOR_FORCE asks",
      valueName: "mode"),
    completion: .list(ColorWord.names))
  var color: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "what pictures are made of: " + GlyphWord.names.joined(separator: ", ")
        + "; auto by default, which is sextants where the terminal draws them itself, and else quadrants",
      valueName: "kind"),
    completion: .list(GlyphWord.names))
  var glyphs: String?

  @Flag(help: "draw in plain ASCII, as --glyphs ascii does")
  var ascii = false

  /// What was given, as it was typed.
  var given: [String] {
    [
      theme.map { "--theme \($0)" }, color.map { "--color \($0)" },
      glyphs.map { "--glyphs \($0)" }, ascii ? "--ascii" : nil,
    ].compactMap { $0 }
  }

  func chosenTheme() throws(Failure) -> Theme {
    guard let theme else { return .dark }
    return try readOption(theme, by: Theme.named)
  }

  /// The glyphs that are wished for; nil: those that the terminal is known to show.
  func chosenGlyphs() throws(Failure) -> Features.Glyphs? {
    guard let glyphs else { return ascii ? .ascii : nil }
    let chosen = try readOption(glyphs, by: GlyphWord.read)
    guard !ascii || chosen == .ascii else {
      throw Failure(.usage, "--glyphs \(glyphs): not together with --ascii; leave one out")
    }
    return chosen
  }

  func chosenColors() throws(Failure) -> TerminalOptions.ColorChoice {
    guard let color else { return .automatic }
    guard let choice = ColorWord.catalog.first(where: { $0.name == color }) else {
      let hint = nearest(to: color, among: ColorWord.names).map { "did you mean \($0)? " } ?? ""
      let known = ColorWord.names.joined(separator: ", ")
      throw Failure(.usage, "--color \(color): there is no such mode; \(hint)known are \(known)")
    }
    return choice.choice
  }
}

/// A word for how many colours are used.
struct ColorWord {
  let name: String
  let choice: TerminalOptions.ColorChoice

  static let catalog = [
    ColorWord(name: "auto", choice: .automatic),
    ColorWord(name: "never", choice: .never),
    ColorWord(name: "8", choice: .atMost(.eight)),
    ColorWord(name: "16", choice: .atMost(.sixteen)),
    ColorWord(name: "256", choice: .atMost(.indexed)),
    ColorWord(name: "24bit", choice: .atMost(.direct)),
  ]
  static var names: [String] { catalog.map(\.name) }
}
