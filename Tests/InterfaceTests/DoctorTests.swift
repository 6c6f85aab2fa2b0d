import Drawing
import Foundation
import Testing

@testable import Interface

extension Examination {
  /// A terminal in which everything is as it should be.
  fileprivate static var good: Examination {
    var examination = Examination(
      description: .success(
        Description(colors: .direct, hasMouse: true)))
    examination.version = "1.0"
    examination.environment = [
      "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "en_US.UTF-8",
    ]
    examination.size = Size(120, 36)
    examination.lessonCount = 13
    return examination
  }

  /// Nothing but a pipe.
  fileprivate static var pipe: Examination {
    var examination = Examination(
      description: .failure(Complaint(cause: "TERM is not set", cure: "try TERM=xterm")))
    examination.version = "1.0"
    examination.isInputTerminal = false
    examination.isOutputTerminal = false
    examination.characters = "ANSI_X3.4-1968"
    return examination
  }

  /// A terminal that runs the program with less than it could show.
  fileprivate static var plain: Examination {
    var examination = good
    examination.description = .success(
      Description(colors: .none, hasMouse: false))
    examination.environment = ["TERM": "vt100", "LANG": "xx_YY", "LC_ALL": ""]
    examination.characters = "ANSI_X3.4-1968"
    examination.isLocaleKnown = false
    examination.size = Size(60, 20)
    examination.hasFusedProducts = false
    return examination
  }
}

@Suite struct DoctorTests {
  @Test(arguments: [
    ("good", Examination.good), ("pipe", Examination.pipe), ("plain", Examination.plain),
  ])
  func `the doctor's report looks as in its picture`(_ name: String, _ found: Examination) throws {
    let text = report(on: found).joined(separator: "\n") + "\n"
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Pictures/doctor-\(name).txt")
    if ProcessInfo.processInfo.environment["DESCENT_PICTURES"] == "write" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try text == String(contentsOf: file, encoding: .utf8))
  }

  @Test func `only what keeps the screen from starting is prohibitive`() {
    #expect(Examination.good.findings.allSatisfy { $0.grade == .good })
    #expect(Examination.plain.findings.canRun && !Examination.pipe.findings.canRun)
    var redirected = Examination.good
    redirected.isOutputTerminal = false
    #expect(redirected.findings.canRun)
  }

  @Test func `whatever is not as it could be comes with what to do about it`() {
    for found in [Examination.plain, .pipe] {
      for finding in found.findings where finding.grade == .prohibitive {
        #expect(finding.advice != nil, "\(finding.subject)")
      }
    }
    for finding in Examination.plain.findings where finding.grade == .improvable {
      #expect(finding.advice != nil, "\(finding.subject)")
    }
  }

  @Test func `no colours are no fault where NO_COLOR asks for none`() {
    var found = Examination.good
    found.environment["NO_COLOR"] = "1"
    found.description = .success(
      .init(colors: .none, hasMouse: true))
    #expect(found.findings.first { $0.subject == "colours" }?.grade == .good)
  }

  @Test func `what the environment holds is shown escaped, in ASCII`() {
    var found = Examination.good
    for name in ["TERM", "LC_ALL"] {
      found.environment[name] = "\u{1B}]0;x\u{7}\u{9B}2J\u{202E}é\n"
    }
    found.characters = "\u{1B}[31m"
    let lines = report(on: found)
    #expect(lines.count { $0.hasPrefix("  ok") || $0.hasPrefix("  note") } == found.findings.count)
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.allSatisfy { $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
  }
}
