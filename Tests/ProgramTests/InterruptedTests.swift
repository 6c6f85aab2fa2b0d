import Glibc
import PseudoTerminal
import Testing

/// Ctrl-C while something is printed, and what comes in two pieces.
extension ProgramTests {
  private static let endless = ["--epsilon", "0", "--epochs", "1000000000000"]

  @Test func `a history that is read along comes line by line, and Ctrl-C ends it at once`() throws
  {
    // So large a network that a file's worth of rows would be long in coming.
    let large = ["--hidden", "64,64,64,64,64,64,64,64"]
    let run = try TerminalRun(
      "descent", ["train", "--history", "-"] + large + Self.endless, size: (60, 20))
    // In all that was sent: the screen may have scrolled on before anybody looks.
    func lines() -> [String] {
      let text = String(decoding: run.sent, as: UTF8.self).replacing("^C", with: "")
      return text.split(separator: "\r\n").map(String.init)
    }
    try run.waitUntil("the first rows") { lines().count > 20 }
    try run.send("\u{03}")
    #expect(try run.end() == .killed(SIGINT))
    #expect(lines()[0] == "epoch,cost")
    // Rows alone: no line of progress stands between them, and none is cut but the last.
    for (epoch, line) in lines().dropFirst().dropLast().enumerated() {
      let parts = line.split(separator: ",")
      #expect(parts.count == 2 && parts[0] == "\(epoch)" && Double(parts[1]) != nil, "\(line)")
    }
  }

  @Test(arguments: [["train", "--hidden", "64,64"], ["census", "--runs", "1000000"]])
  func `Ctrl-C takes the line of progress away before the program ends`(_ words: [String]) throws {
    let options = words[0] == "train" ? Self.endless : ["--hidden", "1...8"]
    let run = try TerminalRun("descent", words + options, size: (80, 20))
    try run.wait(for: words[0] == "train" ? "of at most" : "runs, about")
    try run.send("\u{03}")
    #expect(try run.end() == .killed(SIGINT))
    #expect(!run.screen.text.contains("mean J") && !run.screen.text.contains("runs"))
  }

  @Test func `a paste whose second half comes later is one paste`() throws {
    let run = try TerminalRun("descent", size: (80, 24))
    try run.wait(for: "quit")
    try run.send(":")
    try run.send("\u{1B}[200~alp")
    let later = run.now() + 0.3
    try run.waitUntil("the second half's time") { run.now() > later }
    try run.send("ha 0.25\nq")
    let last = run.now() + 0.3
    try run.waitUntil("the end's time") { run.now() > last }
    try run.send("\u{1B}[201~")
    try run.wait(for: ":alpha 0.25")
    try run.send("\r")
    try run.wait(for: "α 0.25")
    try run.send("q")
    #expect(try run.end() == .exited(0))
  }
}
