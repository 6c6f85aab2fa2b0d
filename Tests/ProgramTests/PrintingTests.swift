import PseudoTerminal
import Testing

extension ProgramTests {
  @Test(arguments: [
    ([:], true), (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true), (["TERM": "dumb"], false),
  ])
  func `a frame has the colours of the terminal that it is printed on`(
    _ environment: [String: String], _ isColored: Bool
  ) throws {
    let run = try TerminalRun(
      "descent", ["frame", "--epochs", "0"], size: (100, 40), environment: environment)
    #expect(try run.end() == .exited(0))
    #expect(run.screen.text.contains("regions"))
    #expect(run.sent.contains(0x1B) == isColored)
  }

  @Test func `how far training has come is said while it runs, and taken away at its end`() throws {
    let run = try TerminalRun(
      "descent", ["train", "--hidden", "64,64", "--epochs", "40000", "--epsilon", "0"],
      size: (100, 40))
    try run.wait(for: "of at most 40,000, mean J")
    #expect(try run.end() == .exited(0))
    #expect(run.screen.text.contains("again: descent train --hidden 64,64"))
    #expect(!run.screen.text.contains("of at most"))
  }
}
