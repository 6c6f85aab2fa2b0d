import Drawing
import Glibc
import Interface
import Scratch
import Testing

@testable import Runtime
@testable import descent

/// Nothing that is given, wherever it comes back, reaches the terminal as it is.
@Suite struct SteeringTests {
  /// ESC and OSC sequences, C1, DEL, bidirectional marks and isolates, tags, a new line.
  static let payload = [
    "\u{1B}[2J", "\u{1B}]0;owned\u{7}", "\u{9B}31m", "\u{9D}0;x\u{9C}", "a\u{202E}b", "\u{2066}x",
    "\u{E0041}", "x\ny\r\u{8}\u{7F}", "\u{2028}", "\u{90}q\u{9C}", "\u{FEFF}\u{200F}",
  ].joined(separator: " ")

  static let places: [[String]] = [
    ["%"], ["--%"], ["--dataset", "%"], ["--points", "%"], ["--hidden", "%"],
    ["--activation", "%"], ["--rule", "%"],
    ["--alpha", "%"], ["--batch", "%"], ["--order", "%"], ["--seed", "%"], ["--init", "%"],
    ["--epochs", "%"], ["--epsilon", "%"], ["--weights", "/none/%"], ["--theme", "%"],
    ["--color", "%"], ["--screen", "%"], ["--pace", "%"], ["--alphas", "%"], ["--runs", "%"],
    ["--over", "%"], ["train", "%"], ["train", "--history", "/none/%"], ["race", "--alphas", "%"],
    ["step", "--example", "%"], ["step", "--target", "%"], ["step", "--target=%"],
    ["census", "--jobs", "%"], ["census", "--seeds", "%"], ["census", "--hidden", "%"],
    ["frame", "--size", "%"], ["lesson", "/none/%"], ["lesson", "--check", "/none/%"],
    ["--cue", "%"], ["frame", "--cue", "%"], ["doctor", "%"], ["help", "%"],
  ]

  @Test(arguments: places)
  func `what is refused is quoted escaped, in one line`(_ place: [String]) {
    let child = Child.run(place.map { $0.replacing("%", with: Self.payload) })
    #expect(isHarmless(child.output) && isHarmless(child.errors))
    #expect(child.errorLines.count <= 2, "\(child.errors)")
    #expect(child.status != 0)
  }

  @Test(arguments: ["\u{202E}", payload.replacing("/", with: "")])
  func `a file of any name is used, and named escaped`(_ payload: String) throws {
    let folder = try TemporaryFolder()
    let (weights, history) = (folder.path("w" + payload), folder.path("h" + payload))
    let lesson = folder.path("l" + payload)
    defer { for path in [weights, history, lesson] { unlink(path) } }
    HostileFile.write(
      Array(Child.run(["train", "--epochs", "1", "--json"]).output.utf8), to: weights)
    HostileFile.write(Array("title: t\nabout: a\ncards:\n- text: x\n".utf8), to: lesson)
    for command in [
      ["train", "--epochs", "1", "--weights", weights],
      ["train", "--epochs", "1", "--weights", weights, "--json"],
      ["train", "--epochs", "1", "--history", history],
      ["race", "--epochs", "1", "--weights", weights],
      ["frame", "--epochs", "1", "--weights", weights],
      ["lesson", "--check", lesson],
    ] {
      let child = Child.run(command)
      #expect(child.status == 0 && isHarmless(child.output) && child.errors.isEmpty)
    }
  }

  @Test func `each line of a failed lesson's check is escaped`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("file")
    HostileFile.write(
      Array(
        """
        title: "\\e[2Jt"
        about: a
        cards:
          - text: x
            cue: ["alpha \\e[2J", "weights \\u202Ex"]
            goal: ["correct = 9", "correct = 8"]
        """.utf8), to: path)
    let child = Child.run(["lesson", "--check", path])
    #expect(child.status == 65 && isHarmless(child.errors) && child.errors.contains("^[[2J"))
  }

  @Test(arguments: [
    ("plain.json", "plain.json"), ("two words", "'two words'"), ("it's", "'it'\\''s'"),
    ("日本", "'日本'"), ("a\u{1B}b", "$'a\\033b'"), ("\u{202E}1'\\", "$'\\342\\200\\2561\\'\\\\'"),
  ])
  func `a word of the shell is quoted where it has to be`(_ text: String, _ word: String) {
    #expect(shellWord(text) == word)
  }

  @Test func `JSON spells out what could steer, beyond the first plane in two halves`() {
    #expect(
      JSON.string("\u{1B}\u{9B}\u{202E}é\u{E0041}").text
        == "\"\\u001b\\u009b\\u202eé\\udb40\\udc41\"")
  }

  private func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.canSteer }
  }
}
