import Glibc
import PseudoTerminal
import Testing

/// What happens to a program in a terminal, and what is left of it: each row a sentence, played with
/// the real program in a real pseudo-terminal.
///
///     swift test --filter MatrixTests
@Suite struct MatrixTests {
  @Test(arguments: signalRows) func `signals`(_ row: Row) throws { try row.play() }
  @Test(arguments: lostTerminalRows) func `lost terminal`(_ row: Row) throws { try row.play() }
  @Test(arguments: sizeRows) func `size`(_ row: Row) throws { try row.play() }
  @Test(arguments: environmentRows) func `environment`(_ row: Row) throws { try row.play() }
  @Test(arguments: inputRows) func `input`(_ row: Row) throws { try row.play() }
}

/// One row of the matrix.
struct Row: Sendable, CustomTestStringConvertible {
  /// What happens, and what the program must do then.
  let testDescription: String
  let play: @Sendable () throws -> Void

  init(_ sentence: String, _ play: @escaping @Sendable () throws -> Void) {
    testDescription = sentence
    self.play = play
  }
}

/// Training that never ends, as fast as the machine can.
let endless = ["--pace", "full", "--epsilon", "1e-300", "--epochs", "1000000000000"]

/// The program with its first whole picture on the screen.
func started(
  _ arguments: [String] = endless, size: (Int, Int) = (80, 24),
  environment: [String: String?] = [:], files: StandardFiles = StandardFiles(),
  controls: Bool = true
) throws -> TerminalRun {
  let run = try TerminalRun(
    "descent", arguments, size: size, environment: environment, files: files, controls: controls)
  try run.wait("the first picture") { $0.text.contains("? help") }
  return run
}

/// The probe, for what the program itself never does, with its first picture on the screen.
func startedProbe(_ arguments: [String] = [], controls: Bool = true) throws -> TerminalRun {
  let run = try TerminalRun("TerminalProbe", arguments, size: (120, 30), controls: controls)
  try run.wait("the first picture") { $0[119, 29].glyph == "#" }
  return run
}

/// "Clean": the program ends so, the terminal is as it was, and nothing but `lines` stands on it.
func expectClean(
  _ run: TerminalRun, _ end: TerminalRun.End, saying lines: [String] = [],
  within seconds: Double = TerminalRun.patience, isReading: Bool = true,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  #expect(
    try run.end(within: seconds, isReading: isReading) == end, sourceLocation: sourceLocation)
  // What a terminal that did not read was sent last, it reads now.
  run.drain()
  #expect(run.traces == [], sourceLocation: sourceLocation)
  #expect(run.lines == lines, sourceLocation: sourceLocation)
}

/// Leaves by the key, cleanly.
func quit(_ run: TerminalRun, sourceLocation: SourceLocation = #_sourceLocation) throws {
  try run.send("q")
  try expectClean(run, .exited(0), sourceLocation: sourceLocation)
}

/// Esc, and a report that means nothing, so that the next byte does not make it Alt and that key.
let escape = "\u{1B}\u{1B}[I"

/// "SIGTERM" and so on.
func name(_ signal: Int32) -> String {
  [
    SIGTERM: "SIGTERM", SIGHUP: "SIGHUP", SIGINT: "SIGINT", SIGQUIT: "SIGQUIT",
    SIGSEGV: "SIGSEGV", SIGABRT: "SIGABRT", SIGBUS: "SIGBUS", SIGFPE: "SIGFPE", SIGILL: "SIGILL",
    SIGTRAP: "SIGTRAP",
  ][signal, default: "signal \(signal)"]
}

func crashLine(_ signal: Int32) -> String {
  "descent: crashed (\(name(signal))); the terminal has been given back"
}
