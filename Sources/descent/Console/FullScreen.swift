import Drawing
import Interface
import Ncurses
import Runtime

/// The program that takes the whole terminal.
enum FullScreen {
  /// Shows a model until the person leaves.
  ///
  /// - Throws: `Failure` where there is no terminal that can show it, or no thread to train on.
  static func show(
    _ model: Model, pace: Pace = .standard, _ options: TerminalOptions, record: String? = nil
  ) throws(Failure) {
    let terminal: NcursesTerminal
    do throws(TerminalProblem) {
      terminal = try NcursesTerminal(options)
    } catch {
      throw Failure(.unavailable, error.message)
    }
    var model = model
    if case .atMost(let wished) = options.colors,
      let notice = Message.colors(wished: wished, used: terminal.features.colors)
    {
      model.message = notice
    }
    if let wished = options.glyphs,
      let notice = Message.glyphs(wished: wished, used: terminal.features.glyphs)
    {
      model.message = notice
    }
    let sessions: [Desk: any DeskSession]
    let recorder: RecordingTerminal?
    do throws(Failure) {
      recorder = try recording(of: terminal, to: record)
      sessions = try startSessions(pace: pace)
    } catch {
      terminal.close()
      throw error
    }
    _ = runLoop(terminal: recorder ?? terminal, model: model, sessions: sessions)
    // First the terminal, whatever the engines are busy with.
    terminal.close()
    for session in sessions.values { session.stop() }
    if let signal = terminal.endingSignal { NcursesTerminal.dieBySignal(signal) }
    if let failure = recorder?.failure { throw failure }
  }

  private static func recording(
    of terminal: any Terminal, to path: String?
  ) throws(Failure) -> RecordingTerminal? {
    guard let path else { return nil }
    return try RecordingTerminal(terminal, to: path, title: "Descent")
  }
}
