import Drawing

@testable import Interface
@testable import Ncurses

extension FuzzedReader {
  /// What a terminal sends.
  static let keys = FuzzedReader(
    name: "keys",
    words: [
      "\u{1B}", "\u{1B}[", "\u{1B}[<0;1;1M", "\u{1B}[M !!", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}O",
      "\u{1B}]0;", "\u{7}", "\u{1B}\\", "\u{1B}[1;5A", "\u{1B}P", "\u{18}", ";", "~", "q", ":",
    ],
    count: 3_000
  ) { input in
    var whole = Decoder(keys: known)
    var parts = Decoder(keys: known)
    let atOnce = whole.feed(input) + whole.settle()
    // However the bytes are cut, the same comes of them.
    let byByte = input.flatMap { parts.feed([$0]) } + parts.settle()
    promise(atOnce == byByte, "\(atOnce) at once, \(byByte) byte by byte")
    // After ESC alone the rest of a sequence may still come, for as long as one more wait.
    promise((whole.settle() + parts.settle()).isEmpty, "nothing comes of what was late")
    promise(whole.doubt == .none && parts.doubt == .none, "nothing is left after settling")
    promise(atOnce.count <= input.count, "no event comes of nothing")
    var model = Model()
    for event in atOnce {
      if case .paste(let text) = event {
        promise(text.utf8.count <= 3 * Paste.limit, "a paste is bounded")
      }
      _ = model.update(event, seeing: [:])
    }
  }

  private static let known: [[UInt8]: Key] = [
    Array("\u{1B}OA".utf8): .up, Array("\u{1B}[A".utf8): .up, Array("\u{1B}[3~".utf8): .delete,
    Array("\u{1B}[[A".utf8): .function(1),
  ]
}
