import Drawing
import Glibc
import Runtime

/// A line on standard error that tells how far some work is; silent where that is no terminal.
struct ProgressLine {
  let isShown = Console.isErrorTerminal
  /// Held back while the line is there: who ends the program finds the next prompt of the shell at the
  /// beginning of its own line.
  private var signals: HeldSignals?

  /// Writes the line in place of the last one.
  mutating func show(_ line: String) {
    guard isShown else { return }
    if signals?.haveCome == true { clear() }
    if signals == nil { signals = HeldSignals() }
    write("\r\u{1B}[K" + ascii(line))
  }

  /// Takes the line away.
  mutating func clear() {
    guard let held = signals else { return }
    signals = nil
    write("\r\u{1B}[K")
    held.release()
  }

  private func write(_ text: String) {
    _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
  }
}
