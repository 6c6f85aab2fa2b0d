import Drawing

/// Why there can be no full-screen picture here. Nothing has been written to the terminal.
public enum TerminalProblem: Error, Hashable, Sendable {
  case inputIsNoTerminal
  case outputIsNoTerminal
  case noName
  case unknown(name: String)
  case cannotPlaceCursor(name: String)
  case noDatabase(name: String)
  /// The system refused something that every terminal needs.
  case system(String)

  /// The cause and the cure, in one plain line.
  public var message: String {
    "\(cause); \(cure), or use \"descent train\", which needs no terminal"
  }

  public var cause: String {
    switch self {
    case .inputIsNoTerminal: "standard input is not a terminal"
    case .outputIsNoTerminal: "standard output is not a terminal"
    case .noName: "TERM is not set, so the kind of terminal is not known"
    case .unknown(let name): "TERM=\(sanitized(name)): no such terminal is described here"
    case .cannotPlaceCursor(let name):
      "TERM=\(sanitized(name)): this terminal cannot place its cursor"
    case .noDatabase(let name):
      "TERM=\(sanitized(name)): no terminal descriptions (terminfo) are installed here"
    case .system(let what): "the terminal cannot be used: \(what)"
    }
  }

  public var cure: String {
    switch self {
    case .inputIsNoTerminal: "run it without redirecting its input"
    case .outputIsNoTerminal: "run it without redirecting its output"
    case .noName, .unknown, .cannotPlaceCursor: "try TERM=xterm-256color"
    case .noDatabase: "install ncurses-base or set TERMINFO"
    case .system: "try another terminal"
    }
  }
}
