import Foundation
import Runtime
import Scratch
import Testing

@Suite struct LessonCommandTests {
  @Test func `the lesson in the manual for teachers reaches its goals`() throws {
    let manual = try String(contentsOfFile: Self.manual, encoding: .utf8)
    let yaml = try #require(
      manual.split(separator: "```yaml\n").last?.split(separator: "```").first)
    let folder = try TemporaryFolder()
    let file = folder.write("l.yaml", String(yaml))
    let child = Child.run(["lesson", "--check", file])
    #expect(child.status == 0 && child.errors.isEmpty, "\(child.errors)")
  }

  @Test func `a lesson that fails its check says where, and ends with 65`() throws {
    let folder = try TemporaryFolder()
    let file = folder.write(
      "l.yaml", "title: t\nabout: a\ncards:\n  - text: a\n    goal: correct = 5\n")
    let child = Child.run(["lesson", "--check", file])
    #expect(child.status == 65 && child.output.isEmpty)
    #expect(child.errors.contains("\(file):5: card 1: correct = 5: is not reached"))
  }

  @Test func `a lesson that would write a file fails its check`() throws {
    let folder = try TemporaryFolder()
    let path = folder.write("precious", "what was there")
    let file = folder.write(
      "l.yaml", "title: t\nabout: a\ncards:\n  - text: a\n  - text: b\n    cue: write \(path)\n")
    let child = Child.run(["lesson", "--check", file])
    #expect(
      child.status == 65 && child.errors.contains("\(file):6: card 2: write \(path): a card "))
    #expect(folder.read("precious") == "what was there")
  }

  @Test func `the list names every lesson`() {
    let child = Child.run(["lesson", "--list"])
    #expect(child.status == 0)
    for lesson in BuiltInLessons.all { #expect(child.output.contains(lesson.title)) }
  }

  private static let manual =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../assets/lessons/README.md").path
}
