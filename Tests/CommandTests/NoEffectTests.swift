import Scratch
import Testing

/// An option that could have no effect is refused, in a line that says what to do.
@Suite struct NoEffectTests {
  @Test(arguments: [
    ("step --batch 2", "--batch 2: a single step has no batch; leave --batch out"),
    (
      "step --order shuffled",
      "--order shuffled: a single step has no order of examples; leave --order out"
    ),
    (
      "step --seed 3 --epsilon 0.1",
      "--epsilon 0.1: a single step has no goal to stop at; leave --epsilon out"
    ),
    ("step --epochs 5 --json", "--epochs 5: a single step has no epochs; leave --epochs out"),
    (
      "lesson --list --theme light",
      "--theme light: of the screen, which --list does not show; leave it out"
    ),
    (
      "lesson --check mine.yaml --color 8",
      "--color 8: of the screen, which --check does not show; leave it out"
    ),
    (
      "lesson --check mine.yaml --ascii",
      "--ascii: of the screen, which --check does not show; leave it out"
    ),
    ("frame --alphas 1,2", "--alphas 1,2: only the race shows it; add --screen race"),
    (
      "frame --screen race --cue screen=train --alphas 1,2",
      "--alphas 1,2: only the race shows it; add --screen race"
    ),
    ("frame --screen race --runs 9", "--runs 9: only the census shows it; add --screen census"),
    ("frame --over alpha", "--over alpha: only the census shows it; add --screen census"),
    (
      "frame --screen race --alpha 2",
      "--alpha 2: a race has several rates; try --alphas 0.01,0.5,50"
    ),
    (
      "frame --screen census --seed 3",
      "--seed 3: a census runs the seeds from 1 on; leave --seed out"
    ),
    (
      "frame --screen census --over alpha --alpha 3",
      "--alpha 3: this census has a column for each of several rates; leave --alpha out"
    ),
  ])
  func `an option that can do nothing is refused`(_ line: String, _ message: String) {
    let child = Child.run(Self.words(line))
    #expect(child.status == 64 && child.output.isEmpty)
    #expect(child.errors == "descent: \(message)\n")
  }

  @Test(arguments: [
    "step --seed 3 --hidden 3 --alpha 2 --activation tanh --dataset and --init 1",
    "frame --cue screen=race --alphas 1,2 --epochs 1",
    "frame --screen census --over alpha --runs 1 --epochs 2",
    "frame --screen census --alpha 3 --runs 1 --epochs 2 --hidden 2",
    "lesson --list",
  ])
  func `and one that can is taken`(_ line: String) {
    let child = Child.run(Self.words(line))
    #expect(child.status == 0 && child.errors.isEmpty, "\(child.errors)")
  }

  @Test func `a picture of a census takes no weights`() throws {
    let folder = try TemporaryFolder()
    let path = folder.write("xor.json", Child.run(["train", "--epochs", "1", "--json"]).output)
    let child = Child.run(["frame", "--screen", "census", "--runs", "1", "--weights", path])
    #expect(child.status == 64 && child.output.isEmpty)
    let why = "a census is of random starts; leave --weights out"
    #expect(child.errors == "descent: --weights \(path): \(why)\n")
  }

  /// Every line that the program shows to repeat what it did, in each command that knows its options.
  @Test(arguments: [
    "--seed 3", "--dataset and --hidden none --activation tanh --seed 1 --epochs 30",
    "--hidden 3 --alpha 2 --batch 2 --order shuffled --init 2 --epsilon 0.02 --epochs 40",
    "--dataset and --rule perceptron --epochs 20",
  ])
  func `the lines that it shows can be pasted`(_ options: String) throws {
    let folder = try TemporaryFolder()
    let line = "train \(options)"
    let shown = Self.line("again: ", Child.run(Self.words(line)).output)
    let again = Child.shell("\(shown) --json > again.json", in: folder.root)
    #expect(again.status == 0 && again.errors.isEmpty, "\(shown): \(again.errors)")
    let first = Child.run(Self.words("\(line) --json")).output
    #expect(folder.read("again.json") == first)
    // What the wall shows has the same options, in the program and in a picture of it.
    let wall = Child.run(Self.words("frame \(options) --size 200x40 --epochs 5")).output
    let said = wall.split(separator: "\n").first { $0.contains("  descent --") } ?? ""
    let words = said.split(separator: " ").drop { $0 != "descent" }.dropFirst()
    let frame = "descent frame \(words.joined(separator: " ")) --size 200x40 --epochs 5"
    let picture = Child.shell(frame, in: "/")
    #expect(picture.status == 0 && picture.errors.isEmpty, "\(frame): \(picture.errors)")
    #expect(picture.output == wall && !words.isEmpty)
  }

  /// The words of a line; a cue's own blank is written =.
  private static func words(_ line: String) -> [String] {
    line.split(separator: " ").map { word in
      word == "screen=race" || word == "screen=train" ? "screen \(word.dropFirst(7))" : String(word)
    }
  }

  private static func line(_ head: String, _ output: String) -> String {
    let line = output.split(separator: "\n").first { $0.hasPrefix(head) }
    return line.map { String($0.dropFirst(head.count)) } ?? ""
  }
}
