import Glibc
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

    @Test func `a terminal that goes away ends the program, even if it ignores SIGHUP`() throws {
      let probe = TerminalRun.directory + "/TerminalProbe"
      let run = try TerminalRun("/bin/sh", ["-c", "trap '' HUP; exec '\(probe)'"])
      try run.wait("the first picture") { isWhole($0) }
      run.hangUp()
      #expect(try run.end() == .exited(0))
    }

    @Test func `Ctrl-Z gives the screen back and fg takes it again`() throws {
      let probe = TerminalRun.directory + "/TerminalProbe"
      let run = try TerminalRun(
        "/bin/bash", ["--norc", "--noediting", "-i"], environment: ["PS1": "ready> "])
      try run.wait(for: "ready>")
      for key in ["\u{1A}", "z"] {
        try run.send("'\(probe)' || echo ended\n")
        try run.wait("the first picture") { isWhole($0) }
        try run.send(key)
        try run.wait("the shell") {
          !$0.isAlternate && $0.isCursorVisible && !$0.hasMouse && $0.text.contains("Stopped")
        }
        #expect(run.settings.isLineByLine)
        try run.send("fg\n")
        try run.wait("the picture again") { $0.isAlternate && $0.hasMouse && isWhole($0) }
        try run.send("q")
        try run.wait("the shell again") { !$0.isAlternate && $0.text.contains("bye") }
        try run.send("clear\n")
        try run.wait { !$0.text.contains("bye") }
      }
      try run.send("exit\n")
      try run.end()
    }

    @Test func `a program ended while it is stopped leaves the shell's screen alone`() throws {
      let probe = TerminalRun.directory + "/TerminalProbe"
      let run = try TerminalRun(
        "/bin/bash", ["--norc", "--noediting", "-i"], environment: ["PS1": "ready> "])
      try run.wait(for: "ready>")
      try run.send("'\(probe)'\n")
      try run.wait("the first picture") { isWhole($0) }
      try run.send("\u{1A}")
      try run.wait(for: "Stopped")
      let before = run.sent.count
      // Not "wait %1": bash gives up on a job that it still takes for a stopped one.
      try run.send("kill %1; while kill -0 %1 2>/dev/null; do :; done; echo $((40 + 2)) gone\n")
      try run.wait(for: "42 gone")
      try run.wait(for: "Terminated")
      #expect(!run.sent[before...].contains(0x1B))
      try run.send("exit\n")
      try run.end()
    }
  }
}
