import PseudoTerminal
import Testing

extension TerminalTests {
  @Suite struct ColorTests {
    @Test(arguments: [
      ("xterm", "eight"), ("linux", "eight"), ("screen", "eight"), ("vt100", "none"),
      ("xterm-16color", "sixteen"), ("xterm-256color", "indexed"),
      ("screen-256color", "indexed"), ("tmux-256color", "indexed"), ("xterm-direct", "direct"),
    ])
    func `each terminal shows the picture in the colours that it has`(
      _ term: String, _ colors: String
    ) throws {
      let run = try startedProbe(
        environment: ["TERM": term, "TERMINFO_DIRS": Descriptions.folders])
      // No font of the Linux console has more than ASCII to rely on.
      #expect(run.screen.line(1) == "colors \(colors) unicode \(term != "linux")")
      try run.send("m")
      try run.wait(for: "frame 1")
      // Six columns, three levels each, of the strip in palette colours.
      #expect(Set((0..<80).map { run.screen[$0, 4].pen.background }).count >= least[colors]!)
      try run.quit()
    }

    private var least: [String: Int] {
      ["none": 1, "eight": 8, "sixteen": 12, "indexed": 70, "direct": 70]
    }

    @Test(
      arguments: [
        (["NO_COLOR": "1"], [], "none"), (["NO_COLOR": ""], [], "indexed"),
        ([:], ["--never"], "none"), (["FORCE_COLOR": "0"], [], "none"),
        (["FORCE_COLOR": "1", "NO_COLOR": "1"], [], "none"),
        ([:], ["--sixteen"], "sixteen"), (["NO_COLOR": "1"], ["--sixteen"], "sixteen"),
      ] as [([String: String], [String], String)])
    func `who wants fewer colours gets fewer`(
      _ environment: [String: String], _ arguments: [String], _ colors: String
    ) throws {
      let run = try startedProbe(arguments, environment: environment)
      #expect(run.screen.line(1) == "colors \(colors) unicode true")
      if colors == "none" {
        #expect(
          run.screen.cells.allSatisfy {
            $0.pen.foreground == .standard && $0.pen.background == .standard
          })
      }
      try run.quit()
    }

    @Test func `red, green and blue arrive exactly where the terminal takes them`() throws {
      let run = try startedProbe(environment: ["COLORTERM": "truecolor"])
      #expect(run.screen.line(1) == "colors direct unicode true")
      // Column 20 of row 5 is level 20 * 3 + 5 * 7 = 95.
      #expect(run.screen[20, 5].pen.foreground == .rgb(95, 100, 160))
      // A blue that would be taken for a palette entry gets the least green there is.
      #expect(run.screen[20, 5].pen.background == .rgb(0, 1, 5))
      #expect(run.screen[0, 6].pen.foreground == .indexed(0))
      try run.quit()
    }

    @Test(
      arguments: [
        ("xterm-256color", ["COLORTERM": "truecolor"], []),
        ("screen-256color", ["COLORTERM": "24bit"], []), ("tmux-256color", [:], ["--direct"]),
        ("xterm", ["FORCE_COLOR": "3"], []), ("linux", ["COLORTERM": "truecolor"], []),
        ("vt100", [:], ["--direct"]), ("xterm-direct", [:], []),
      ] as [(String, [String: String], [String])])
    func `red, green and blue are parted by semicolons on every terminal`(
      _ term: String, _ environment: [String: String], _ arguments: [String]
    ) throws {
      // Of the system's descriptions none is needed but the terminal's own.
      var environment = environment
      environment["TERM"] = term
      if term == "xterm-direct" { environment["TERMINFO_DIRS"] = Descriptions.folders }
      let run = try startedProbe(arguments, environment: environment)
      #expect(run.screen.line(1).hasPrefix("colors direct"))
      #expect(run.screen[20, 5].pen.foreground == .rgb(95, 100, 160))
      #expect(run.screen[20, 5].pen.background == .rgb(0, 1, 5))
      let sent = String(decoding: run.sent, as: UTF8.self)
      #expect(sent.contains("38;2;95;100;160") && !sent.contains("8:2"))
      try run.quit()
    }

    @Test func `a terminal without colours is believed, whatever COLORTERM says`() throws {
      let run = try startedProbe(environment: ["COLORTERM": "truecolor", "TERM": "vt100"])
      #expect(run.screen.line(1) == "colors none unicode true")
      try run.quit()
    }

    @Test func `who wants fewer colours of a direct terminal gets those of its palette`() throws {
      let run = try startedProbe(
        ["--sixteen"], environment: ["TERM": "xterm-direct", "TERMINFO_DIRS": Descriptions.folders])
      #expect(run.screen.line(1) == "colors sixteen unicode true")
      #expect(!String(decoding: run.sent, as: UTF8.self).contains("8;2;"))
      try run.quit()
    }

    @Test func `the user's palette is never changed`() throws {
      let run = try startedProbe(environment: ["COLORTERM": "truecolor"])
      try run.quit()
      #expect(!String(decoding: run.sent, as: UTF8.self).contains("\u{1B}]4;"))
    }

    @Test func `colours stay right when a terminal's pairs have run out`() throws {
      // 20,000 pairs a picture, of which ncurses keeps 32,768 in all.
      let run = try startedProbe(
        size: (200, 100),
        environment: ["TERM": "xterm-direct", "TERMINFO_DIRS": Descriptions.folders])
      for frame in 1...3 {
        try run.send("r")
        try run.wait {
          $0[199, 99].glyph == "*" && $0[198, 99].pen.foreground == .rgb(198, 99, frame)
        }
        let isRight = (0..<100).allSatisfy { y in
          (1..<199).allSatisfy { x in
            run.screen[x, y].pen.foreground == .rgb(x, y, frame)
              && run.screen[x, y].pen.background == .rgb(frame, y, x)
          }
        }
        #expect(isRight)
        #expect((2..<100).allSatisfy { run.screen[0, $0].pen.foreground == .rgb(0, $0, 0) })
      }
      try run.quit()
    }

    @Test func `more pairs than eight colours allow still leave a whole picture`() throws {
      let run = try startedProbe(size: (255, 40), environment: ["TERM": "xterm"])
      try run.send("r")
      try run.wait { $0[254, 39].glyph == "*" }
      try run.quit()
    }
  }
}
