import Drawing

/// What was found of the place that the program runs in, for `descent doctor` to judge.
public struct Examination: Hashable, Sendable {
  /// What the terminal's description says.
  public struct Description: Hashable, Sendable {
    /// The colours that will be shown, after NO_COLOR and the options.
    public var colors: Features.Colors
    /// Whether it names a mouse; pastes in brackets are asked for together with it.
    public var hasMouse: Bool

    public init(colors: Features.Colors, hasMouse: Bool) {
      self.colors = colors
      self.hasMouse = hasMouse
    }
  }

  /// Why no description can be used: the cause and the cure, as the program says them when it ends.
  public struct Complaint: Error, Hashable, Sendable {
    /// What is wrong.
    public var cause: String
    /// What to do about it.
    public var cure: String

    public init(cause: String, cure: String) {
      self.cause = cause
      self.cure = cure
    }
  }

  /// The program's own.
  public var version = ""
  /// Whether keys come from a terminal.
  public var isInputTerminal = true
  /// Whether what is drawn goes to one.
  public var isOutputTerminal = true
  /// The variables that the program reads: TERM, COLORTERM, NO_COLOR and so on, LC_ALL, LC_CTYPE, LANG.
  public var environment: [String: String] = [:]
  /// The terminal's description, or why none can be used.
  public var description: Result<Description, Complaint>
  /// What the terminal says of its size; nil where it does not know, or there is none.
  public var size: Size?
  /// What the characters of the locale are called, such as UTF-8.
  public var characters = "UTF-8"
  /// Whether the terminal's font can be relied on for no more than ASCII: a console of Linux.
  public var isConsole = false
  /// Whether the terminal is known to draw block glyphs itself.
  public var drawsSextants = false
  /// How long after ESC the rest of a key is waited for.
  public var escapeMilliseconds = 100
  /// Whether the locale that the environment names is installed.
  public var isLocaleKnown = true
  /// Whether the processor has the instructions that training is made for.
  public var hasFusedProducts = true
  /// How many lessons the program carries.
  public var lessonCount = 0

  public init(description: Result<Description, Complaint>) {
    self.description = description
  }
}
