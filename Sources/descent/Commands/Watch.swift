import ArgumentParser
import Interface
import Ncurses
import Runtime

/// The full-screen program, which comes where no command is named.
struct Watch: Headless {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Watch a neural network learn, in your terminal.",
    usage: """
      descent [options]
       descent train|race|step|census|frame|lesson|doctor|man [options]
      """,
    discussion: """
      Without a command it takes the whole terminal; q leaves, ? shows the keys. Without a screen: \
      train (to the end, then print), race (several learning rates), step (one step of \
      backpropagation), census (many random starts), frame (one picture) and lesson (one of your \
      own); descent help train says more. doctor says what this terminal can show; \
      man prints the manual page.

      Examples:
        descent
        descent --hidden 3 --seed 7 --alpha 2
        descent --screen race --alphas 0.01,0.5,50
        descent --weights xor.json --pace full
      """,
    shouldDisplay: false)

  @OptionGroup(title: "Setup") var setup: SetupOptions
  @OptionGroup(title: "Look") var look: LookOptions
  @OptionGroup(title: "Screen") var screen: ScreenOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "the pace to begin with: examples a second, or full"
        + (Pace.standard.examplesPerSecond.map { "; \(number($0)) by default" } ?? ""),
      valueName: "examples/s"),
    completion: .list(["full"]))
  var pace: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "record the screen there as it goes, for asciinema to play", valueName: "file"),
    completion: .file(extensions: ["cast"]))
  var record: String?

  @Flag(name: [.customShort("V"), .long], help: "print the version")
  var version = false

  func start() throws(Failure) {
    if version { return try Console.show("descent \(Descent.version)") }
    guard setup.weights != InputFile.standardInput else {
      throw Failure(
        .usage, "--weights -: standard input is the keyboard of the screen; name a file")
    }
    guard setup.training.dataset != InputFile.standardInput else {
      throw Failure(
        .usage, "--dataset -: standard input is the keyboard of the screen; name a file")
    }
    try FullScreen.show(
      screen.model(setup, look.chosenTheme()), pace: try chosenPace(),
      TerminalOptions(colors: try look.chosenColors(), glyphs: try look.chosenGlyphs()),
      record: record)
  }

  private func chosenPace() throws(Failure) -> Pace {
    guard let pace else { return .standard }
    return try readOption(pace, by: readPace)
  }
}
