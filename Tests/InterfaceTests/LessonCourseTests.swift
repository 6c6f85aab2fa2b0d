import Drawing
import Learning
import Testing

@testable import Interface

/// From lesson to lesson, and what of them is kept.
extension LessonTests {
  @Test func `after a lesson's last card comes the next lesson, and after the last one the list`() {
    var model = Model()
    model.course = Course([lesson([card("one"), card("two")]), lesson([card("three")])])
    _ = model.act(.screen(.lessons), [:])
    _ = model.update(.key(.enter), seeing: [:])
    let first = Scene(model: model, snapshots: [:], features: .full)
    #expect(picture(first, 80, 24).text.contains("c next card"))
    _ = model.update(.key(.character("c")), seeing: [:])
    let last = Scene(model: model, snapshots: [:], features: .full)
    #expect(picture(last, 80, 24).text.contains("c next lesson"))
    _ = model.update(.key(.character("c")), seeing: [:])
    #expect(model.course.open?.place == 1 && model.course.open?.current.text == "three")
    #expect(model.course.finished == [0] && model.course.chosen == 1)
    #expect(model.message?.text == "lesson 1 is read; this is lesson 2")
    let end = Scene(model: model, snapshots: [:], features: .full)
    #expect(picture(end, 80, 24).text.contains("c finish"))
    _ = model.update(.key(.character("c")), seeing: [:])
    #expect(
      model.course.open == nil && model.screen == .lessons && model.course.finished == [0, 1])
  }

  @Test func `what was there before a lesson is kept through the next one too`() {
    var model = Model()
    model.course = Course([
      lesson([card(cues: ["hidden 5"])]), lesson([card(cues: ["hidden 6"])]),
    ])
    let before = scene(epochs: 321).snapshots
    for key in [Key.character("7"), .enter, .character("c")] {
      _ = model.update(.key(key), seeing: before)
    }
    #expect(model.course.open?.place == 1 && model.setup.hidden == [6])
    _ = model.update(.key(.escape), seeing: before)
    _ = model.update(.key(.escape), seeing: before)
    #expect(model.setup == Setup())
  }

  /// The same once all that a card waits for has been carried out.
  private func carriedOut(_ snapshots: [Desk: Snapshot]) -> [Desk: Snapshot] {
    snapshots.mapValues {
      var snapshot = $0
      snapshot.commands = 1_000
      return snapshot
    }
  }

  @Test func `what was reached stays so over other cards, and over leaving the lesson`() {
    let goals = ["epoch >= 900", "epoch >= 2000"]
    var model = model([card("one", cues: ["screen train"], goals: goals), card("two")])
    let snapshots = scene(epochs: 954).snapshots
    func press(_ keys: Key...) {
      for key in keys { _ = model.update(.key(key), seeing: snapshots) }
    }
    press(.enter)
    model.notice(carriedOut(snapshots))
    #expect(model.course.open?.reached == [0])
    press(.character("c"), .character("c"))
    #expect(model.course.open?.current.text == "two" && model.course.open?.reached.isEmpty == true)
    press(.character("C"))
    #expect(model.course.open?.reached == [0])
    press(.escape, .enter)
    #expect(model.course.open?.current.text == "one" && model.course.open?.reached == [0])
    // Taken to its end it can be taken anew, by the next class.
    press(.character("c"), .character("c"), .character("c"))
    #expect(model.course.open == nil && model.course.finished == [0])
    press(.enter)
    #expect(model.course.open?.current.text == "one" && model.course.open?.reached.isEmpty == true)
  }

  @Test func `a lesson left on its last card is read only once nothing there is to do`() {
    var model = model([card("one"), card("two", goals: ["epoch >= 2000"])])
    for key in [Key.enter, .character("c"), .escape] { _ = model.update(.key(key), seeing: [:]) }
    #expect(model.course.finished.isEmpty && model.course.bookmarks[0] == 1)
    for key in [Key.enter, .character("c"), .character("c")] {
      _ = model.update(.key(key), seeing: [:])
    }
    #expect(model.course.finished == [0] && model.course.bookmarks[0] == nil)
  }

  @Test func `a goal counts on the card's own data and network, and says where it is not`() {
    var model = model([
      card(cues: ["screen train"], goals: ["correct >= 0", "dataset = and and correct >= 0"])
    ])
    let snapshots = scene(epochs: 1).snapshots
    for key in [Key.enter, .character("d"), .character("]")] {
      _ = model.update(.key(key), seeing: snapshots)
    }
    model.notice(carriedOut(snapshots))
    #expect(model.course.open?.reached.isEmpty == true)
    let shown = Scene(model: model, snapshots: snapshots, features: .full)
    #expect(picture(shown, 80, 24).text.contains("(dataset and now; the card has xor)"))
    #expect(picture(shown, 80, 24).text.contains("(hidden 3 now; the card has 2)"))
    _ = model.update(.key(.character("[")), seeing: snapshots)
    model.notice(carriedOut(snapshots))
    #expect(model.course.open?.reached == [1])
  }

  @Test func `C on the first card sets it up once more`() {
    var model = model([card(cues: ["screen train", "hidden 3"])])
    for key in [Key.enter, .character("d"), .character("C")] {
      _ = model.update(.key(key), seeing: [:])
    }
    #expect(model.setup.dataset == .xor && model.setup.hidden == [3])
  }

  @Test(arguments: [
    ("step worked 13 chain", "∂J/∂w = ∂J/∂z·∂z/∂w"), ("step worked 9 listing", "the algorithm"),
    ("step worked 9", "introductory text"), ("step training 1 listing", "δ of the outputs"),
    ("view gates and", "truth table of AND"), ("view gates xor", "truth table of XOR"),
  ])
  func `a cue chooses what stands beside a card at 80x24`(_ cue: String, _ text: String) {
    let shown = scene(epochs: 3) { model in
      model.course = Course([lesson([card(cues: [cue])])])
      model.take(model.course.lessons[0])
      _ = model.start()
    }
    #expect(picture(shown, 80, 24).text.contains(text))
  }

  @Test(arguments: [
    ("view gates nor", "there is no such gate"), ("view depth xor", "there is no such view"),
    ("step worked 9 chains", "say step worked"), ("step chain", "say step worked"),
  ])
  func `a cue that chooses nothing is refused with the reason`(_ cue: String, _ reason: String) {
    var model = Model()
    let error = #expect(throws: InputError.self) { try model.obey(cue) }
    #expect(error?.message.contains(reason) == true)
  }
}
