import Drawing
import Learning
import Testing

@testable import Interface
@testable import Runtime

/// The cards of the course as they stand on a screen, whatever its size.
@Suite struct CardFrameTests {
  private static let sizes = [(110, 16), (110, 24), (120, 36), (150, 40), (200, 60)]
  private static let small = [(60, 20), (80, 24), (100, 30)]

  /// A card as it opens, with the figures of a run that has been at it for a while.
  private func scene(_ lesson: Lesson, card: Int, isUnicode: Bool) -> Scene {
    var model = Model()
    model.take(lesson)
    _ = model.start()
    if card > 0 { _ = model.turn(to: card) }
    var snapshots: [Desk: Snapshot] = [:]
    for (desk, setups) in [
      (Desk.training, [model.setup]), (.race, model.raceSetups),
      (.perceptron, [model.setup.perceptron]),
      (.depth, model.setup.depths(width: model.units.width)),
    ] {
      var experiment = Experiment(setups)
      experiment.advance(examples: 12)
      snapshots[desk] = Snapshot(runs: experiment.runs, playback: Playback())
    }
    return Scene(
      model: model, snapshots: snapshots,
      features: Features(colors: .none, isUnicode: isUnicode))
  }

  private func drawn(_ scene: Scene, _ width: Int, _ height: Int) -> (Canvas, Rect)? {
    var canvas = Canvas(Size(width, height), features: scene.features)
    let layout = ViewLayout(scene, canvas.size)
    guard let area = layout.card, let open = scene.model.course.open else { return nil }
    CardPanel(open: open, scene: scene).draw(
      on: &canvas, in: area, isBeside: area.y == layout.panels.y)
    return (canvas, area)
  }

  @Test(arguments: BuiltInLessons.all.indices)
  func `no card writes on its line, whatever the size`(_ place: Int) {
    let lesson = BuiltInLessons.all[place]
    for card in lesson.cards.indices {
      for isUnicode in [true, false] {
        let scene = scene(lesson, card: card, isUnicode: isUnicode)
        let side = FrameGlyphs.fitting(scene.features).vertical
        for (width, height) in Self.sizes {
          guard let (canvas, area) = drawn(scene, width, height) else { continue }
          for y in area.y + 1..<area.bottom - 1 {
            #expect(
              canvas[area.x, y].glyph == side && canvas[area.x + 1, y].glyph == " "
                && canvas[area.right - 1, y].glyph == " ",
              "card \(card + 1) at \(width)x\(height)")
          }
        }
      }
    }
  }

  @Test(arguments: BuiltInLessons.all.indices)
  func `every word of a card and of its goals can be read`(_ place: Int) {
    let lesson = BuiltInLessons.all[place]
    for card in lesson.cards.indices {
      let scene = scene(lesson, card: card, isUnicode: true)
      guard let open = scene.model.course.open else { continue }
      let goals = GoalLines(open: open, scene: scene)
      let wanted =
        CardText(open.current.text, scene: scene, width: 1_000).lines.flatMap { $0 }.map(\.text)
        + open.current.goals.indices.flatMap { goals.words(of: $0).map(\.text) }
      for (width, height) in Self.small + Self.sizes.dropFirst() {
        guard let (canvas, area) = drawn(scene, width, height) else { continue }
        var rows = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
        rows = Array(rows[area.y..<min(area.bottom, rows.count)])
        let text = rows.map { String($0.dropFirst(area.x)) }.joined(separator: " ")
        for word in wanted {
          #expect(text.contains(word), "card \(card + 1) at \(width)x\(height)")
        }
      }
    }
  }

  @Test(arguments: BuiltInLessons.all.indices)
  func `each card names its picture, which has 14 rows at least at 80x24`(_ place: Int) throws {
    let lesson = BuiltInLessons.all[place]
    for card in lesson.cards.indices {
      let picture = try #require(lesson.cards[card].picture?.value, "card \(card + 1)")
      let scene = scene(lesson, card: card, isUnicode: true)
      #expect(scene.model.screen == picture.screen && scene.model.message?.isError != true)
      let layout = ViewLayout(scene, Size(80, 24))
      let large = scene.largePicture(in: layout.panels, of: Size(80, 24))
      #expect(picture.isWhole == (large == nil), "card \(card + 1)")
      #expect(layout.panels.height - 1 >= 14, "card \(card + 1): \(layout.panels)")
      // A square picture keeps most of the columns.
      #expect(layout.panels.width >= 50)
    }
  }

  @Test(arguments: [(2, 5), (4, 0), (12, 0)])
  func `where a card speaks of all the weights its screen has them at 80x24`(
    _ lesson: Int, _ card: Int
  ) {
    var canvas = Canvas(Size(80, 24), features: Features(colors: .none, isUnicode: true))
    Interface.draw(scene(BuiltInLessons.all[lesson], card: card, isUnicode: true), on: &canvas)
    #expect(canvas.text.matches(of: /bias [+−]\d/).count >= 3)
    #expect(canvas.text.matches(of: /\ [+−]\d+\.\d/).count >= 9)
  }
}
