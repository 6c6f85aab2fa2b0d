import Testing

@testable import Runtime

@Suite struct CensusCommandTests {
  private static let quick = [
    "census", "--hidden", "1...3", "--alpha", "10", "--epochs", "100", "--runs", "6",
  ]

  private func rows(_ more: [String]) throws -> JSON? {
    let child = Child.run(Self.quick + more)
    #expect(child.status == 0 && child.errors.isEmpty)
    guard case .object(let members) = try JSONReader.read(Array(child.output.utf8)) else {
      return nil
    }
    #expect(members["examplesPerSecond"] != nil)
    return members["rows"]
  }

  @Test func `one core and four print the same rows, and seeds by name too`() throws {
    let one = try #require(try rows(["--json", "--jobs", "1"]))
    #expect(try rows(["--json", "--jobs", "4"]) == one)
    let named = Child.run([
      "census", "--hidden", "1...3", "--alpha", "10", "--epochs", "100", "--seeds", "1...6",
      "--csv",
    ])
    #expect(named.output == Child.run(Self.quick + ["--csv"]).output)
    #expect(named.output.split(separator: "\n").count == 4)
    let printed = Child.run(Self.quick + ["--csv", "--output", "-"])
    #expect(printed.status == 0 && printed.output == named.output)
    guard case .list(let rows) = one, case .object(let row) = rows[1] else {
      Issue.record("no rows")
      return
    }
    let names = ["hidden", "runs", "converged", "share", "low", "high", "epochs"]
    #expect(names.allSatisfy { row[$0] != nil })
    #expect(row["runs"] == .number(6))
  }

  @Test(arguments: [
    ["--hidden", "8...1"], ["--hidden", "0"], ["--seeds", "3...1"], ["--runs", "0"],
    ["--jobs", "0"], ["--alpha", "-1"], ["--json", "--csv"], ["--runs", "5", "--seeds", "1...6"],
    ["--alpha", "1", "--alphas", "1,2"], ["--seed", "4"],
  ])
  func `what cannot be taken is said in one line`(_ arguments: [String]) {
    let child = Child.run(["census"] + arguments)
    #expect(child.status == 64 && child.output.isEmpty)
    #expect(child.errors.split(separator: "\n").count == 1)
    #expect(child.errors.contains(arguments[arguments[0] == "--json" ? 1 : 0]))
  }

  @Test func `on the screen too, a range of sizes is a column for each`() {
    let line = ["frame", "--screen", "census", "--runs", "2", "--epochs", "20", "--hidden"]
    let child = Child.run(line + ["2...4"])
    #expect(child.status == 0 && child.output.contains("descent census --hidden 2...4"))
    #expect(Child.run(line + ["4...2"]).status == 64)
    #expect(Child.run(line + ["8,8", "--over", "alpha"]).status == 0)
  }
}
