import Drawing
import Scratch
import Testing

@testable import Runtime

@Suite struct RecordingTests {
  private func picture(_ text: String, _ size: Size = Size(6, 1)) -> Canvas {
    var canvas = Canvas(size, features: Features(colors: .none, isUnicode: true))
    canvas.write(text, 0, 0)
    return canvas
  }

  @Test func `each picture is a line with its time, and one like the last is none`() throws {
    var cast = Cast(Size(6, 1), title: "a \"b\"")
    #expect(
      cast.header == #"{"version": 2, "width": 6, "height": 1, "title": "a \"b\"", "#
        + #""env": {"TERM": "xterm-256color"}}"# + "\n")
    let first = cast.line(showing: picture("α 0.5"), at: 0)
    #expect(first == #"[0.0, "o", "\u001b[?25l\u001b[0m\u001b[2J\u001b[1;1Hα 0.5 "]"# + "\n")
    #expect(cast.line(showing: picture("α 0.5"), at: 1) == "")
    let second = cast.line(showing: picture("α 1"), at: 1.23456)
    #expect(second == #"[1.235, "o", "\u001b[1;1Hα 1   "]"# + "\n")
    let larger = cast.line(showing: picture("α 1", Size(7, 1)), at: 2)
    #expect(larger.hasPrefix(#"[2.0, "r", "7x1"]"# + "\n" + #"[2.0, "o", "\u001b[0m"#))
  }

  @Test func `what the screen shows is in the file, while it goes on`() throws {
    let folder = try TemporaryFolder()
    let screen = ScriptedTerminal(Size(6, 1), script: [])
    var time = 100.0
    let recorder = try RecordingTerminal(screen, to: folder.path("a.cast"), title: "t") { time }
    recorder.present(picture("one"))
    time += 2
    recorder.present(picture("two"))
    #expect(screen.canvases.count == 2 && recorder.failure == nil)
    let lines = folder.read("a.cast")?.split(separator: "\n") ?? []
    #expect(lines.count == 3 && lines[1].hasPrefix("[0.0,") && lines[2].hasPrefix("[2.0,"))
  }

  @Test(arguments: [
    ("", true), (#"{"version": 2, "width": 80}"#, true), ("my notes", false), ("{\"ve", false),
  ])
  func `a file without a recording is not written over`(content: String, isTaken: Bool) throws {
    let folder = try TemporaryFolder()
    let path = folder.write("a.cast", content)
    let screen = ScriptedTerminal(Size(6, 1), script: [])
    let recorder = try? RecordingTerminal(screen, to: path, title: "t")
    #expect((recorder != nil) == isTaken)
    #expect((folder.read("a.cast") == content) != isTaken)
  }

  @Test func `a full disk ends the recording, and not the program`() throws {
    let screen = ScriptedTerminal(Size(6, 1), script: [])
    let recorder = try RecordingTerminal(screen, to: "/dev/full", title: "t")
    recorder.present(picture("one"))
    #expect(screen.canvases.count == 1)
    #expect(recorder.failure?.message.hasPrefix("--record /dev/full: ") == true)
  }
}
