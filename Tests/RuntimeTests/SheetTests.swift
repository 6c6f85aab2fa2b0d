import Learning
import Scratch
import Testing

@testable import Runtime

@Suite struct SheetTests {
  private func sheet(_ text: String) throws -> Sheet { try SheetFile.sheet(in: Array(text.utf8)) }

  @Test(arguments: [
    "a,b,y\n0,1,1\n1,1,0\n", "a;b;y\n0;1;1\n1;1;0\n", "a\tb\ty\n0\t1\t1\n1\t1\t0",
    "a,b,y\r\n0,1,1\r\n1,1,0\r\n", "\"a\",\"b\",\"y\"\n\"0\",1,1\n1,\"1\",0\n\n\n",
    " a , b ,y\n 0, 1 ,1\n1,1,0\n",
  ])
  func `commas, semicolons and tabs, quotes, blanks and other ends of lines mean the same`(
    _ text: String
  ) throws {
    let sheet = try sheet(text)
    #expect(sheet.names == ["a", "b", "y"])
    #expect(sheet.rows == [["0", "1", "1"], ["1", "1", "0"]] && sheet.firstRow == 2)
  }

  @Test func `a first row of numbers is no row of names`() throws {
    let sheet = try sheet("0,1,cat\n1,1,dog\n")
    #expect(sheet.names == ["x1", "x2", "y"] && sheet.rows.count == 2 && sheet.firstRow == 1)
    #expect(try self.sheet("\"x,1\",y\n\"1,5\",2\n").names == ["x,1", "y"])
  }

  @Test(arguments: [
    "a,b,y\n0,1,1\n1,1,0\n", "a;b;y\r\n0;1,5;1\r\n\r\n1;1;0", "a\tb\n1\t\n\t2\n\n", "x\r1\r2\r",
    " a , b\u{a0},y\n 0, 1 ,ä \n1,,0,\n", "1,2\n3,4,,\n5\n", "\n\na,b\n1,2\n",
  ])
  func `a file without quotes has the same cells however it is read`(_ text: String) throws {
    #expect(PlainCells.rows(of: Array(text.utf8), text) == (try SheetFile.cells(text)))
  }

  @Test func `what is written is read again`() throws {
    let folder = try TemporaryFolder()
    for name in ["spiral", "blobs", "iris", "bumps", "xor"] {
      let dataset = try #require(Dataset.named(name)).remade { if $0.count > 0 { $0.count = 30 } }
      let path = folder.path("\(name).csv")
      try SheetFile.write(dataset, to: path)
      let read = try SheetFile.dataset(FileChoice(path: path), asks: true)
      #expect(read.rowExamples == dataset.rowExamples)
      #expect(read.placeNames == dataset.placeNames)
    }
  }

  @Test(arguments: [
    ("", "there is no row"), ("a,b\n", "no row below the names"),
    ("a,y\n1,\"2\n", "quotation mark is not closed"), ("a,y\n1,2,3\n", "row 2 has more cells"),
    ("a,a\n1,2\n", "over two columns"), ("a,y\n1\u{0},2\n", "no text"),
  ])
  func `what is no sheet is refused with a reason`(_ text: String, _ reason: String) {
    do {
      _ = try sheet(text)
      Issue.record("taken: \(text)")
    } catch {
      #expect("\(error)".contains(reason))
    }
  }

  @Test(arguments: [
    ("a,b,y\n1,2,0\n1,x,1\n", "row 3, column b: x, where a number"),
    ("a,b,y\n1,2,0\n1,,1\n", "row 3, column b: nothing"),
    ("a,b,y\n1,2,0\n1,nan,1\n", "row 3, column b: nan"),
    ("a,b,y\n1,2,0\n1,2\n", "row 3, column y: nothing, where a target"),
    ("a,b,y\n1,2,0\n1,1,0\n", "has one class alone, 0"), ("y\n1\n2\n", "no column beside y"),
  ])
  func `a cell that cannot be taken is told by its row and column`(_ text: String, _ reason: String)
    throws
  {
    let sheet = try sheet(text)
    do {
      _ = try sheet.dataset(FileChoice(path: "f.csv"), name: "f.csv")
      Issue.record("taken: \(text)")
    } catch {
      #expect("\(error)".contains(reason))
    }
  }

  @Test func `targets are classes or values, as they look or as it is said`() throws {
    func kind(_ targets: [String], _ said: Rows.Kind? = nil) throws -> Dataset {
      var choice = FileChoice(path: "f.csv")
      choice.kind = said
      let text = "a,y\n" + targets.enumerated().map { "\($0),\($1)\n" }.joined()
      return try sheet(text).dataset(choice, name: "f.csv")
    }
    let names = try kind(["dog", "cat", "dog"])
    #expect(names.kind == .classes && names.classNames == ["cat", "dog"])
    #expect(names.examples.map(\.target) == [[1], [0], [1]])
    let signs = try kind(["-1", "1", "1"])
    #expect(signs.examples.map(\.target) == [[-1], [1], [1]] && signs.meaning.threshold == 0)
    let three = try kind(["2", "10", "1"])
    #expect(three.classNames == ["1", "2", "10"] && three.examples[0].target == [0, 1, 0])
    #expect(try kind(["2", "10", "1"], .values).examples.map(\.target) == [[2], [10], [1]])
    #expect(try kind(["2.5", "10", "1"]).kind == .values)
    #expect(try sheet("a,y\n0,1\n1,2\n2,3\n").unclearTargets(FileChoice(path: "")) == 3)
    #expect(try sheet("a,y\n0,1\n1,2\n").unclearTargets(FileChoice(path: "")) == nil)
  }

  @Test func `columns are chosen by their names, and a decimal may have a comma`() throws {
    var choice = FileChoice(path: "f.csv")
    (choice.target, choice.inputs) = ("a", ["c", "b"])
    let data = try sheet("a;b;c\nx;1,5;2\ny;3;4\n").dataset(choice, name: "f.csv")
    #expect(data.inputNames == ["c", "b"] && data.examples.map(\.input) == [[2, 1.5], [4, 3]])
    choice.inputs = ["d"]
    #expect(throws: SheetError.self) { try sheet("a,b,c\nx,1,2\n").dataset(choice, name: "f") }
  }

  @Test func `a run on rows from a file is the run on the same rows built in`() throws {
    for name in ["circle", "spiral", "blobs", "bumps"] {
      let built = try #require(Dataset.named(name)).remade { $0.count = 40 }
      let rows = built.examples.map { example in
        let target =
          built.outputCount > 1
          ? built.classNames[example.target.firstIndex(of: 1) ?? 0] : "\(example.target[0])"
        return (example.input.map { "\($0)" } + [target]).joined(separator: ",")
      }
      let read = try sheet(rows.joined(separator: "\n")).dataset(
        FileChoice(path: "f.csv"), name: "f")
      #expect(read.examples == built.examples)
      var (one, other) = (Setup(), Setup())
      (one.dataset, other.dataset) = (built, read)
      var (first, second) = (Run(one), Run(other))
      first.advance(epochs: 50)
      second.advance(epochs: 50)
      #expect(first.network == second.network && first.cost == second.cost)
      #expect(first.correct == second.correct)
    }
  }

  @Test func `standardized inputs have mean 0 and deviation 1 over the rows that are trained on`()
    throws
  {
    let data = Dataset.iris.remade {
      ($0.isStandardized, $0.heldBack) = (true, 0.2)
    }
    for i in 0..<4 {
      let values = data.examples.map { $0.input[i] }
      let mean = values.reduce(0, +) / 120
      let square = values.reduce(0) { $0 + $1 * $1 } / 120
      #expect(abs(mean) < 1e-12 && abs(square - 1) < 1e-12)
    }
    #expect(data.test.count == 30)
  }

  @Test func `classes stand in the order of their numbers, or of their names`() throws {
    func names(_ targets: [String]) throws -> [String] {
      let rows = targets.enumerated().map { "\($0),\($1)\n" }.joined()
      return try sheet("a,y\n" + rows).dataset(FileChoice(path: "f.csv"), name: "f").classNames
    }
    #expect(try names(["10", "9", "2", "10"]) == ["2", "9", "10"])
    #expect(try names(["dog", "cat", "10"]) == ["10", "cat", "dog"])
  }

  @Test func `few whole numbers may be classes or values, from three of them on`() throws {
    let rows = "a,y\n" + (0..<25).map { "\($0),\($0)\n" }.joined()
    for (count, unclear) in [(2, nil), (3, 3), (20, 20), (21, nil)] {
      let text = rows.split(separator: "\n").prefix(count + 1).joined(separator: "\n")
      #expect(try sheet(text).unclearTargets(FileChoice(path: "f")) == unclear)
    }
    var said = FileChoice(path: "f")
    said.kind = .classes
    #expect(try sheet(rows).unclearTargets(said) == nil)
  }

  @Test func `columns are chosen once each, and features of other columns go`() throws {
    let data = try sheet("a,b,c,y\n0,1,2,0\n1,2,1,1\n").dataset(
      FileChoice(path: "f.csv"), name: "f"
    ).remade { $0.features = [.square(0)] }
    var choice = FileChoice(path: "f.csv")
    choice.kind = .classes
    #expect(try data.chosen(choice).recipe.features == [.square(0)])
    choice.inputs = ["c", "a"]
    #expect(try data.chosen(choice).recipe.features == [])
    #expect(try data.chosen(choice).examples[1].input == [1, 1])
    for (inputs, reason) in [(["a", "a"], "a is named twice"), (["a", "y"], "y is the target")] {
      choice.inputs = inputs
      let error = #expect(throws: SheetError.self) { try data.chosen(choice) }
      #expect(error?.description == reason)
    }
  }

  @Test func `as many commas as semicolons are points of numbers`() throws {
    let sheet = try sheet("0,5;1,5;0\n1,5;2,5;1\n")
    #expect(sheet.rows[0] == ["0,5", "1,5", "0"])
  }

  @Test func `a first row with an empty cell is no row of names`() throws {
    let sheet = try sheet("1,,0\n2,3,1\n")
    #expect(sheet.firstRow == 1 && sheet.rows.count == 2)
  }
}
