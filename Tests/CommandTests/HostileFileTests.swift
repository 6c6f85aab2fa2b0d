import Drawing
import Glibc
import Scratch
import Testing

@testable import Runtime

/// Every reader of files there is, against everything that is no such file.
@Suite struct HostileFileTests {
  struct Reader: Sendable, CustomTestStringConvertible {
    let words: [String]
    let files: [HostileFile]
    var testDescription: String { words.joined(separator: " ") }
  }

  static let readers = [
    Reader(words: ["train", "--weights"], files: HostileFile.weights + [.brackets]),
    // By the same reader: that it is asked is seen by a few.
    Reader(words: ["frame", "--weights"], files: some(HostileFile.weights, from: 0)),
    // Before the screen opens: here there is none to open.
    Reader(words: ["--weights"], files: some(HostileFile.weights, from: 2)),
    Reader(words: ["census", "--merge"], files: HostileFile.parts),
    Reader(words: ["lesson", "--check"], files: HostileFile.lessons),
    Reader(words: ["lesson"], files: some(HostileFile.lessons, from: 1)),
  ]

  /// Every fifth of some files.
  private static func some(_ files: [HostileFile], from first: Int) -> [HostileFile] {
    stride(from: first, to: files.count, by: 5).map { files[$0] }
  }

  static let cases = readers.flatMap { reader in reader.files.map { (reader, $0) } }

  /// Holding the largest file that is read, in parts; an endless one must not add to it.
  private static let mostMemory = 400

  @Test(arguments: cases)
  func `is answered in one line that names it`(_ reader: Reader, _ file: HostileFile) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("file")
    file.make(path)
    let child = Child.run(reader.words + [path])
    #expect(child.status == file.status)
    #expect(child.output.isEmpty && child.errorLines.count == 2)
    #expect(child.errors.hasPrefix("descent: \(path)"))
    #expect(child.errors.contains(file.message))
    #expect(child.errors.utf8.count < 4_096)
    #expect(child.errors.unicodeScalars.dropLast().allSatisfy { !$0.canSteer })
    #expect(child.peak < Self.mostMemory)
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a file that may not be read says so`() throws {
    let folder = try TemporaryFolder()
    HostileFile.write([], to: folder.path("file"))
    chmod(folder.path("file"), 0)
    let child = Child.run(["train", "--weights", folder.path("file")])
    #expect(child.status == 66 && child.errors.contains("/file: no permission"))
  }

  @Test func `a mark before UTF-8, as some editors put it, is no part of a file`() throws {
    let folder = try TemporaryFolder()
    let mark = "\u{FEFF}"
    let weights = Child.run(["train", "--epochs", "1", "--json"]).output
    let file = folder.write("weights.json", mark + weights)
    #expect(Child.run(["train", "--epochs", "1", "--weights", file]).status == 0)
    let lesson = folder.write("lesson.yaml", mark + "title: t\nabout: a\ncards:\n- text: x\n")
    #expect(Child.run(["lesson", "--check", lesson]).status == 0)
  }

  @Test func `a pipe that somebody writes is read`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("pipe")
    mkfifo(path, 0o644)
    let file = open(path, O_RDWR | O_CLOEXEC)
    HostileFile.write(Array("{".utf8), to: path)
    let hold = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    close(file)
    #expect(
      Child.run(["train", "--weights", path]).errors.contains(": line 1, column 2: the file ends"))
    close(hold)
  }
}
