import Drawing
import Glibc
import Interface
import Ncurses
import Runtime

/// Standard output and standard error, outside the full screen.
enum Console {
  static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// A terminal shows what its locale says. A pipe or a file takes Unicode, as JSON and CSV do.
  static var spelling: Spelling {
    guard isOutputTerminal else { return .unicode }
    return isLocaleUnicode ? .unicode : .ascii
  }

  static var isLocaleUnicode: Bool {
    TerminalOptions().usableGlyphs > .ascii
  }

  /// Writes text and a line's end to standard output; whatever it quotes, nothing in it can steer
  /// a terminal.
  static func show(_ text: String) throws(Failure) {
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A }
    guard !isPlain else { return try send(text) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    try send(lines.map(sanitized).joined(separator: "\n"))
  }

  /// Writes text and a line's end as they are: a picture with its colours.
  static func send(_ text: String) throws(Failure) {
    let error = writeAll(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: STDOUT_FILENO)
    guard error != 0 else { return }
    throw Failure(
      .cannotWrite, error == EPIPE ? "" : "standard output: \(systemReason(error))")
  }

  /// Writes a line to standard error; there is nowhere to say that this fails.
  static func complain(_ line: String) {
    let line = sanitized(line)
    _ = writeAll(Array((isLocaleUnicode ? line : ascii(line)).utf8) + [0x0A], to: STDERR_FILENO)
  }
}
