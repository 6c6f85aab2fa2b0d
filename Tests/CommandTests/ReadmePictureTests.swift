import Foundation
import Testing

/// The pictures of the README are what the program draws today.
///
///     DESCENT_PICTURES=write swift test --filter ReadmePictureTests
@Suite struct ReadmePictureTests {
  private static let pictures: [(name: String, options: [String])] = [
    ("train", ["--epochs", "900"]),
    ("race", ["--screen", "race", "--epochs", "1500"]),
    ("step", ["--screen", "step", "--cue", "step worked"]),
    ("surface", ["--screen", "surface", "--epochs", "600"]),
    ("census", ["--screen", "census", "--runs", "60"]),
    ("units", ["--screen", "units"]),
    ("lessons", ["--screen", "lessons"]),
  ]

  private let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "assets/pictures")

  @Test(arguments: pictures)
  func `a picture of the README is what the program draws`(
    name: String, options: [String]
  ) throws {
    let drawn = Child.run(["frame", "--size", "120x36", "--format", "svg"] + options).output
    let file = folder.appending(path: "\(name).svg")
    if ProcessInfo.processInfo.environment["DESCENT_PICTURES"] == "write" {
      try drawn.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == drawn)
  }

  @Test func `the README shows each of them, and no others`() throws {
    let readme = folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "README.md")
    let shown = try String(contentsOf: readme, encoding: .utf8)
      .matches(of: /\]\(assets\/pictures\/([a-z]+)\.svg\)/).map { String($0.1) }
    #expect(shown.sorted() == Self.pictures.map(\.name).sorted())
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(kept.sorted() == shown.map { "\($0).svg" }.sorted())
  }
}
