import Foundation
import Scratch
import Testing

/// A census cut by seeds, and put together again.
@Suite struct CensusPartTests {
  private static let quick = [
    "census", "--hidden", "1...3", "--alpha", "10", "--epochs", "100",
  ]

  /// Makes the part of these seeds, and says where it is.
  private func part(
    _ seeds: String, _ more: [String] = [], in folder: TemporaryFolder
  ) -> String {
    let place = folder.path("\(seeds).json")
    let child = Child.run(Self.quick + ["--seeds", seeds, "--json", "--output", place] + more)
    #expect(child.status == 0 && child.output.isEmpty && child.errors.isEmpty)
    return place
  }

  private func expectRefused(_ files: [String], _ status: Int32, _ line: String) {
    let child = Child.run(["census", "--merge"] + files)
    #expect(child.status == status && child.output.isEmpty)
    #expect(child.errors == "descent: \(line)\n")
  }

  @Test func `parts in any order give the rows of one run, and can be merged again`() throws {
    let folder = try TemporaryFolder()
    let parts = [part("8...12", in: folder), part("1...4", in: folder), part("5...7", in: folder)]
    let whole = Self.quick + ["--runs", "12"]
    for format in [["--csv"], []] {
      let one = Child.run(whole + format)
      #expect(one.status == 0 && one.output.contains("12"))
      #expect(Child.run(["census", "--merge"] + parts + format).output == one.output)
    }
    let half = folder.path("half.json")
    let child = Child.run(
      ["census", "--json", "--output", half, "--merge", parts[2], parts[1]])
    #expect(child.status == 0 && child.output.isEmpty)
    let merged = Child.run(["census", "--json", "--merge", parts[0], half])
    #expect(rows(merged.output) == rows(Child.run(whole + ["--json"]).output))
  }

  /// The lines from "rows" on, which come after all that tells of the machine.
  private func rows(_ json: String) -> [Substring] {
    let lines = json.split(separator: "\n").drop { !$0.contains("\"rows\"") }
    #expect(lines.count > 10)
    return lines.prefix { !$0.hasPrefix("  ]") }
  }

  @Test func `what cannot be merged is said in one line, with the file and what to do`() throws {
    let folder = try TemporaryFolder()
    let (a, b, c) = (
      part("1...3", in: folder), part("3...5", in: folder), part("7...8", in: folder)
    )
    let line = "descent census --hidden 1...3"
    expectRefused(
      [b, a], 65,
      "\(b): its seed 3 is in \(a) too; leave one of them out, or run it anew with seeds of its own"
    )
    expectRefused(
      [c, b], 65,
      "\(c): seeds 6...6 are missing between it and \(b); make them with \(line) --seeds 6...6 "
        + "--alpha 10 --epochs 100 --json --output FILE")
    let other = part("4...6", ["--epsilon", "0.1"], in: folder)
    expectRefused(
      [a, other], 65,
      "\(other): made by \(line) --seeds 4...6 --alpha 10 --epochs 100 --epsilon 0.1, but \(a) by "
        + "\(line) --runs 3 --alpha 10 --epochs 100; merge parts that differ in their seeds alone")
  }

  @Test func `a file that is no part is refused in one line, with what to give`() throws {
    let folder = try TemporaryFolder()
    let a = part("1...3", in: folder)
    expectRefused(["/none.json", a], 66, "/none.json: there is no such file")
    let hint = "; give what descent census --json has written"
    let csv = folder.write("x.csv", "hidden,alpha\n")
    expectRefused([a, csv], 65, "\(csv): line 1, column 1: expected a value, found h\(hint)")
    let text = Child.run(["census", "--json"] + Self.quick.dropFirst() + ["--runs", "2"]).output
    let cut = folder.write("cut.json", String(text.prefix(300)))
    #expect(Child.run(["census", "--merge", cut]).status == 65)
    let wrong = folder.write(
      "wrong.json",
      text.split(separator: "\n").map {
        $0.contains("\"runs\"") ? "\"runs\": 3," : String($0)
      }.joined(separator: "\n"))
    expectRefused(
      [wrong], 65, "\(wrong): rows[0].runs is no whole number from 0 to 2\(hint)")
    let given = Child.run(["census", "--merge", a, "--hidden", "2"])
    #expect(given.status == 64)
    #expect(
      given.errors
        == "descent: --hidden 2: not together with --merge, whose files say what was run\n")
  }

  @Test(arguments: [
    (
      "\"hidden\": 1", "\"hidden\": 2",
      "rows[0] is not of hidden 1 and alpha 10, the column that the"
    ),
    (
      "\"alpha\": 10.0,\n      \"conv", "\"alpha\": 1.0,\n      \"conv",
      "rows[0] is not of hidden 1"
    ),
    (
      "\"unfinished\": 2", "\"unfinished\": 1",
      "rows[0].unfinished is not 2, the runs with no other ending"
    ),
  ])
  func `a row that says another column or sum is refused`(
    _ said: String, _ wrong: String, _ complaint: String
  ) throws {
    let folder = try TemporaryFolder()
    let text = Child.run(Self.quick + ["--runs", "2", "--json"]).output
    let place = text.range(of: said)
    let mangled = place.map { text.replacingCharacters(in: $0, with: wrong) } ?? ""
    let child = Child.run(["census", "--merge", folder.write("part.json", mangled)])
    #expect(child.status == 65 && child.output.isEmpty && child.errorLines.count == 2)
    #expect(child.errors.contains(complaint), "\(child.errors)")
  }

  @Test func `parts very far apart are told a next part that can be run`() throws {
    let folder = try TemporaryFolder()
    let parts = [
      part("1...3", in: folder), part("9223372036854775808...9223372036854775809", in: folder),
    ]
    let child = Child.run(["census", "--merge"] + parts)
    #expect(child.status == 65 && child.errors.contains("seeds 4...1000003 are missing"))
  }

  @Test func `a part that was killed leaves nothing, and is simply run again`() throws {
    let folder = try TemporaryFolder()
    // The system kills it once it has worked for a second.
    let child = Child.shell(
      "ulimit -t 1; exec descent census --hidden 1 --epochs 1000000000000 --output part.json",
      in: folder.root)
    #expect(child.status == 128 + SIGKILL)
    #expect(folder.names.isEmpty)
    let place = folder.path("part.json")
    let again = Child.run(Self.quick + ["--json", "--output", place])
    #expect(again.status == 0 && folder.names == ["part.json"])
    #expect(Child.run(["census", "--merge", place]).status == 0)
  }

  private static let hasParallel = access("/usr/bin/parallel", X_OK) == 0

  @Test(.enabled(if: hasParallel, "GNU parallel is not installed"))
  func `parts made by parallel merge to the rows of one run`() throws {
    let folder = try TemporaryFolder()
    let words = Self.quick.joined(separator: " ")
    let made = Child.shell(
      """
      export HOME="$PWD/home"
      seq 1 4 9 | parallel 'descent \(words) --jobs 1 --seeds {}...$(({} + 3)) --json --output part-{}.json'
      """, in: folder.root)
    #expect(made.status == 0)
    let merged = Child.shell("descent census --merge part-*.json --csv", in: folder.root)
    #expect(merged.output == Child.run(Self.quick + ["--runs", "12", "--csv"]).output)
  }

  @Test func `where no file can be written is said before the work`() {
    let child = Child.run([
      "census", "--epochs", "1000000000000", "--output", "/none/part.json",
    ])
    #expect(child.status == 73)
    #expect(
      child.errors
        == "descent: /none/part.json: cannot be written: there is no such directory\n")
  }
}
