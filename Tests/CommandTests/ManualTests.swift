import Interface
import Testing

@Suite struct ManualTests {
  private let page = Child.run(["man"]).output

  private func plain(_ text: String) -> String { text.replacing("\\-", with: "-") }

  @Test func `the manual page has every command, with every option of its help`() throws {
    let page = plain(page)
    for command in ["train", "race", "step", "census", "frame", "lesson", "doctor", "man"] {
      let start = try #require(page.range(of: ".SH DESCENT \(command.uppercased())\n"))
      let section = page[start.upperBound...].prefix { _ in true }
        .split(separator: "\n.SH ", maxSplits: 1)[0]
      let help = Child.run([command, "--help"]).output
      let options = Set(help.matches(of: /(?m)^  (?:-[a-zA-Z], )?(--[a-z-]+)/).map(\.1))
      #expect(!options.isEmpty)
      for option in options where option != "--version" {
        #expect(section.contains("\\fB\(option)\\fR"), "\(command) \(option)")
      }
    }
  }

  @Test func `it has every key of every screen`() {
    let page = plain(page)
    for group in keyGroups() {
      #expect(page.contains(".SS \(group.title)\n"))
      for row in group.rows {
        #expect(page.contains(plain(row.help).replacing("\\", with: "\\e")), "\(row)")
      }
    }
  }

  @Test func `every line that begins with a dot is a macro of man`() {
    let macros = ["TH", "SH", "SS", "TP", "PP", "br", "B"]
    for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      let macro = line.dropFirst().prefix { $0.isLetter }
      #expect(macros.contains(String(macro)), "\(line)")
    }
  }
}
