import Glibc
import PseudoTerminal
import Testing

extension TerminalTests {
  @Suite struct EndTests {
    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func `a signal gives the terminal back and is what ends the program`(_ signal: Int32) throws {
      let run = try startedProbe()
      run.signal(signal)
      #expect(try run.end() == .killed(signal))
      #expect(run.isGivenBack)
    }

    @Test func `Ctrl-C is SIGINT`() throws {
      let run = try startedProbe()
      try run.send("\u{03}")
      #expect(try run.end() == .killed(SIGINT))
      #expect(run.isGivenBack)
    }

    @Test func `a signal ends a program whose terminal does not read`() throws {
      let run = try startedProbe(size: (100, 30))
      try run.send("M")
      // From here on nobody reads; the terminal's buffer is full after one or two pictures.
      try run.waitUntilBlocked()
      run.signal(SIGTERM)
      #expect(try run.end(within: 1, isReading: false) == .killed(SIGTERM))
      #expect(run.settings == run.settingsBefore)
    }

    @Test func `a crash ends a program whose terminal does not read`() throws {
      let run = try startedProbe(size: (100, 30))
      try run.send("M")
      try run.waitUntilBlocked()
      run.signal(SIGSEGV)
      #expect(try run.end(within: 3, isReading: false) == .killed(SIGSEGV))
      #expect(run.settings == run.settingsBefore)
    }

    @Test func `a terminal that reads again after a while sees the latest picture`() throws {
      let run = try startedProbe(size: (100, 30))
      try run.send("M")
      try run.waitUntilBlocked()
      // The program went on meanwhile, so its frames are far ahead of those that were queued.
      try run.wait { Int($0.line(2).dropFirst("frame ".count)) ?? 0 > 20 }
      try run.quit()
    }

    @Test func `what is said to standard error appears afterwards`() throws {
      let run = try startedProbe()
      try run.send("e")
      try run.wait(for: "heard key e")
      #expect(!run.screen.text.contains("said"))
      try run.quit()
      #expect(run.screen.text.contains("said to stderr"))
    }

    @Test(
      arguments: [
        ("v", SIGSEGV), ("t", SIGILL), ("f", SIGILL), ("a", SIGABRT), ("k", SIGSEGV),
      ], [false, true])
    func `a crash on any thread gives the terminal back, says so and stays that crash`(
      _ crash: (key: String, signal: Int32), _ isElsewhere: Bool
    ) throws {
      let run = try startedProbe(size: (120, 30))
      try run.send(isElsewhere ? crash.key.uppercased() : crash.key)
      #expect(try run.end() == .killed(crash.signal))
      #expect(run.isGivenBack)
      let names = [SIGSEGV: "SIGSEGV", SIGILL: "SIGILL", SIGABRT: "SIGABRT"]
      let line = "descent: crashed (\(names[crash.signal]!)); the terminal has been given back"
      #expect(run.screen.text.split(separator: "\n").filter { $0 == line }.count == 1)
      if crash.key == "f" { #expect(run.screen.text.contains("as asked")) }
    }
  }
}

extension TerminalRun {
  /// Lets the program fill the terminal's buffer: once it sleeps with bytes unread and none added,
  /// its next frames have nowhere to go.
  func waitUntilBlocked() throws {
    var before = -1
    var same = 0
    while same < 10 {
      let count = unread
      same = count == before && count > 1000 ? same + 1 : 0
      before = count
      wait(milliseconds: 10)
    }
  }
}
