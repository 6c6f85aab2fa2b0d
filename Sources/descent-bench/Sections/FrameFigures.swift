import Drawing
import Glibc
import Interface
import PseudoTerminal

/// What frames of one screen cost in the middle of training, the means of several.
struct FrameFigures {
  /// In seconds.
  var drawing = 0.0
  var sending = 0.0
  var bytes = 0

  /// How many frames after the first.
  private static let count = 10

  /// Shows a screen in a process of its own on a pseudo-terminal; nil if that fails.
  static func measured(_ screen: ScreenName, _ size: Size) -> FrameFigures? {
    guard let first = shown(screen, size, frames: 1),
      let all = shown(screen, size, frames: 1 + count)
    else { return nil }
    var figures = FrameFigures()
    (figures.drawing, figures.sending) = (all.drawing, all.sending)
    figures.bytes = (all.bytes - first.bytes) / count
    return figures
  }

  private static func shown(
    _ screen: ScreenName, _ size: Size, frames: Int
  ) -> (drawing: Double, sending: Double, bytes: Int)? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    let run = try? TerminalRun(
      "/proc/self/exe", ["show-frames", screen.rawValue, String(frames)],
      size: (size.width, size.height), environment: ["COLORTERM": "truecolor"],
      files: StandardFiles(error: ends[1]))
    close(ends[1])
    guard let run else { return nil }
    var hasBegun = false
    // The terminal is given back when all frames are sent.
    try? run.wait {
      hasBegun = hasBegun || $0.isAlternate
      return hasBegun && !$0.isAlternate
    }
    guard (try? run.end()) == .exited(0) else { return nil }
    let words = text(from: ends[0]).split(separator: " ").compactMap { Double($0) }
    return words.count == 2 ? (words[0], words[1], run.sent.count) : nil
  }

  private static func text(from file: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    // The buffer lives during the call and holds `bytes.count` bytes.
    let count = max(0, read(file, &bytes, bytes.count))
    return String(decoding: bytes.prefix(count).filter { $0 != 10 }, as: UTF8.self)
  }
}
