import CNcurses
import CTerminal
import Drawing

/// What can be told of the terminal without taking its screen or writing to it.
public struct TerminalSurvey: Sendable {
  public let colors: Features.Colors
  public let hasMouse: Bool

  /// Asks the terminfo database.
  ///
  /// - Throws: the problem that would keep the program from starting.
  public init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalProblem) {
    let description = try Description(options, output: 1)
    hasMouse = description.hasMouse
    let hasPairs = tigetnum("pairs") > 0
    colors = min(Features.Colors(count: hasPairs ? Int(tigetnum("colors")) : 0), options.limit)
  }

  /// How long after ESC the rest of a key is waited for, as the environment says.
  public static func escapeMilliseconds(_ environment: [String: String]) -> Int {
    Int((Patience(environment).escape * 1_000).rounded())
  }

  /// The size that the terminal behind `file` says it has; nil if it says none.
  public static func size(of file: Int32) -> Size? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard ct_window_size(file, &columns, &rows) else { return nil }
    return Size(Int(columns), Int(rows))
  }
}

extension Features.Colors {
  /// What can be done with this many colours.
  init(count: Int) {
    self =
      switch count {
      case (1 << 24)...: .direct
      case 256...: .indexed
      case 16...: .sixteen
      case 8...: .eight
      default: .none
      }
  }
}
