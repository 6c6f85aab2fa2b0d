import Drawing
import Learning
import Testing

@testable import Interface

/// The picture that a card names: large, out of the way with one key, and with its words on it.
@Suite struct CardPictureTests {
  /// A lesson of one card that is about a picture, on the screen.
  private func taught(
    _ picture: CardPicture, marks: [CardMark] = [], epochs: Int = 0,
    features: Features = Features(colors: .none, isUnicode: true)
  ) -> Scene {
    let card = Card(
      text: "Look.", picture: Card.Line(picture, number: 4),
      marks: marks.map { Card.Line($0, number: 5) })
    return scene(picture.screen, epochs: epochs, features: features) { model in
      model.take(Lesson(title: "a", about: "b", minutes: 5, cards: [card]))
    }
  }

  private func panel(_ scene: Scene, _ size: Size) -> PlacedPanel? {
    scene.largePicture(in: ViewLayout(scene, size).panels, of: size)
  }

  @Test(arguments: CardPicture.allCases.filter { !$0.isWhole })
  func `every picture is on its screen, and large on a small terminal`(_ picture: CardPicture)
    throws
  {
    var taught = taught(picture)
    if picture == .curve { taught.model.units.view = .sigmoid }
    let large = try #require(panel(taught, Size(80, 24)))
    #expect(large.area.height - 1 >= 14)
    // A wall has room for all panels.
    #expect(panel(taught, Size(120, 36)) == nil)
  }

  @Test func `z and Tab bring the other panels back, z the picture, and Esc leaves at once`() {
    var taught = taught(.cost)
    func press(_ key: Key) { _ = taught.model.update(.key(key), seeing: taught.snapshots) }
    func isLarge() -> Bool { panel(taught, Size(80, 24)) != nil }
    #expect(isLarge() && picture(taught, 80, 24).text.contains("z all panels"))
    press(.character("z"))
    #expect(!isLarge() && picture(taught, 80, 24).text.contains("z picture"))
    press(.character("z"))
    #expect(isLarge())
    press(.tab)
    #expect(!isLarge() && taught.model.focus == 0)
    press(.character("z"))
    #expect(taught.model.isZoomed)
    press(.character("z"))
    taught.model.focus = nil
    #expect(isLarge())
    press(.escape)
    #expect(taught.model.course.open == nil)
  }

  @Test func `a card beside a square picture, and below a wide one`() throws {
    for (picture, isBeside) in [(CardPicture.network, true), (.cost, false), (.plot, false)] {
      let layout = ViewLayout(taught(picture), Size(80, 24))
      #expect((layout.card?.y == layout.panels.y) == isBeside, "\(picture)")
    }
  }

  @Test func `a picture of another screen is refused with its line`() {
    let card = Card(text: "Look.", picture: Card.Line(.slice, number: 7))
    var model = Model()
    model.take(Lesson(title: "a", about: "b", minutes: 5, cards: [card]))
    _ = model.start()
    #expect(
      model.message
        == Message(
          "picture slice: it is on the surface screen, and the card shows train", isError: true))
    #expect(model.course.open?.failedCue == 7)
  }

  @Test(arguments: depths)
  func `the plateau and the fall are named once they are there, and nothing else`(
    _ features: Features
  ) {
    let marks = CardMark.allCases
    let early = picture(taught(.cost, marks: marks, epochs: 5, features: features), 80, 24).text
    #expect(!early.contains("plateau") && !early.contains("the fall"))
    let scene = taught(.cost, marks: marks, epochs: 2_000, features: features)
    let text = picture(scene, 80, 24).text
    #expect(text.contains("the plateau: J") && text.contains("the fall"))
    #expect(scene.run.map { $0.isFinished } != true || text.contains("arrived: epoch"))
    #expect(
      !picture(taught(.cost, epochs: 2_000, features: features), 80, 24).text.contains("fall"))
  }

  @Test func `a plateau is the longest stretch without a change, and a fall comes after it`() {
    var setup = Setup()
    setup.epochLimit = 5_000
    var run = Run(setup)
    run.advance(epochs: 5_000)
    let course = CostCourse(run.history, above: setup.epsilon)
    let plateau = course.plateau
    #expect(plateau.map { abs($0.level - 0.125) < 0.01 } == true)
    #expect((course.fall ?? 0) > (plateau?.middle ?? .max))
    // J that only falls has none.
    setup.dataset = .or
    setup.hidden = []
    run = Run(setup)
    run.advance(epochs: 500)
    #expect(CostCourse(run.history, above: setup.epsilon).plateau == nil)
  }
}
