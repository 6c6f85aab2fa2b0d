import Testing

@testable import Runtime

@Suite struct DoctorCommandTests {
  @Test(arguments: [
    [], ["TERM="], ["TERM=dumb"], ["TERM=vt100", "LANG=C"], ["TERM=no-such-terminal"],
    ["TERM=xterm-256color", "COLORTERM=truecolor", "LANG=xx_YY.UTF-8"],
    ["TERM=\u{1B}[2J", "LC_ALL=\u{9B}31m\u{202E}"], ["TERM=../../../etc/passwd"],
  ])
  func `in a pipe the doctor says in plain ASCII why the screen cannot start`(
    environment: [String]
  ) {
    let child = Child.run(["doctor"], environment: environment)
    #expect(child.status == 69)
    #expect(child.errors == "descent: input: not a terminal\n")
    #expect(child.output.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A })
    for subject in ["terminal", "size", "colours", "locale", "glyphs", "mouse", "lessons"] {
      #expect(child.output.contains(" \(subject) "), "\(subject)")
    }
  }

  @Test func `as JSON each finding has its grade and its advice`() throws {
    let child = Child.run(["doctor", "--json"])
    guard case .object(let report) = try JSONReader.read(Array(child.output.utf8)),
      case .list(let findings)? = report["findings"]
    else {
      Issue.record("no findings: \(child.output)")
      return
    }
    #expect(report["runs"] == .bool(false) && findings.count == 14)
    for case .object(let finding) in findings {
      #expect(finding.keys.sorted() == ["advice", "found", "grade", "subject"])
    }
  }
}
