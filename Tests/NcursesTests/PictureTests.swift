import PseudoTerminal
import Testing

extension TerminalTests {
  @Suite struct PictureTests {
    @Test func `the first picture comes on the other screen, without a cursor`() throws {
      let run = try startedProbe()
      #expect(run.screen.isAlternate && !run.screen.isCursorVisible)
      #expect(run.screen.hasMouse && run.screen.hasPaste)
      #expect(!run.settings.isLineByLine)
      #expect(run.screen.line(0) == "size 80x24")
      #expect(run.screen[0, 5].glyph == "▀")
      #expect(run.screen[79, 23].pen.isReversed)
      #expect(run.screen[0, 3].pen.isBold)
      #expect(run.screen[0, 7].pen.isUnderlined && !run.screen[1, 7].pen.isUnderlined)
      try run.quit()
      #expect(run.screen.text.contains("bye"))
    }

    @Test func `a picture that has not changed sends nothing`() throws {
      let run = try startedProbe()
      func bytes(for keys: String) throws -> Int {
        let start = run.sent.count
        for key in keys { try run.send(String(key)) }
        try run.wait(for: "heard key \(keys.last!)")
        return run.sent.count - start
      }
      _ = try bytes(for: "x")
      _ = try bytes(for: "y")
      // Ten more pictures with the y in them, and the same change as before: only that is sent.
      let change = try bytes(for: "x")
      _ = try bytes(for: "y")
      #expect(try bytes(for: "yyyyyyyyyyx") == change)
      try run.quit()
    }

    @Test func `Ctrl-L sends everything again`() throws {
      let run = try startedProbe()
      let before = run.sent.count
      try run.send("\u{0C}")
      try run.wait { _ in run.sent.count - before > 2000 }
      try run.wait(for: "heard ctrl l")
      try run.quit()
    }

    // Without colours, as the emulator would otherwise take seconds for megabytes of them.
    @Test(arguments: [(1, 1), (2, 2), (20, 5), (300, 100), (1000, 300)])
    func `a screen of any size is filled to its last cell`(_ width: Int, _ height: Int) throws {
      let run = try startedProbe(["--never"], size: (width, height))
      #expect(run.screen[width - 1, height - 1].glyph == "#")
      if width >= 20 { #expect(run.screen.line(0) == "size \(width)x\(height)") }
      try run.quit()
    }

    @Test func `a screen larger than any real one is filled in part`() throws {
      let run = try TerminalRun("TerminalProbe", ["--never"], size: (1500, 510))
      try run.wait { $0.line(0) == "size 1000x500" && $0[999, 499].glyph == "#" }
      try run.quit()
    }

    @Test func `a moving picture ends up as it should`() throws {
      let run = try startedProbe()
      for frame in 1...20 {
        try run.send("m")
        try run.wait(for: " \(frame) #")
      }
      let moved = run.screen.cells
      let before = run.sent.count
      try run.send("\u{0C}m")
      try run.wait(for: " 21 #")
      #expect(run.sent.count > before)
      // The same picture drawn in one go, by another program.
      let other = try startedProbe()
      try other.send(String(repeating: "m", count: 20))
      try other.wait { $0.cells == moved }
      try run.quit()
      try other.quit()
    }
  }
}
