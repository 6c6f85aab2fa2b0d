import Drawing
import Learning
import Testing

@testable import Interface

/// What clicks and the wheel do.
@Suite struct MouseTests {
  private static let size = Size(80, 24)

  private func shown(_ screen: ScreenName, epochs: Int = 20) -> Scene {
    scene(screen, epochs: epochs) {
      $0.size = Self.size
      $0.course = Course([
        Lesson(title: "one", about: "a", minutes: 5, cards: [Card(text: "text")]),
        Lesson(title: "two", about: "b", minutes: 5, cards: [Card(text: "text")]),
      ])
    }
  }

  /// Where a text stands in a picture.
  private func place(of text: String, _ scene: Scene) -> Point? {
    let canvas = picture(scene, scene.model.size.width, scene.model.size.height)
    let wanted = Array(text.unicodeScalars)
    for y in 0..<canvas.size.height {
      for x in 0..<max(0, canvas.size.width - wanted.count + 1)
      where wanted.indices.allSatisfy({ canvas[x + $0, y].glyph == wanted[$0] }) {
        return Point(x, y)
      }
    }
    return nil
  }

  private func clicked(_ point: Point, _ scene: Scene) -> (model: Model, effects: [Effect]) {
    var model = scene.model
    let effects = model.update(.click(point), seeing: scene.snapshots)
    return (model, effects)
  }

  @Test(arguments: ScreenName.allCases, [(80, 24), (120, 36), (200, 60)])
  func `a click on a key of the footer does what the key does`(
    _ screen: ScreenName, _ size: (Int, Int)
  ) throws {
    var scene = shown(screen)
    scene.model.size = Size(size.0, size.1)
    let area = Rect(0, size.1 - 1, size.0, 1)
    var x = area.x + 1
    for entry in footer(scene, width: area.right - 1) {
      defer { x += entry.columns(scene.features) + FooterEntry.gap }
      var column = x
      for part in entry.keys.split(separator: " ") {
        defer { column += part.count + 1 }
        let found = footerAction(at: Point(column, area.y), scene, in: area)
        let key = part == "−" ? "-" : part
        let same = Keymap.table(for: scene.model).first {
          $0.shown == key && $0.group == entry.group
        }
        #expect(found == same?.action || same == nil && found != nil, "\(screen): \(part)")
      }
      let label = Point(x + entry.columns(scene.features) - 1, area.y)
      let onLabel = footerAction(at: label, scene, in: area)
      #expect(onLabel != nil && (entry.action == nil || onLabel == entry.action))
      #expect(footerAction(at: Point(label.x + 1, area.y), scene, in: area) == nil)
    }
  }

  @Test func `the footer's pairs are two keys, and its screens turn one by one`() throws {
    let train = shown(.train)
    let keys = try #require(place(of: "+ −", train))
    #expect(clicked(keys, train).model.setup.alpha == 1)
    #expect(clicked(Point(keys.x + 2, keys.y), train).model.setup.alpha == 0.2)
    let lessons = shown(.lessons)
    let screens = try #require(place(of: "1…7", lessons))
    #expect(clicked(screens, lessons).model.screen == .train)
  }

  @Test func `a click closes the help, and does nothing below it`() {
    var scene = shown(.train)
    scene.model.isHelpShown = true
    let (model, effects) = clicked(Point(4, 23), scene)
    #expect(!model.isHelpShown && effects.isEmpty && model.focus == nil)
  }

  @Test func `a click in the prompt moves the cursor, and elsewhere does nothing`() {
    var scene = shown(.train)
    scene.model.prompt = Prompt("alpha 0.5")
    #expect(clicked(Point(6, 23), scene).model.prompt?.before == "alpha")
    #expect(clicked(Point(70, 23), scene).model.prompt?.before == "alpha 0.5")
    let (model, effects) = clicked(Point(70, 5), scene)
    #expect(model.focus == nil && effects.isEmpty && model.prompt == scene.model.prompt)
  }

  @Test func `lessons, examples, lanes, starts, columns and views are chosen by a click`() throws {
    let lessons = shown(.lessons)
    let two = try #require(place(of: "two", lessons))
    var model = clicked(two, lessons).model
    #expect(model.course.chosen == 1 && model.course.open == nil)
    _ = model.update(.click(two), seeing: lessons.snapshots)
    #expect(model.course.open?.lesson.title == "two")

    var train = shown(.train)
    train.model.size = Size(120, 36)
    let head = try #require(place(of: "y   o ", train))
    #expect(clicked(Point(head.x, head.y + 4), train).model.example == 3)
    #expect(clicked(Point(head.x, head.y + 5), train).model.example == nil)

    let race = shown(.race)
    #expect(clicked(Point(40, 8), race).model.focus == 1)

    let census = shown(.census)
    let stuck = try #require(place(of: "seed ", census))
    let chosen = clicked(Point(stuck.x, stuck.y + 1), census).model
    let second = try #require(census.census?.missed[chosen.census.column ?? 0][1].seed)
    #expect(chosen.census.seed == second)
    let again = Scene(model: chosen, snapshots: census.snapshots, features: census.features)
    let line = try #require(place(of: "▸ seed", again))
    #expect(clicked(line, again).model.screen == .train)

    let units = shown(.units)
    let gates = try #require(place(of: "gates", units))
    let turned = clicked(gates, units)
    #expect(turned.model.units.view == .gates && turned.model.focus == nil)
  }

  @Test func `a click in the census' plots chooses the column under it`() throws {
    let scene = shown(.census)
    let progress = try #require(scene.census)
    let panel = try #require(
      Placement(scene, Self.size).panels.first { $0.panel is SharePanel })
    let columns = CensusColumns(
      scene, progress, in: panel.inner(scene), figures: CensusColumns.shares(of: progress),
      beside: CensusColumns.medians(of: progress))
    for (index, x) in columns.centers.enumerated() {
      #expect(clicked(Point(x, panel.inner(scene).y + 2), scene).model.census.column == index)
    }
  }

  @Test func `while points are placed a click moves the cursor to where it was`() throws {
    var scene = shown(.units)
    _ = scene.model.update(.key(.character("p")), seeing: scene.snapshots)
    let panel = try #require(
      Placement(scene, Self.size).panels.first { $0.panel is PerceptronMapPanel })
    let map = RegionPanel.map(in: panel.inner(scene))
    for (x, y) in [(0.0, 0.0), (1, 0.5), (0.25, 1.25), (-0.25, -0.25)] {
      let point = Point(RegionPanel.column(x, map), RegionPanel.row(y, map))
      let cursor = try #require(clicked(point, scene).model.units.cursor)
      #expect(RegionPanel.column(cursor.input[0], map) == point.x)
      #expect(RegionPanel.row(cursor.input[1], map) == point.y)
    }
  }

  @Test(arguments: ScreenName.allCases, [true, false])
  func `the wheel over no panel changes the training or α`(_ screen: ScreenName, up: Bool) {
    let scene = shown(screen)
    for y in 1..<23 {
      for x in stride(from: 0, to: 80, by: 3) {
        // The edge on which a lane's α stands is that α.
        if screen == .race, y == 1 { continue }
        var model = scene.model
        let effects = model.update(.wheel(Point(x, y), up: up), seeing: scene.snapshots)
        let isSame = model.setup == scene.model.setup && model.alphas == scene.model.alphas
        #expect(effects.isEmpty && isSame, "\(screen) at \(x), \(y)")
      }
    }
  }

  @Test func `the wheel over α changes it and says so, in lessons too`() throws {
    for isTaken in [false, true] {
      var scene = shown(.train)
      if isTaken { scene.model.take(scene.model.course.lessons[0]) }
      let alpha = try #require(place(of: "α 0.5", scene))
      #expect(alpha.y == 0)
      for (up, rate, words) in [(true, 1.0, "α 0.5 → 1"), (false, 0.2, "α 0.5 → 0.2")] {
        var model = scene.model
        let effects = model.update(.wheel(alpha, up: up), seeing: scene.snapshots)
        #expect(effects.count == 1 && model.setup.alpha == rate)
        #expect(model.message?.text == words + ", by the wheel")
      }
      #expect(clicked(alpha, scene).model.prompt?.text == "alpha ")
    }
    let race = shown(.race)
    let lane = try #require(place(of: "α 50", race))
    var model = race.model
    _ = model.update(.wheel(lane, up: true), seeing: race.snapshots)
    #expect(model.alphas == [0.01, 0.5, 100] && model.focus == 2)
    #expect(model.message?.text == "α 50 → 100, by the wheel")
  }

  @Test func `the wheel makes a plot large and brings the panels back, and turns lists`() {
    let train = shown(.train)
    var model = train.model
    let over = Point(40, 20)
    _ = model.update(.wheel(over, up: false), seeing: train.snapshots)
    #expect(!model.isZoomed)
    _ = model.update(.wheel(over, up: true), seeing: train.snapshots)
    #expect(model.isZoomed && model.focus == 2)
    _ = model.update(.wheel(Point(2, 2), up: true), seeing: train.snapshots)
    #expect(model.isZoomed && model.focus == 2)
    _ = model.update(.wheel(over, up: false), seeing: train.snapshots)
    #expect(!model.isZoomed)

    let lessons = shown(.lessons)
    model = lessons.model
    _ = model.update(.wheel(over, up: false), seeing: lessons.snapshots)
    #expect(model.course.chosen == 1 && !model.isZoomed)
    _ = model.update(.wheel(over, up: true), seeing: lessons.snapshots)
    #expect(model.course.chosen == 0 && !model.isZoomed)
  }

  @Test(arguments: [("mouse off", false), ("mouse on", true)])
  func `the mouse is given back to the terminal, and taken again`(_ line: String, _ isOn: Bool)
    throws
  {
    var model = Model()
    guard case .hearMouse(isOn)? = try model.obey(line).first else {
      Issue.record("the terminal hears nothing of it")
      return
    }
    #expect(model.message?.text.contains("mark") == true)
  }
}
