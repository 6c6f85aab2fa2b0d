import Drawing
import Learning
import Testing

@testable import Interface

/// What the pictures of rows mark, against the numbers.
@Suite struct RowPictureTruthTests {
  private static func setup(_ name: String, test: Double = 0.2) throws -> Setup {
    var setup = Setup()
    setup.dataset = try #require(Dataset.named(name)).remade { $0.heldBack = test }
    setup.hidden = [3]
    return setup
  }

  @Test func `a map along other inputs has its points and its numbers by those`() throws {
    let data = try Self.setup("iris").dataset
    for axes in [[0, 1], [3, 1], [2, 3]] {
      let map = MapAxes(data, axes, in: Rect(0, 0, 60, 20))
      for place in data.places.prefix(20) {
        let cell = try #require(map.cell(place))
        #expect(cell.x == map.column(place[axes[0]]) && cell.y == map.row(place[axes[1]]))
      }
      #expect(map.names == axes.map { subscripted(data.placeNames[$0]) })
    }
  }

  @Test func `the numbers of a map's axes stand where their values lie`() throws {
    let setup = try Self.setup("spiral")
    let shown = scene(setup: setup)
    let map = MapAxes(setup.dataset, nil, in: Rect(0, 0, 60, 20))
    var canvas = Canvas(Size(60, 20), features: shown.features)
    map.draw(shown, on: &canvas)
    let lines = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
    let range = map.section.bounds[1]
    let ticks = AxisRange(rounding: range.lowerBound, range.upperBound).ticks(about: 3)
      .filter { range.contains($0.value) }
    #expect(ticks.count > 1)
    for tick in ticks { #expect(lines[map.row(tick.value)].hasPrefix(tick.text), "\(tick.text)") }
  }

  @Test func `inputs stand along the axes in the order that was said, each once`() throws {
    var model = Model(setup: try Self.setup("iris"))
    _ = try model.obey("map petal_width,sepal_width")
    #expect(model.mapAxes == [3, 1])
    #expect(throws: InputError.self) { try model.obey("map petal_width,petal_width") }
    #expect(model.mapAxes == [3, 1])
    model.mapAxes = nil
    let pairs = (0..<6).map { _ in
      _ = model.act(.mapAxes, [:])
      return model.mapAxes ?? []
    }
    #expect(pairs == [[0, 2], [0, 3], [1, 2], [1, 3], [2, 3], [0, 1]])
  }

  @Test func `a list of examples is turned so that the chosen one is amid it`() throws {
    let setup = try Self.setup("spiral", test: 0)
    var shown = scene(setup: setup)
    let run = try #require(shown.run)
    for (example, height) in [(0, 9), (100, 9), (100, 20), (499, 12)] {
      shown.model.example = example
      let list = ExampleList(run, shown, height: height)
      #expect(list.visible.contains(example) && list.visible.count == list.rows)
      if height > 8 { #expect(list.rows == max(3, height - 6), "the figures keep their rows") }
      let panel = ExamplesPanel()
      let area = Rect(0, 5, 60, height)
      #expect(
        panel.action(at: Point(3, 6), shown, in: area) == list.visible.first.map { .example($0) })
      #expect(panel.action(at: Point(3, 5), shown, in: area) == nil)
    }
    shown.model.example = 100
    #expect(ExamplesPanel().wheelAction(up: true, shown) == .example(99))
    #expect(ExamplesPanel().wheelAction(up: false, shown) == .example(101))
  }

  @Test func `of a diverged run all examples are listed, since none is right`() throws {
    var setup = try Self.setup("spiral", test: 0)
    (setup.activation, setup.alpha) = (.identity, 1e6)
    var shown = scene(epochs: 3, setup: setup)
    let run = try #require(shown.run)
    #expect(run.hasDiverged)
    shown.model.showsWrongOnly = true
    #expect(ExampleList(run, shown, height: 9).numbers.count == setup.dataset.examples.count)
  }

  @Test func `beside a class stands its own share`() throws {
    var setup = try Self.setup("iris")
    (setup.output, setup.seed) = ("softmax", 3)
    let columns = ExampleColumns(setup.dataset, width: 60)
    let network = Run(setup).network
    for answer in network.answers(to: setup.dataset).prefix(20) {
      let largest = try #require(answer.output.max())
      #expect(columns.answer(answer).contains(fixed(largest, 2)))
    }
  }

  @Test func `the curve of what is held back is told by its last and its least J, and has room`()
    throws
  {
    let setup = try Self.setup("spiral", test: 0.3)
    var shown = scene(epochs: 3, setup: setup)
    var run = try #require(shown.run)
    run.advance(epochs: 60)
    shown.snapshots[.training]?.runs = [run]
    let curve = try #require(run.testCurve)
    let words = CostPanel().legend(shown).map(\.0).joined()
    #expect(
      words.contains("J \(costFigure(curve.latest.cost)), least \(costFigure(curve.least.cost))"))
    #expect(words.contains("at epoch \(grouped(curve.least.epoch))"))
    let scale = CostPanel().scale(run, shown)
    let rows = 16
    for point in curve.points {
      let place = scale.heights(rows: rows).place(point.cost)
      #expect(place >= 0 && place <= Double(rows))
    }
  }
}
