import Glibc
import Interface
import Scratch
import Testing

@testable import Runtime

/// A hyphen is standard input wherever a file is read that no screen needs the keyboard for.
@Suite struct StandardInputTests {
  @Test func `weights come through a pipe as they come from a file`() throws {
    let folder = try TemporaryFolder()
    let child = Child.shell(
      """
      descent train --seed 4 --epochs 30 --json > w.json
      descent train --weights w.json --seed 4 --epochs 9 > file
      cat w.json | descent train --weights - --seed 4 --epochs 9 > pipe
      descent train --weights - --seed 4 --epochs 9 < w.json > redirected
      sed 's/--weights w.json/--weights -/' file | diff - pipe && diff pipe redirected
      """, in: folder.root)
    #expect(child.status == 0 && child.output.isEmpty && child.errors.isEmpty)
    for command in ["race --epochs 3", "step", "frame --epochs 0"] {
      let child = Child.shell("cat w.json | descent \(command) --weights -", in: folder.root)
      #expect(child.status == 0 && child.errors.isEmpty, "\(child.errors)")
    }
  }

  @Test func `a pipe whose writer takes its time is waited for`() throws {
    let folder = try TemporaryFolder()
    // The writer goes on only once the reader is there: a line of a named pipe says so.
    let child = Child.shell(
      """
      mkfifo w
      descent train --epochs 1 --json > w.json
      { exec 3> w; head -c 20 w.json >&3; descent doctor > /dev/null; tail -c +21 w.json >&3; } &
      descent train --weights - --epochs 0 < w
      """, in: folder.root)
    #expect(child.status == 0 && child.output.contains("given weights"), "\(child.errors)")
  }

  @Test func `a lesson is checked from standard input, and its lines are counted`() {
    let good = "printf 'title: t\\nabout: a\\ncards:\\n- text: x\\n' | descent lesson --check -"
    let child = Child.shell(good, in: "/")
    #expect(child.status == 0)
    #expect(child.output == "standard input: its card reaches its goals, and gives none away\n")
    let bad = Child.shell("printf 'title: t\\n' | descent lesson --check -", in: "/")
    #expect(bad.status == 65)
    #expect(bad.errors == "descent: standard input:1: about: is missing\n")
  }

  @Test func `a part of a census is merged from standard input`() throws {
    let folder = try TemporaryFolder()
    let child = Child.shell(
      """
      common='census --hidden 1,2 --epochs 500'
      descent $common --seeds 1...4 --json > 1.json
      descent $common --seeds 5...6 --json > 2.json
      descent $common --seeds 1...6 --csv > whole
      descent census --merge - 2.json --csv < 1.json > piped
      cat 2.json | descent census --merge 1.json - --csv > last
      diff whole piped && diff whole last
      """, in: folder.root)
    #expect(child.status == 0 && child.output.isEmpty && child.errors.isEmpty, "\(child)")
  }

  @Test(arguments: [
    (
      "train --weights -", 65,
      "standard input: line 1, column 1: the file ends where a value was expected"
    ),
    ("lesson --check -", 65, "standard input:1: the file is empty; a lesson has a title and cards"),
    ("census --merge - -", 64, "--merge - -: standard input can be read once; name it once"),
    (
      "--weights -", 64,
      "--weights -: standard input is the keyboard of the screen; name a file"
    ),
    (
      "lesson -", 64,
      "-: standard input is the keyboard of a lesson on the screen; name a file, or add --check"
    ),
  ])
  func `what standard input cannot be is said in one line`(
    _ line: String, _ status: Int32, _ message: String
  ) {
    let child = Child.run(line.split(separator: " ").map(String.init))
    #expect(child.status == status && child.output.isEmpty)
    #expect(child.errors == "descent: \(message)\n")
  }

  @Test(arguments: [
    ("<&-", "it is closed"), ("< /", "this is a directory; name a file"),
  ])
  func `standard input that cannot be read is said to be so`(_ redirection: String, _ why: String) {
    let child = Child.shell("descent train --weights - \(redirection)", in: "/")
    #expect(child.status == 66 && child.output.isEmpty)
    #expect(child.errors == "descent: standard input: \(why)\n")
  }

  @Test func `at the prompt a hyphen names no file`() {
    #expect(throws: Failure(.noInput, "-: standard input is the keyboard here; name a file")) {
      try WeightsFile.read("-", onlyFiles: true)
    }
    let weights = GivenWeights(.workedExample)
    #expect(throws: Failure(.cannotCreate, "-: standard output has the screen; name a file")) {
      try WeightsFile.write(weights, to: "-")
    }
  }
}
