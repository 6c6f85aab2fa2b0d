import Interface
import Ncurses
import Runtime

/// The program that takes the whole terminal.
enum FullScreen {
  /// Shows a model until the person leaves.
  ///
  /// - Throws: `Failure` where there is no terminal that can show it, or no thread to train on.
  static func show(
    _ model: Model, pace: Pace = .standard, _ options: TerminalOptions
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
    let sessions: [Desk: any DeskSession]
    do throws(Failure) {
      sessions = try startSessions(pace: pace)
    } catch {
      terminal.close()
      throw error
    }
    _ = runLoop(terminal: terminal, model: model, sessions: sessions)
    // First the terminal, whatever the engines are busy with.
    terminal.close()
    for session in sessions.values { session.stop() }
    if let signal = terminal.endingSignal { NcursesTerminal.dieBySignal(signal) }
  }
}
