import ArgumentParser
import Drawing
import Glibc
import Interface
import Learning
import Ncurses
import Runtime

/// Says what was found of the terminal, and what to do about each finding.
struct Doctor: Headless {
  static let configuration = CommandConfiguration(
    abstract: "Say what this terminal can show, and what to do about it.",
    discussion: """
      Looks at the terminal, its colours, size and characters, and writes nothing to it but a line \
      for each finding. Ends with 69 where the full-screen program cannot start.

      Examples:
        descent doctor
        TERM=vt100 descent doctor
        descent doctor --json | jq '.findings[] | select(.grade != "ok")'
      """)

  @Flag(help: "print JSON")
  var json = false

  func start() throws(Failure) {
    let examination = Examination.here
    try Console.show(
      json ? examination.export.text : report(on: examination).joined(separator: "\n"))
    if let reason = examination.findings.first(where: { $0.grade == .prohibitive }) {
      throw Failure(.unavailable, "\(reason.subject): \(reason.found)")
    }
  }
}

extension Examination {
  /// The place that this process runs in.
  static var here: Examination {
    var examination = Examination(description: describedTerminal)
    examination.version = Descent.version
    examination.isInputTerminal = isatty(STDIN_FILENO) == 1
    examination.isOutputTerminal = Console.isOutputTerminal
    examination.environment = TerminalOptions.ownEnvironment
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      // getenv's text lives until the next setenv; it is copied at once.
      if let value = getenv(name) { examination.environment[name] = String(cString: value) }
    }
    examination.size = [STDOUT_FILENO, STDIN_FILENO].lazy.compactMap(TerminalSurvey.size).first
    examination.isConsole = TerminalOptions().isConsole
    examination.drawsSextants = TerminalOptions().drawsSextants
    examination.escapeMilliseconds = TerminalSurvey.escapeMilliseconds(examination.environment)
    examination.isLocaleKnown = setlocale(LC_CTYPE, "") != nil
    examination.characters = localeCharacters()
    examination.hasFusedProducts = fusesByInstruction
    examination.lessonCount = BuiltInLessons.all.count
    return examination
  }

  private static var describedTerminal: Result<Description, Complaint> {
    do throws(TerminalProblem) {
      let found = try TerminalSurvey()
      return .success(
        Description(colors: found.colors, hasMouse: found.hasMouse))
    } catch {
      return .failure(Complaint(cause: error.cause, cure: error.cure))
    }
  }
}
