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
  /// Pure ASCII even where the locale has more.
  public var isASCII: Bool
  /// TERM, COLORTERM and NO_COLOR are read from here.
  public var environment: [String: String]

  public init(
    colors: ColorChoice = .automatic, isASCII: Bool = false,
    environment: [String: String] = TerminalOptions.ownEnvironment
  ) {
    self.colors = colors
    self.isASCII = isASCII
    self.environment = environment
  }

  /// The variables of this process that matter here.
  public static var ownEnvironment: [String: String] {
    var found: [String: String] = [:]
    for name in ["TERM", "COLORTERM", "NO_COLOR"] {
      // getenv's text lives until the next setenv; it is copied at once.
      if let value = getenv(name) { found[name] = String(cString: value) }
    }
    return found
  }

  /// The most colours that may be used, whatever the terminal has.
  var limit: Features.Colors {
    switch colors {
    case .never: .none
    case .atMost(let limit): limit
    case .automatic: environment["NO_COLOR", default: ""].isEmpty ? .direct : .none
    }
  }

  /// Whether the terminal, or the person, says that it takes red, green and blue.
  var wantsDirect: Bool {
    guard limit == .direct else { return false }
    return colors == .atMost(.direct)
      || ["truecolor", "24bit"].contains(environment["COLORTERM"]?.lowercased())
  }
}
