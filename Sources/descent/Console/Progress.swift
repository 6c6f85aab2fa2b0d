import Drawing
import Glibc
import Interface
import Learning
import Runtime

/// A line on standard error that tells how far a run is; silent where that is no terminal.
struct Progress {
  private let isShown = Console.isErrorTerminal
  private var next = monotonicSeconds() + Progress.patience
  private var hasWritten = false

  /// In seconds: a run that is done sooner needs no line.
  private static let patience = 0.5
  private static let interval = 0.1

  mutating func show(_ run: Run) {
    guard isShown else { return }
    let now = monotonicSeconds()
    guard now >= next else { return }
    next = now + Self.interval
    hasWritten = true
    let line = "epoch \(grouped(run.epoch)) of at most \(grouped(run.setup.epochLimit)), mean J "
    Self.write("\r\u{1B}[K" + ascii(line + short(run.cost)))
  }

  func clear() {
    if hasWritten { Self.write("\r\u{1B}[K") }
  }

  private static func write(_ text: String) {
    _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
  }
}
