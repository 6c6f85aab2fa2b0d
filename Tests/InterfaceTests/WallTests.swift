import Drawing
import Learning
import Testing

@testable import Interface

/// The sizes of a projector's wall, where a panel that is mostly empty looks forgotten.
@Suite struct WallTests {
  private static let sizes = [Size(160, 48), Size(200, 60)]
  /// Of the rows inside a panel: with a free line between two of a list, about half are written.
  private static let least = 0.42

  private static var scenes: [(name: String, scene: Scene)] {
    let screens = ScreenName.allCases.map { name in
      (
        "\(name)",
        scene(name, epochs: 800, features: .full) { $0.course = Course(course) }
      )
    }
    let views = Units.View.allCases.map { view in
      ("units \(view)", scene(.units, epochs: 20) { $0.units.view = view })
    }
    let others = [
      ("step worked", scene(.step) { $0.step.isWorked = true }),
      ("step, four hidden", scene(.step, setup: wider)),
      ("census alpha", scene(.census) { $0.census.view = .alpha }),
    ]
    return screens + views + others
  }

  private static let wider: Setup = {
    var setup = Setup()
    setup.hidden = [4]
    return setup
  }()

  private static let course = (1...13).map {
    Lesson(
      title: "Lesson \($0)", about: "What it is about.", minutes: 6,
      cards: [Card(text: "Read.", goals: [])])
  }

  @Test func `on a wall no panel is half empty`() {
    for (name, scene) in Self.scenes {
      for size in Self.sizes {
        let area = Rect(0, 1, size.width, size.height - 3)
        for place in Screens.named(scene.model.screen).panels(scene, in: area) {
          let inner = place.inner(scene)
          let blank: [Color] = [.standard, scene.style(.text).background]
          var canvas = Canvas(size, features: scene.features)
          place.draw(scene, on: &canvas, isFocused: false)
          let written = (inner.y..<inner.bottom).filter { y in
            (inner.x..<inner.right).contains { x in
              // What is filled is no less than what is written.
              canvas[x, y].glyph != " " || !blank.contains(canvas[x, y].style.background)
            }
          }
          let title = place.panel.title(scene)
          #expect(
            Double(written.count) >= Self.least * Double(inner.height),
            "\(name), \(title), \(size.width)x\(size.height): \(written.count) of \(inner.height)")
        }
      }
    }
  }

  @Test func `on a wall the lessons say what each is about, and a click below a title chooses it`()
    throws
  {
    var scene = scene(.lessons) { $0.course = Course(Self.course) }
    scene.model.size = Size(200, 60)
    let lines = picture(scene, 200, 60).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    let title = try #require(lines.firstIndex { $0.contains("Lesson 3 ") })
    #expect(
      lines[title + 1].contains("What it is about.") && lines[title].contains("1 card, 6 min"))
    _ = scene.model.update(.click(Point(20, title + 1)), seeing: scene.snapshots)
    #expect(scene.model.course.chosen == 2)
  }

  @Test func `on a wall the neurons of a step are large, and a large network's table is wide`() {
    let small = Screens.named(.step).panels(scene(.step), in: Rect(0, 0, 200, 57))
    let graph = GraphLayout([2, 2, 1], in: small[0].inner(scene(.step)))
    #expect(graph.neurons.joined().allSatisfy { $0.disc.height >= 15 })
    var setup = Setup()
    setup.hidden = [8, 8]
    let scene = scene(.step, setup: setup)
    let table = Screens.named(.step).panels(scene, in: Rect(0, 0, 200, 57)).first {
      $0.panel is NextWeightsPanel
    }
    #expect(table.map { $0.area.width > 70 } == true)
  }
}
