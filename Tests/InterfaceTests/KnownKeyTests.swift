import Drawing
import Testing

@testable import Interface

/// Every key and every second key for the same, as hands know them: none may go unnoticed.
@Suite struct KnownKeyTests {
  private typealias Known = ([Key], Action)

  private static func keys(_ characters: String) -> [Key] {
    characters.unicodeScalars.map { .character($0) }
  }

  private static let everywhere: [Known] = [
    (keys("?") + [.function(1)], .help), ([.escape], .back), ([.control("l")], .redraw),
    ([.control("z")], .suspend), (keys("q"), .quit), (keys(":"), .prompt), (keys("t"), .theme),
    (keys("1"), .screen(.train)), (keys("2"), .screen(.race)), (keys("3"), .screen(.step)),
    (keys("4"), .screen(.surface)), (keys("5"), .screen(.census)), (keys("6"), .screen(.units)),
    (keys("7"), .screen(.lessons)),
  ]

  private static let training: [Known] = [
    (keys(" "), .runOrPause), (keys("s"), .oneExample), (keys("e"), .oneEpoch),
    (keys("+="), .alphaUp), (keys("-_"), .alphaDown), (keys("<,"), .slower),
    (keys(">."), .faster), (keys("r"), .again), (keys("n"), .nextSeed), (keys("N"), .previousSeed),
    (keys("]"), .moreHidden), (keys("["), .fewerHidden), (keys("d"), .nextDataset),
    (keys("f"), .nextActivation), ([.tab], .nextPanel), ([.backTab], .previousPanel),
    (keys("z"), .zoom), (keys("y"), .costScale), (keys("Y"), .epochScale),
  ]

  private static let arrows: [Known] = [
    ([.left] + keys("h"), .left), ([.right] + keys("l"), .right), ([.up] + keys("k"), .up),
    ([.down] + keys("j"), .down), ([.enter], .edit),
  ]

  private static let own: [(place: Place, keys: [Known])] = [
    (.train, training + arrows),
    (.race, training + arrows + [(keys("a"), .addLane), (keys("x"), .removeLane)]),
    (
      .step,
      arrows.dropLast() + [
        (keys("n"), .nextOperation), (keys("p"), .previousOperation), (keys("N"), .nextStage),
        (keys("P"), .previousStage), ([.enter], .stepOn), (keys("g"), .predict),
        (keys("G"), .showAll), (keys("w"), .workedExample), (keys("i"), .otherExample),
        (keys("s"), .oneExample),
      ]
    ),
    (
      .surface, arrows + [(keys("m"), .mapAxes), (keys("v"), .fromAbove), (keys("a"), .threeRates)]
    ),
    (.overHidden, arrows + [(keys("g"), .growCensus), (keys("v"), .censusView)]),
    (.perceptron, arrows + [(keys("p"), .placePoints)]),
    (
      .lessons,
      [([.up] + keys("k"), .up), ([.down] + keys("j"), .down), ([.enter], .edit)]
    ),
  ]

  @Test(arguments: Place.allCases)
  func `a key that people know means what it meant`(_ place: Place) {
    let model = place.stand().model
    let here = Self.own.first { $0.place == place }?.keys ?? []
    for (keys, action) in Self.everywhere + here {
      for key in keys { #expect(Keymap.action(for: key, in: model) == action, "\(key)") }
    }
  }

  @Test func `a card is turned by its letter and by the page keys`() {
    var model = Place.train.stand().model
    for key in [Key.pageDown, .pageUp] { #expect(Keymap.action(for: key, in: model) == nil) }
    model.take(model.course.lessons[0])
    for key in Self.keys("c") + [.pageDown] {
      #expect(Keymap.action(for: key, in: model) == .nextCard)
    }
    for key in Self.keys("C") + [.pageUp] {
      #expect(Keymap.action(for: key, in: model) == .previousCard)
    }
  }

  @Test func `the pencil and the prompt have all their keys`() {
    let pencil: [([Key], PencilKey.Meaning)] = [
      ([.left] + Self.keys("h"), .move(dx: -1, dy: 0)),
      ([.right] + Self.keys("l"), .move(dx: 1, dy: 0)),
      ([.up] + Self.keys("k"), .move(dx: 0, dy: 1)),
      ([.down] + Self.keys("j"), .move(dx: 0, dy: -1)),
      (Self.keys("0"), .place(0)), (Self.keys("1"), .place(1)),
      (Self.keys("x") + [.backspace, .delete], .remove),
      (Self.keys("p") + [.enter, .escape], .done),
    ]
    for (keys, meaning) in pencil {
      for key in keys {
        #expect(PencilKey.table.first { $0.keys.contains(key) }?.meaning == meaning, "\(key)")
      }
    }
    let prompt: [([Key], PromptKey.Meaning)] = [
      ([.enter], .carryOut), ([.escape, .control("c")], .leave), ([.tab], .complete),
      ([.up, .control("p")], .earlier), ([.down, .control("n")], .later),
      ([.left, .control("b")], .edit(.left)), ([.right, .control("f")], .edit(.right)),
      ([.home, .control("a")], .edit(.start)), ([.end, .control("e")], .edit(.end)),
      ([.backspace], .edit(.deleteBefore)), ([.delete, .control("d")], .edit(.deleteAfter)),
      ([.control("w")], .edit(.deleteWord)), ([.control("u")], .edit(.deleteToStart)),
      ([.control("k")], .edit(.deleteToEnd)), ([.control("l")], .redraw),
    ]
    for (keys, meaning) in prompt {
      for key in keys { #expect(PromptKey.meaning(of: key) == meaning, "\(key)") }
    }
  }

  @Test(arguments: Place.allCases)
  func `no key means two things, and only one screen's own may hide another's`(_ place: Place) {
    let table = Keymap.table(for: place.stand().model)
    let keys = table.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }
}
