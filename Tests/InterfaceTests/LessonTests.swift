import Drawing
import Learning
import Testing

@testable import Interface

@Suite struct LessonTests {
  func lesson(_ cards: [Card]) -> Lesson {
    Lesson(title: "A lesson", about: "of nothing", minutes: 5, cards: cards)
  }

  func card(_ text: String = "text", cues: [String] = [], goals: [String] = []) -> Card {
    Card(
      text: text, cues: cues.map { Card.Line($0, number: 1) },
      goals: goals.compactMap { try? Card.Line(Goal($0), number: 1) })
  }

  /// A model on the list of a course of this one lesson.
  func model(_ cards: [Card]) -> Model {
    var model = Model()
    model.course = Course([lesson(cards)])
    _ = model.act(.screen(.lessons), [:])
    return model
  }

  @Test func `what a card begins is begun once, with the α that its cues end with`() {
    var model = model([card(cues: ["screen train", "standard", "hidden 3", "alpha 5", "pause"])])
    let effects = model.update(.key(.enter), seeing: [:])
    var begun: [[Setup]] = []
    var changed = 0
    for case .send(let command, to: .training) in effects {
      if case .begin(let setups) = command { begun.append(setups) }
      if case .alpha = command { changed += 1 }
    }
    #expect(begun.count == 1 && changed == 0)
    #expect(begun.first?.first?.alpha == 5 && begun.first?.first?.hidden == [3])
    guard case .send(.play(false), to: .training) = effects.last else {
      Issue.record("the pause was not sent last")
      return
    }
    // And before the beginning: nothing is trained between the two.
    let first = effects.firstIndex { if case .send(.play(false), _) = $0 { true } else { false } }
    let begin = effects.firstIndex {
      if case .send(.begin, to: .training) = $0 { true } else { false }
    }
    #expect(first ?? .max < begin ?? 0)
  }

  @Test(arguments: [
    "write xor.json", "write! xor.json", "weights xor.json", "quit", "q", "mouse off",
  ])
  func `a card reads and writes no files and does not end the program`(_ cue: String) {
    var model = model([card(), card(cues: ["hidden 3", cue])])
    _ = model.update(.key(.enter), seeing: [:])
    let effects = model.update(.key(.character("c")), seeing: [:])
    #expect(!effects.contains { $0.isOfFiles || $0.isQuit })
    #expect(model.course.open?.failedCue == 1)
    #expect(model.message?.isError == true && model.message?.text.hasPrefix("\(cue): ") == true)
  }

  @Test func `a goal is not ticked by what was on the screen before the card`() {
    var model = model([card(cues: ["screen train", "seed 9"], goals: ["outcome = converged"])])
    var snapshots = scene(epochs: 954).snapshots
    let effects = model.update(.key(.enter), seeing: snapshots)
    model.notice(snapshots)
    #expect(model.course.open?.reached.isEmpty == true)
    for desk in Desk.allCases {
      for case .send(_, to: desk) in effects { snapshots[desk]?.commands += 1 }
    }
    model.notice(snapshots)
    #expect(model.course.open?.reached == [0])
  }

  @Test func `commands sent before the last were carried out are all awaited`() {
    var open = OpenLesson(lesson([card()]))
    var snapshots = scene().snapshots
    for _ in 1...2 { open.await([.send(.toggle, to: .training)], after: snapshots) }
    for commands in 0...2 {
      snapshots[.training]?.commands = commands
      #expect(open.isCurrent(snapshots) == (commands == 2))
    }
  }

  @Test func `a goal once reached stays ticked until the card is turned`() {
    var model = model([card(goals: ["correct = 4"]), card(goals: ["correct = 4"])])
    _ = model.update(.key(.enter), seeing: [:])
    func snapshots(_ epochs: Int) -> [Desk: Snapshot] {
      scene(epochs: epochs).snapshots.mapValues {
        var snapshot = $0
        snapshot.commands = 100
        return snapshot
      }
    }
    model.notice(snapshots(954))
    model.notice(snapshots(0))
    #expect(model.course.open?.reached == [0])
    _ = model.update(.key(.character("c")), seeing: snapshots(0))
    model.notice(snapshots(0))
    #expect(model.course.open?.reached.isEmpty == true)
  }

  @Test func `what is still to do is no longer said once it is done`() {
    var model = model([card(goals: ["correct = 4"]), card()])
    _ = model.update(.key(.enter), seeing: [:])
    _ = model.update(.key(.character("c")), seeing: [:])
    #expect(model.message?.text.contains("still to do: ") == true)
    model.notice(
      scene(epochs: 954).snapshots.mapValues {
        var snapshot = $0
        snapshot.commands = 100
        return snapshot
      })
    #expect(model.course.open?.reached == [0] && model.message == nil)
  }

  @Test func `a figure that is not there yet is a word, not a gap`() {
    let text = CardText("Needed: {epochs}. h1 is {gate 1}.", scene: scene(epochs: 1), width: 80)
    let words = text.lines.joined().map(\.text).joined(separator: " ")
    #expect(words == "Needed: not known yet . h₁ is no gate yet .")
  }

  @Test(arguments: [Key.escape, .character("7")])
  func `a lesson that is left gives back the runs that were there before it`(_ key: Key) throws {
    var model = Model()
    model.course = Course([lesson([card(cues: ["standard", "hidden 5", "alpha 3"])])])
    let before = scene(epochs: 321).snapshots
    _ = model.update(.key(.character("7")), seeing: before)
    _ = model.update(.key(.enter), seeing: before)
    #expect(model.setup.hidden == [5])
    #expect(
      picture(Scene(model: model, snapshots: before, features: .full), 80, 24).text
        .contains("Esc leave lesson"))
    _ = model.update(.key(.character("1")), seeing: before)
    let effects = model.update(.key(key), seeing: before)
    #expect(model.course.open == nil && model.screen == .lessons && model.setup == Setup())
    let resumed = effects.compactMap { effect -> [Run]? in
      if case .send(.resume(let runs, _), to: .training) = effect { runs } else { nil }
    }
    #expect(resumed.first?.first?.epoch == 321)
  }

  @Test func `a lesson begins with screens as nobody has left them, and gives those back`() {
    func looks(_ model: Model) -> [String] {
      let (census, units) = (model.census, model.units)
      return [
        "\(model.isCostLinear) \(model.areEpochsLogarithmic)", "\(model.surface)", "\(model.step)",
        "\(census.view) \(census.sizes) \(census.runs) \(census.isLinear)",
        "\(units.view) \(units.gate) \(units.width)",
      ]
    }
    var model = model([card()])
    let first = looks(model)
    (model.isCostLinear, model.areEpochsLogarithmic) = (true, true)
    (model.surface.isFromAbove, model.step.isPredicting) = (true, true)
    (model.census.view, model.census.runs, model.census.sizes) = (.alpha, 800, [3])
    (model.units.view, model.units.gate, model.units.width) = (.depth, 0, 4)
    let own = looks(model)
    #expect(zip(own, first).allSatisfy { $0 != $1 })
    _ = model.update(.key(.enter), seeing: [:])
    #expect(model.course.open != nil && looks(model) == first)
    model.census.runs = 200
    _ = model.update(.key(.escape), seeing: [:])
    #expect(model.course.open == nil)
    #expect(looks(model) == own)
  }

  @Test func `c and C turn the cards, Esc leaves, and the list opens where one was`() {
    var model = model([card("one"), card("two"), card("three")])
    _ = model.update(.key(.enter), seeing: [:])
    _ = model.update(.key(.character("c")), seeing: [:])
    _ = model.update(.key(.character("c")), seeing: [:])
    _ = model.update(.key(.pageUp), seeing: [:])
    #expect(model.course.open?.current.text == "two")
    _ = model.update(.key(.escape), seeing: [:])
    #expect(model.course.open == nil && model.screen == .lessons)
    _ = model.update(.key(.enter), seeing: [:])
    #expect(model.course.open?.current.text == "two")
    _ = model.update(.key(.pageDown), seeing: [:])
    _ = model.update(.key(.pageDown), seeing: [:])
    #expect(model.course.open == nil && model.course.finished == [0])
    // Taken once more, it begins anew.
    #expect(model.course.bookmarks[0] == nil)
  }

  @Test func `turning back sets the screen as all cards up to that one would`() {
    var model = model([
      card(cues: ["screen train", "hidden 3"]), card(cues: ["alpha 5"]),
      card(cues: ["hidden none", "screen race"]),
    ])
    for key in [Key.enter, .pageDown, .pageDown, .pageUp] {
      _ = model.update(.key(key), seeing: [:])
    }
    #expect(model.setup.hidden == [3] && model.setup.alpha == 5 && model.screen == .train)
  }

  @Test func `a click chooses a lesson of the list, and a second one opens it`() {
    var model = Model()
    model.course = Course([lesson([card()]), lesson([card(), card()])])
    _ = model.act(.screen(.lessons), [:])
    let click = Event.click(Point(10, 5))
    _ = model.update(click, seeing: [:])
    #expect(model.course.chosen == 1 && model.course.open == nil)
    _ = model.update(click, seeing: [:])
    #expect(model.course.open?.place == 1)
  }

  @Test func `the prompt goes back through its lines and comes back to the one begun`() {
    var model = Model()
    func type(_ line: String) {
      for scalar in line.unicodeScalars { _ = model.update(.key(.character(scalar)), seeing: [:]) }
    }
    for line in [":alpha 2", ":hidden 3", ":hidden 3"] {
      type(line)
      _ = model.update(.key(.enter), seeing: [:])
    }
    type(":see")
    var shown: [String?] = []
    for key in [Key.up, .up, .up, .down, .down, .down] {
      _ = model.update(.key(key), seeing: [:])
      shown.append(model.prompt?.text)
    }
    #expect(shown == ["hidden 3", "alpha 2", "alpha 2", "hidden 3", "see", "see"])
  }
}
