import Drawing
import Glibc
import Runtime

/// A line on standard error that tells how far some work is; silent where that is no terminal.
struct ProgressLine {
  let isShown = Console.isErrorTerminal
  private var hasWritten = false

  /// Writes the line in place of the last one.
  mutating func show(_ line: String) {
    guard isShown else { return }
    hasWritten = true
    write("\r\u{1B}[K" + ascii(line))
  }

  /// Takes the line away.
  func clear() {
    if hasWritten { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
  }
}
