import Glibc
import PseudoTerminal
import Testing

/// The whole program, as built, in a real pseudo-terminal.
@Suite(.serialized) struct ProgramTests {
  @Test func `it opens on Train, learning, and q gives the terminal back as it was`() throws {
    let run = try started([])
    #expect(run.screen.isAlternate && !run.screen.isCursorVisible)
    #expect(run.screen.line(0).contains("Descent  xor  2-2-1 sigmoid"))
    try run.wait { !$0.line(0).contains("epoch 0 ") && $0.line(0).contains("epoch ") }
    try quit(run)
  }

  @Test func `the keys of the footer do what it says`() throws {
    let run = try started([])
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
    try run.wait(for: "regions")
    try quit(run)
  }

  @Test func `a setting is typed at the prompt, and a mistake says what is allowed`() throws {
    let run = try started([])
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
    try run.wait(for: "converged: mean J ≤ 0.01 at epoch 954")
    try run.send(" ")
    try run.wait(for: "past the goal of epoch 954")
    try quit(run)
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
    try again.wait(for: "converged: mean J ≤ 0.01 at the start already")
    try quit(again)
  }
}
