import Interface
import Learning
import Scratch
import Testing

@testable import Runtime

/// Points of one's own, by the same word on the command line, at the prompt and in a file.
@Suite struct PointsOptionTests {
  static let points = "0,0,0 1,1,1 0.25,1,0"

  private func again(_ child: Child) -> String {
    let line = child.output.split(separator: "\n").first { $0.hasPrefix("again: ") } ?? ""
    return String(line.dropFirst("again: ".count))
  }

  @Test(arguments: [
    "train --epochs 30 --hidden 3", "race --epochs 20", "census --runs 3 --hidden 2",
  ])
  func `the line that repeats a command has its points, quoted for a shell`(_ command: String) {
    let child = Child.shell("descent \(command) --points '\(Self.points)'", in: "/")
    #expect(child.status == 0 && child.errors.isEmpty, "\(child.errors)")
    let line = again(child)
    #expect(line.contains(" --points '\(Self.points)'"), "\(line)")
    #expect(Child.shell(line, in: "/").output == child.output)
  }

  @Test func `the wall has them too`() {
    let picture = Child.shell(
      "descent frame --size 200x40 --epochs 5 --points '\(Self.points)'", in: "/")
    #expect(picture.output.contains("descent --points '\(Self.points)' --seed 7"))
  }

  @Test func `what is printed of a run on points is read back with them`() throws {
    let folder = try TemporaryFolder()
    let child = Child.shell(
      """
      descent train --points '\(Self.points)' --epochs 30 --json > w.json
      descent train --weights w.json --epochs 0 > brought
      descent train --weights w.json --epochs 0 --points '\(Self.points)' > said
      diff brought said
      """, in: folder.root)
    #expect(child.status == 0, "\(child.output)\(child.errors)")
    #expect(folder.read("brought")?.contains("points, 2-2-1 sigmoid") == true)
    // Another dataset that somebody says holds, as with any other file.
    let other = Child.shell(
      "descent train --weights w.json --epochs 0 --dataset and", in: folder.root)
    #expect(other.output.hasPrefix("and, 2-2-1 sigmoid"), "\(other.errors)")
  }

  @Test func `a merged census of points says them`() throws {
    let folder = try TemporaryFolder()
    let child = Child.shell(
      """
      common="census --hidden 2 --epochs 50 --json"
      descent $common --points '\(Self.points)' --seeds 1...2 > 1.json
      descent $common --points '\(Self.points)' --seeds 3...4 > 2.json
      descent census --merge 1.json 2.json
      """, in: folder.root)
    #expect(child.status == 0 && child.errors.isEmpty, "\(child.errors)")
    #expect(again(child).contains("--points '\(Self.points)'"))
  }

  @Test(arguments: [
    (
      ["--points", "7,7,1"], "--points 7,7,1: 7,7,1 is no x1,x2,y with x1 and x2 from -0.25 to 1.25"
    ),
    (["--points", "0,0,0 1,1"], "--points 0,0,0 1,1: 1,1 is no x1,x2,y"),
    (["--points", " "], "--points  : name some; try 0,0,0 1,1,1"),
    (
      ["--points", "0,0,0", "--dataset", "and"],
      "--dataset and: not together with --points, which take its place; leave one of them out"
    ),
  ])
  func `points that are none are refused`(_ options: [String], _ message: String) {
    for command in ["train", "race", "census", "step"] {
      let child = Child.run([command] + options)
      #expect(child.status == 64 && child.output.isEmpty && child.errorLines.count == 2)
      #expect(child.errors.hasPrefix("descent: \(message)"), "\(child.errors)")
    }
  }
}

/// A line of words and the words of a line, one the inverse of the other.
@Suite struct ShellWordTests {
  @Test(arguments: 1...200)
  func `every word comes back from the line it was written into`(seed: UInt64) {
    var numbers = SplitMix64(seed: seed, stream: .order)
    let letters: [Unicode.Scalar] = [
      "a", "0", "7", " ", "'", "\"", "\\", "$", ",", "-", "\u{1B}", "\n", "é", "\u{202E}", "😀",
    ]
    let words = (0..<3).map { _ in
      var word = ""
      for _ in 0..<Int.random(in: 0..<9, using: &numbers) {
        word.unicodeScalars.append(letters.randomElement(using: &numbers) ?? "a")
      }
      return word
    }
    #expect(shellWords(words.map(shellWord).joined(separator: " ")) == words)
  }

  @Test func `a line as a person quotes it is read as a shell reads it`() {
    #expect(shellWords("a 'b c'd  e\\ f ''") == ["a", "b cd", "e f", ""])
    #expect(shellWords("'open") == nil && shellWords("open\\") == nil && shellWords("") == [])
  }
}
