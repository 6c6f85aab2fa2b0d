import PseudoTerminal
import Testing

extension TerminalTests {
  @Suite struct InputTests {
    @Test(arguments: [
      ("b", "key b"), ("é", "key é"), ("~", "key ~"), ("\r", "enter"), ("\t", "tab"),
      ("\u{7F}", "backspace"), ("\u{1B}", "escape"), ("\u{1B}[A", "up"), ("\u{1B}OA", "up"),
      ("\u{1B}OB", "down"), ("\u{1B}[Z", "backTab"), ("\u{1B}[3~", "delete"), ("\u{1B}OP", "f1"),
      ("\u{1B}[24~", "f12"), ("\u{1B}[<0;5;7M", "click 4,6"), ("\u{1B}[<64;1;1M", "wheel 0,0 up"),
      ("\u{1B}[<65;80;24M", "wheel 79,23 down"),
      ("\u{1B}[200~quit now\u{1B}[201~", "paste 8 quit now"),
    ])
    func `what is typed is heard`(_ bytes: String, _ name: String) throws {
      let run = try startedProbe()
      try run.send(bytes)
      try run.wait(for: "heard \(name)")
      try run.quit()
    }

    @Test func `unknown reports are not keys`() throws {
      let run = try startedProbe()
      try run.send("\u{1B}[?62;22q\u{1B}]11;rgb:qq/qq\u{07}\u{1B}P1$r q\u{1B}\\\u{1B}q\u{1B}[1;5q")
      try run.send("x")
      try run.wait(for: "heard key x")
      try run.quit()
    }

    @Test func `a long paste is one event of limited length`() throws {
      let run = try startedProbe()
      try run.send("\u{1B}[200~" + String(repeating: "q", count: 100_000) + "\u{1B}[201~")
      try run.wait(for: "heard paste 65536 qqqq")
      try run.quit()
    }

    @Test func `a new size is drawn at once`() throws {
      let run = try startedProbe()
      for (width, height) in [(120, 36), (20, 5), (81, 25)] {
        run.resize(width, height)
        try run.wait {
          $0.line(0) == "size \(width)x\(height)" && $0[width - 1, height - 1].glyph == "#"
        }
      }
      try run.wait(for: "heard resized")
      try run.quit()
    }
  }
}
