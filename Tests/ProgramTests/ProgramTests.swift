import Glibc
import PseudoTerminal
import Testing

/// The whole program, as built, in a real pseudo-terminal.
@Suite(.serialized) struct ProgramTests {
  private func started(
    _ arguments: [String] = [], size: (Int, Int) = (80, 24), environment: [String: String?] = [:]
  ) throws -> TerminalRun {
    let run = try TerminalRun("descent", arguments, size: size, environment: environment)
    try run.wait(for: "decision regions")
    return run
  }

  private func quit(_ run: TerminalRun) throws {
    try run.send("q")
    #expect(try run.end() == .exited(0))
    #expect(run.isGivenBack)
    #expect(run.screen.unexpected.isEmpty)
  }

  @Test func `it opens on Train, learning, and q gives the terminal back as it was`() throws {
    let run = try started()
    #expect(run.screen.isAlternate && !run.screen.isCursorVisible)
    #expect(run.screen.line(0).contains("Descent  xor  2-2-1 sigmoid"))
    try run.wait { !$0.line(0).contains("epoch 0 ") && $0.line(0).contains("epoch ") }
    try quit(run)
  }

  @Test func `the keys of the footer do what it says`() throws {
    let run = try started()
    try run.send(" ")
    try run.wait(for: "paused")
    try run.send("+")
    try run.wait(for: "α 1")
    try run.send("]")
    try run.wait(for: "2-3-1")
    try run.send("2")
    try run.wait(for: "α 50")
    try run.send("?")
    try run.wait(for: "one panel large, and back")
    try run.send("\u{1B}")
    try run.wait { !$0.text.contains("one panel large, and back") }
    try run.send("1")
    try run.wait(for: "decision regions")
    try quit(run)
  }

  @Test func `a setting is typed at the prompt, and a mistake says what is allowed`() throws {
    let run = try started()
    try run.send(":hidden 4\r")
    try run.wait(for: "2-4-1")
    try run.send(":alpha -1\r")
    try run.wait(for: "alpha -1: the learning rate must be greater than 0; try 0.5")
    try run.send(":dataset nand\r")
    try run.wait(for: "nand")
    try quit(run)
  }

  @Test func `at full speed a run converges, rests, and space trains on past the goal`() throws {
    let run = try started(["--pace", "full"])
    try run.wait(for: "converged: J ≤ 0.01 at epoch 954")
    try run.send(" ")
    try run.wait(for: "past the goal of epoch 954")
    try quit(run)
  }

  @Test func `the screen follows the size of the terminal, down to one cell and back`() throws {
    let run = try started()
    run.resize(120, 36)
    try run.wait(for: "hidden neurons saturated")
    run.resize(1, 1)
    run.resize(30, 10)
    try run.wait(for: "cost J")
    run.resize(80, 24)
    try run.wait(for: "decision regions")
    try quit(run)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL])
  func `a signal gives the terminal back and is what ends the program`(_ signal: Int32) throws {
    let run = try started()
    run.signal(signal)
    #expect(try run.end() == .killed(signal))
    #expect(run.isGivenBack)
  }

  @Test func `in a locale without UTF-8 every byte is ASCII`() throws {
    let run = try started(environment: ["LANG": "C", "LC_ALL": "C"])
    try run.send("2")
    try run.wait(for: "alpha 50")
    try quit(run)
    #expect(run.sent.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [["--color", "never"], []])
  func `without colours none is sent`(_ arguments: [String]) throws {
    let run = try started(arguments, environment: arguments.isEmpty ? ["NO_COLOR": "1"] : [:])
    try run.wait { !$0.line(0).contains("epoch 0 ") }
    #expect(
      run.screen.cells.allSatisfy {
        $0.pen.foreground == .standard && $0.pen.background == .standard
      })
    try quit(run)
  }

  @Test(arguments: ["dumb", "nosuch", ""])
  func `a terminal that cannot do it is refused in one plain line`(_ name: String) throws {
    let run = try TerminalRun("descent", size: (200, 24), environment: ["TERM": name])
    #expect(try run.end() == .exited(69))
    let text = String(decoding: run.sent, as: UTF8.self)
    #expect(text.filter(\.isNewline).count == 1)
    #expect(text.contains("descent train"))
    #expect(!text.utf8.contains(0x1B))
  }

  @Test func `weights written at the prompt are read back`() throws {
    let path = "/tmp/descent-weights-\(getpid()).json"
    defer { unlink(path) }
    let run = try started(["--pace", "full"])
    try run.wait(for: "converged")
    try run.send(":write \(path)\r")
    try run.wait(for: "wrote")
    try quit(run)
    let again = try started(["--weights", path])
    try again.wait(for: "converged: J ≤ 0.01 at the start already")
    try quit(again)
  }
}
