import Drawing
import Glibc

/// How the terminal is to be used, as the command line and the environment say.
public struct TerminalOptions: Sendable {
  /// How many colours are wished for.
  public enum ColorChoice: Hashable, Sendable {
    /// All that the terminal has, unless NO_COLOR asks for none.
    case automatic
    case never
    /// This many, or all that the terminal has if those are fewer; stronger than NO_COLOR.
    case atMost(Features.Colors)
  }

  public var colors: ColorChoice
  /// Which glyphs are wished for; nil: those that the terminal is known to show.
  public var glyphs: Features.Glyphs?
  /// The variables of `names` are read from here.
  public var environment: [String: String]

  public init(
    colors: ColorChoice = .automatic, glyphs: Features.Glyphs? = nil,
    environment: [String: String] = TerminalOptions.ownEnvironment
  ) {
    self.colors = colors
    self.glyphs = glyphs
    self.environment = environment
  }

  /// The variables that are read.
  public static let names = [
    "TERM", "COLORTERM", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "ESCDELAY", "SSH_CONNECTION",
    "SSH_TTY", "TERM_PROGRAM",
  ]

  /// The variables of this process that matter here.
  public static var ownEnvironment: [String: String] {
    var found: [String: String] = [:]
    for name in names {
      // getenv's text lives until the next setenv; it is copied at once.
      if let value = getenv(name) { found[name] = String(cString: value) }
    }
    return found
  }

  private func value(_ name: String) -> String { environment[name, default: ""] }

  /// The most colours that may be used, whatever the terminal has.
  var limit: Features.Colors {
    switch colors {
    case .never: .none
    case .atMost(let limit): limit
    case .automatic: isRefused ? .none : .direct
    }
  }

  /// Whether the terminal, or the person, says that it takes red, green and blue.
  var wantsDirect: Bool {
    guard limit == .direct else { return false }
    return colors == .atMost(.direct) || forced == .direct || saysDirect
  }

  private var saysDirect: Bool {
    ["truecolor", "24bit"].contains(value("COLORTERM").lowercased())
  }

  // MARK: The environment

  /// Whether the environment wants no colours: NO_COLOR, which nothing else there overrules, or
  /// FORCE_COLOR=0.
  private var isRefused: Bool { !value("NO_COLOR").isEmpty || forced == Features.Colors.none }

  /// The colours that FORCE_COLOR or CLICOLOR_FORCE want wherever the picture goes; nil where neither
  /// says anything. A number of FORCE_COLOR is the level that other programs take it for.
  private var forced: Features.Colors? {
    switch value("FORCE_COLOR").lowercased() {
    case "": ["", "0"].contains(value("CLICOLOR_FORCE")) ? nil : max(.sixteen, told)
    case "0", "false": Features.Colors.none
    case "2": .indexed
    case "3": .direct
    default: max(.sixteen, told)
    }
  }

  /// What the variables say of the terminal's colours.
  private var told: Features.Colors {
    if saysDirect { return .direct }
    let name = value("TERM")
    if name.contains("256color") { return .indexed }
    return name.isEmpty || name == "dumb" ? .none : .eight
  }

  /// The colours for one picture that is printed; no terminal is opened for that.
  public func printedColors(toTerminal isTerminal: Bool) -> Features.Colors {
    switch colors {
    case .never: .none
    case .atMost(let colors): colors
    case .automatic: isRefused ? .none : forced ?? (isTerminal ? told : .none)
    }
  }

  /// Whether it is the console of a Linux machine without a graphical screen. None of its fonts has
  /// the dots of braille, and few have δ, ε or half blocks.
  public var isConsole: Bool { value("TERM") == "linux" || value("TERM").hasPrefix("linux-") }

  /// The most glyphs that can be shown: beyond ASCII where the locale has them, and so has the
  /// terminal's font or the person says so.
  public var usableGlyphs: Features.Glyphs {
    guard localeCharacters() == "UTF-8" else { return .ascii }
    return isConsole && glyphs == nil ? .ascii : .sextants
  }

  /// The glyphs that are used: the wished ones, or those that the terminal is known for.
  public var chosenGlyphs: Features.Glyphs {
    min(usableGlyphs, glyphs ?? (drawsSextants ? .sextants : .quadrants))
  }

  /// Whether the terminal draws block glyphs itself, whatever its font has. Known by name; behind
  /// another program, such as tmux, the name is that program's.
  public var drawsSextants: Bool {
    let (name, program) = (value("TERM"), value("TERM_PROGRAM"))
    return ["xterm-kitty", "xterm-ghostty", "foot", "foot-extra", "contour", "wezterm"].contains(
      name)
      || ["WezTerm", "ghostty"].contains(program)
  }
}
