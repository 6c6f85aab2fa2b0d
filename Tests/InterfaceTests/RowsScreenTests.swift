import Drawing
import Learning
import Testing

@testable import Interface

/// Every screen on every kind of data.
@Suite struct RowsScreenTests {
  private static func dataset(_ name: String, count: Int, test: Double = 0.2) throws -> Dataset {
    let data = try #require(Dataset.named(name)).remade { if $0.count > 0 { $0.count = count } }
    return data.kind == .table ? data : data.remade { $0.heldBack = test }
  }

  private static let kinds = ["spiral", "blobs", "bumps", "sine", "parity", "iris"]

  private static func setup(_ name: String) throws -> Setup {
    var setup = Setup()
    setup.dataset = try dataset(name, count: name == "parity" ? 8 : 40)
    setup.hidden = [3]
    return setup
  }

  @Test(arguments: kinds, ScreenName.allCases)
  func `each screen draws each kind of data, whatever its size and colours`(
    _ name: String, _ screen: ScreenName
  ) throws {
    let setup = try Self.setup(name)
    for features in [
      Features(colors: .direct, isUnicode: true), Features(colors: .eight, isUnicode: true),
      Features(colors: .none, isUnicode: true), Features(colors: .none, isUnicode: false),
    ] {
      let scene = scene(screen, epochs: 3, setup: setup, features: features)
      let isPlain = features.colors == .none
      for (width, height) in isPlain ? [(80, 24)] : [(120, 36), (30, 10)] {
        let text = InterfaceTests.picture(scene, width, height).text
        if !features.isUnicode { #expect(text.utf8.allSatisfy { $0 < 0x80 }) }
      }
    }
  }

  @Test func `the bar, the table and the plot tell both parts`() throws {
    let setup = try Self.setup("spiral")
    let text = InterfaceTests.picture(scene(epochs: 20, setup: setup), 120, 36).text
    #expect(text.contains("/32 right") && text.contains("test ") && text.contains("/8"))
    #expect(text.contains("held back: J ") && text.contains("mean over 32 examples"))
  }

  @Test func `the table turns to the chosen example, and can leave out what is right`() throws {
    let setup = try Self.setup("spiral")
    var shown = scene(epochs: 40, setup: setup)
    shown.model.example = 25
    let run = try #require(shown.run)
    let list = ExampleList(run, shown, height: 8)
    #expect(list.visible.contains(25) && list.rows < 32)
    shown.model.showsWrongOnly = true
    let wrong = run.answers.indices.filter { !run.answers[$0].isRight }
    #expect(ExampleList(run, shown, height: 8).numbers == wrong)
    #expect(
      wrong.isEmpty || ExampleList(run, shown, height: 8).beside(1).map(wrong.contains) == true)
  }

  @Test func `the map's boundary lies where neighbouring labels differ`() throws {
    for name in ["spiral", "blobs"] {
      let setup = try Self.setup(name)
      let run = Run(setup)
      let section = CrossSection(of: setup.dataset)
      let plane = Plane(xRange: section.xRange, yRange: section.yRange, columns: 20, rows: 12)
      let map = RegionMap(run.network, on: setup.dataset, section, over: plane)
      func label(_ x: Int, _ y: Int) -> Meaning.Label {
        setup.dataset.label(
          of: run.network.predict([plane.x(column: x), plane.y(row: y)]))
      }
      for y in 1..<11 {
        for x in 1..<19 {
          let beside = [(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)]
          let differs = beside.contains { label($0.0, $0.1) != label(x, y) }
          let isLine =
            map.isBoundary(x, y)
            || beside.contains {
              map.isBoundary($0.0, $0.1) && map.label($0.0, $0.1) > map.label(x, y)
            }
          #expect(differs == isLine)
        }
      }
    }
  }

  @Test func `other inputs come along the map's axes by a word and by a key`() throws {
    var model = Model(setup: try Self.setup("iris"))
    _ = try model.obey("map petal_length,petal_width")
    #expect(model.mapAxes == [2, 3])
    #expect(throws: InputError.self) { try model.obey("map petal_length") }
    #expect(throws: InputError.self) { try model.obey("map petal,petal_width") }
    _ = model.act(.mapAxes, [:])
    #expect(model.mapAxes == [0, 1])
    _ = try model.obey("dataset xor")
    #expect(model.mapAxes == nil)
  }

  @Test func `a file is read at the prompt by whoever may read files`() throws {
    var model = Model()
    guard case .readRows(path: "points.csv")? = try model.obey("dataset points.csv").first else {
      Issue.record("not asked for")
      return
    }
    #expect(throws: InputError.self) { try model.obey("dataset sprial") }
  }
}
