import Glibc
import PseudoTerminal
import Testing

/// Everything that a program on a real pseudo-terminal has to show; one program at a time, so that
/// none waits for a core that another one holds.
@Suite(.serialized, .timeLimit(.minutes(1))) struct TerminalTests {}

/// The probe with its first picture on the screen.
func startedProbe(
  _ arguments: [String] = [], size: (Int, Int) = (80, 24), environment: [String: String?] = [:]
) throws -> TerminalRun {
  let run = try TerminalRun(
    "TerminalProbe", arguments, size: size, environment: environment)
  try run.wait("the first picture") { isWhole($0) }
  return run
}

/// Whether the probe's picture has reached the bottom right, its last cell.
func isWhole(_ screen: Emulator) -> Bool {
  screen[screen.width - 1, screen.height - 1].glyph == "#"
}

extension TerminalRun {
  /// Lets the probe quit and checks that all is as before.
  func quit(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try send("q")
    #expect(try end() == .exited(0), sourceLocation: sourceLocation)
    #expect(isGivenBack, sourceLocation: sourceLocation)
    #expect(screen.unexpected == [], sourceLocation: sourceLocation)
  }
}
