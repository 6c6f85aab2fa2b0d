import Scratch
import Testing

@testable import Runtime

/// Datasets that are drawn and files of rows, on the command line.
@Suite struct RowsCommandTests {
  @Test func `the words of a drawn dataset stand in the line that repeats it, and that repeats it`()
    throws
  {
    let words = [
      "--dataset", "spiral", "--count", "60", "--noise", "10", "--test", "20%", "--data-seed", "3",
      "--features", "x1,x2,x1*x2", "--hidden", "4", "--epochs", "20",
    ]
    let first = Child.run(["train"] + words + ["--json"])
    #expect(first.status == 0)
    guard case .object(let members) = try JSONReader.read(Array(first.output.utf8)),
      case .string(let line)? = members["setup"], case .object(let test)? = members["test"]
    else {
      Issue.record("no line, or no test part")
      return
    }
    #expect(test["of"] == .number(12) && members["of"] == .number(48))
    let again = line.split(separator: " ").dropFirst(2).map {
      $0.split(separator: "'").joined()
    }
    #expect(Child.run(["train"] + again + ["--json"]).output == first.output)
    let folder = try TemporaryFolder()
    let file = folder.write("weights.json", first.output)
    let scored = Child.run(["train", "--weights", file, "--epochs", "0", "--json"])
    guard case .object(let read) = try JSONReader.read(Array(scored.output.utf8)) else {
      Issue.record("not read back")
      return
    }
    #expect(read["cost"] == members["cost"] && read["test"] == members["test"])
  }

  @Test(arguments: [
    (["--dataset", "xor", "--count", "9"], "xor has the rows that it has"),
    (["--dataset", "xor", "--test", "20%"], "no row can be spared"),
    (["--dataset", "circle", "--count", "9"], "circle has 10 to 100,000 rows"),
    (["--dataset", "parity", "--count", "9"], "a row for each combination"),
    (["--dataset", "circle", "--noise", "101"], "from 0 to 100 percent"),
    (["--dataset", "circle", "--features", "x3"], "no feature of x1, x2"),
    (["--dataset", "circle", "--target", "y"], "no file of rows"),
    (["--dataset", "circle", "--classes", "3"], "blobs"),
  ])
  func `a word that means nothing for a dataset is refused in one line`(
    _ words: [String], _ reason: String
  ) {
    let child = Child.run(["train"] + words)
    #expect(child.status == 64 && child.errors.contains(reason), "\(child.errors)")
  }

  @Test func `a file of rows is learned, and what is wrong with one is told in one line`() throws {
    let folder = try TemporaryFolder()
    let file = folder.write("rows.csv", "a,b,kind\n0,0,no\n1,0,yes\n0,1,yes\n1,1,no\n")
    let json = Child.run(["train", "--dataset", file, "--json"])
    let xor = Child.run(["train", "--json"])
    guard case .object(let read) = try JSONReader.read(Array(json.output.utf8)),
      case .object(let built) = try JSONReader.read(Array(xor.output.utf8))
    else {
      Issue.record("no object")
      return
    }
    for name in ["weights", "biases", "cost", "epochs", "correct"] {
      #expect(read[name] == built[name], "\(name)")
    }
    let bad = folder.write("bad.csv", "a,b,kind\n0,0,no\n1,zero,yes\n")
    let refused = Child.run(["train", "--dataset", bad])
    #expect(refused.status == 65 && refused.errors.contains("row 3, column b: zero"))
    #expect(Child.run(["train", "--dataset", folder.path("none.csv")]).status == 66)
    #expect(Child.run(["train", "--dataset", folder.path(".")]).status == 66)
    let unclear = folder.write("unclear.csv", "a,y\n0,1\n1,2\n2,3\n")
    let asked = Child.run(["train", "--dataset", unclear])
    #expect(asked.status == 65 && asked.errors.contains("--task classes or --task values"))
    #expect(
      Child.run(["train", "--dataset", unclear, "--task", "values", "--epochs", "3"]).status == 0)
    let parts = Child.run([
      "census", "--dataset", file, "--hidden", "2", "--runs", "2", "--epochs", "5",
    ])
    #expect(parts.status == 0)
    #expect(Child.run(["frame", "--dataset", file]).status == 0)
  }
}
