import Drawing
import Learning
import Testing

@testable import Interface

/// A click on an entry of a list or a picture chooses that entry, and no other.
@Suite struct EntryClickTests {
  static let sizes = [Size(80, 24), Size(120, 36), Size(200, 60)]

  private func row(_ y: Int, _ canvas: Canvas, _ area: Rect) -> String {
    String(String.UnicodeScalarView((area.x..<area.right).map { canvas[$0, y].glyph }))
  }

  private func shown(_ scene: Scene) -> Canvas {
    picture(scene, scene.model.size.width, scene.model.size.height)
  }

  private func placed<P: Panel>(_ kind: P.Type, _ scene: Scene) -> PlacedPanel? {
    Placement(scene, scene.model.size).panels.first { $0.panel is P }
  }

  private func clicked(_ point: Point, _ scene: Scene) -> Scene {
    var scene = scene
    let effects = scene.model.update(.click(point), seeing: scene.snapshots)
    #expect(effects.isEmpty, "a click trains nothing")
    return scene
  }

  private func cells(_ area: Rect) -> [Point] {
    (area.y..<area.bottom).flatMap { y in (area.x..<area.right).map { Point($0, y) } }
  }

  @Test(arguments: [[], [2], [8], [16, 16]], sizes)
  func `a weight of the next step is chosen by a click on its row`(
    _ hidden: [Int], _ size: Size
  ) throws {
    var setup = Setup()
    setup.hidden = hidden
    let scene = scene(.step, epochs: 2, setup: setup) { $0.size = size }
    let panel = try #require(placed(NextWeightsPanel.self, scene))
    let subject = try #require(scene.stepSubject)
    var chosen: Set<ParameterID> = []
    let canvas = shown(scene)
    for point in cells(panel.inner(scene)) where point.x % 4 == 1 {
      guard case .parameter(let id)? = panel.panel.action(at: point, scene, in: panel.inner(scene))
      else { continue }
      guard chosen.insert(id).inserted else { continue }
      let name = subject.name(id)
      let row = row(point.y, canvas, panel.inner(scene))
      #expect(row.contains(name) || row.contains(tight(name, scene.features)), "\(name): \(row)")
      #expect(clicked(point, scene).model.step.parameter == id)
    }
    #expect(chosen.count >= min(5, setup.shape.parameterCount))
  }

  @Test(arguments: sizes)
  func `a figure of the worked example is gone to by a click on its row`(_ size: Size) throws {
    let scene = scene(.step) {
      $0.size = size
      $0.step.isWorked = true
    }
    let panel = try #require(placed(WorkedPanel.self, scene))
    var places: Set<Int> = []
    for point in cells(panel.inner(scene)) {
      guard
        case .operation(let place)? = panel.panel.action(at: point, scene, in: panel.inner(scene)),
        places.insert(place).inserted
      else { continue }
      let after = clicked(point, scene)
      let subject = try #require(after.stepSubject)
      #expect(subject.position == place)
      let text = try #require(WorkedExample.figure(of: subject.operation))
      #expect(row(point.y, shown(scene), panel.inner(scene)).contains(text))
    }
    #expect(places.count >= 4)
  }

  @Test(arguments: sizes, [false, true])
  func `a part of the algorithm is gone to by a click on its line`(
    _ size: Size, _ isAtEnd: Bool
  ) throws {
    let scene = scene(.step, epochs: 1) {
      $0.size = size
      if isAtEnd { $0.step.position = 20 }
    }
    let panel = try #require(placed(AlgorithmPanel.self, scene))
    var lines = 0
    for y in panel.inner(scene).y..<panel.inner(scene).bottom {
      let point = Point(panel.inner(scene).x + 4, y)
      guard panel.panel.action(at: point, scene, in: panel.inner(scene)) != nil else { continue }
      lines += 1
      #expect(row(y, shown(clicked(point, scene)), panel.inner(scene)).hasPrefix("▶"))
    }
    #expect(lines >= 4)
  }

  @Test(arguments: ["xor", "and", "not"], sizes)
  func `an example is chosen by a click on its mark in the map`(
    _ dataset: String, _ size: Size
  ) throws {
    var setup = Setup()
    try SetupWord.dataset.apply(dataset, to: &setup)
    let scene = scene(.train, epochs: 3, setup: setup) { $0.size = size }
    let place = try #require(placed(RegionPanel.self, scene))
    let panel = try #require(place.panel as? RegionPanel)
    let map = RegionPanel.map(in: panel.mapArea(place.inner(scene), .xor))
    for (index, example) in setup.dataset.examples.enumerated() {
      let x = RegionPanel.column(example.input[0], map)
      let y =
        example.input.count > 1 ? RegionPanel.row(example.input[1], map) : map.y + map.height / 2
      for dx in [-1, 0, 1] {
        #expect(clicked(Point(x + dx, y), scene).model.example == index)
      }
    }
    let middle = Point(RegionPanel.column(0.5, map), map.y)
    #expect(clicked(middle, scene).model.example == nil)
  }

  @Test func `a column of the census is chosen by a click on its row of the table`() throws {
    let scene = scene(.census) { $0.size = Size(200, 60) }
    let panel = try #require(placed(FindingPanel.self, scene))
    let progress = try #require(scene.census)
    var columns: [Int] = []
    for y in panel.inner(scene).y..<panel.inner(scene).bottom {
      let point = Point(panel.inner(scene).right - 60, y)
      guard case .column(let column)? = panel.panel.action(at: point, scene, in: panel.inner(scene))
      else { continue }
      columns.append(column)
      let cells = censusCells(progress.rows[column], progress.plan)
      let row = row(y, shown(scene), panel.inner(scene))
      #expect(cells.allSatisfy { $0.isEmpty || row.contains($0) }, "\(cells) in \(row)")
      #expect(clicked(point, scene).model.census.column == column)
    }
    #expect(columns == Array(progress.rows.indices))
  }

  @Test(arguments: [Size(80, 24), Size(120, 44), Size(200, 60)])
  func `in a course without lessons there is nothing to click and nothing to turn`(_ size: Size) {
    let scene = scene(.lessons) {
      $0.size = size
      $0.course = Course()
    }
    for point in cells(Rect(0, 1, size.width, size.height - 2)) where point.x % 7 == 0 {
      let after = clicked(point, scene).model
      #expect(after.screen == .lessons && after.course.open == nil && after.course.chosen == 0)
      for up in [true, false] {
        var model = scene.model
        #expect(model.update(.wheel(point, up: up), seeing: scene.snapshots).isEmpty)
        #expect(model.course.chosen == 0)
      }
    }
  }
}
