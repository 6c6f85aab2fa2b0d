import Glibc
import PseudoTerminal
import Testing

extension TerminalTests {
  @Suite struct ProblemTests {
    @Test(
      arguments: [
        (["TERM": "dumb"], "cannot place its cursor"), (["TERM": "unknown"], "cannot place"),
        (["TERM": nil], "TERM is not set"), (["TERM": ""], "TERM is not set"),
        (["TERM": "nosuch"], "TERM=nosuch: no such terminal"),
        (["TERM": "a\u{1B}[2Jb"], "TERM=a^[[2Jb: no such terminal"),
        (["TERM": "../../etc/passwd"], "no such terminal"),
      ] as [([String: String?], String)])
    func `a terminal that cannot do it is named in one line, with the cure`(
      _ environment: [String: String?], _ cause: String
    ) throws {
      let run = try TerminalRun("TerminalProbe", size: (200, 24), environment: environment)
      #expect(try run.end() == .exited(69))
      expectOneLine(String(decoding: run.sent, as: UTF8.self), cause)
      #expect(run.settings == run.settingsBefore)
    }

    @Test(arguments: [(0, "standard input is not"), (1, "standard output is not")])
    func `both standard files have to be terminals`(_ file: Int, _ cause: String) throws {
      let null = open("/dev/null", O_RDWR | O_CLOEXEC)
      defer { close(null) }
      let run = try TerminalRun(
        "TerminalProbe", size: (200, 24),
        files: file == 0 ? StandardFiles(input: null) : StandardFiles(output: null))
      #expect(try run.end() == .exited(69))
      expectOneLine(String(decoding: run.sent, as: UTF8.self), cause)
    }

    private func expectOneLine(_ text: String, _ cause: String) {
      #expect(text.hasPrefix("probe: ") && text.hasSuffix("\r\n"))
      // One line: Swift counts \r\n as a single character.
      #expect(text.filter(\.isNewline).count == 1)
      #expect(text.contains(cause) && text.contains("descent train"))
      #expect(!text.utf8.contains(0x1B))
    }
  }
}
