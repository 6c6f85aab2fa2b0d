import Drawing
import Foundation
import Learning
import Testing

@testable import Interface

/// Frames as text files that a reader can open. `DESCENT_PICTURES=write` writes them anew, for a
/// person to look at before they are kept.
@Suite struct PictureTests {
  struct Picture: CustomTestStringConvertible, Sendable {
    var name: String
    var screen: ScreenName
    var epochs: Int
    var size: (Int, Int)
    var isUnicode = true
    var step = StepView()
    /// The one lesson of the course; on any screen but the list, it is open.
    var lesson: Lesson?
    var dataset = Dataset.xor
    var view = Units.View.perceptron
    var censusView = CensusChoices.View.hidden
    var areEpochsLogarithmic = false
    var alphas = Model.raceAlphas
    var testDescription: String { name }
  }

  static let lesson = Lesson(
    title: "Two lines and a band", about: "How two hidden neurons part XOR.", minutes: 6,
    cards: [
      Card(
        text: "Each *hidden neuron* draws one line. Press `space` and watch J, now {cost}.",
        goals: (try? [Card.Line(Goal("correct = 4"), number: 1)]) ?? [])
    ])

  static let pictures = [
    Picture(name: "train-80x24", screen: .train, epochs: 954, size: (80, 24)),
    Picture(name: "train-120x36", screen: .train, epochs: 800, size: (120, 36)),
    Picture(
      name: "train-80x24-ascii", screen: .train, epochs: 954, size: (80, 24), isUnicode: false),
    Picture(name: "digits-80x24", screen: .train, epochs: 2, size: (80, 24), dataset: .digits),
    Picture(name: "digits-120x36", screen: .train, epochs: 2, size: (120, 36), dataset: .digits),
    Picture(
      name: "digits-80x24-ascii", screen: .train, epochs: 2, size: (80, 24), isUnicode: false,
      dataset: .digits),
    Picture(name: "train-40x12", screen: .train, epochs: 954, size: (40, 12)),
    Picture(name: "race-80x24", screen: .race, epochs: 5_000, size: (80, 24)),
    Picture(name: "lesson-80x24", screen: .train, epochs: 163, size: (80, 24), lesson: lesson),
    Picture(name: "lesson-120x36", screen: .train, epochs: 163, size: (120, 36), lesson: lesson),
    Picture(name: "lessons-80x24", screen: .lessons, epochs: 0, size: (80, 24), lesson: lesson),
    Picture(name: "race-120x36", screen: .race, epochs: 5_000, size: (120, 36)),
    Picture(
      name: "race-five-80x24", screen: .race, epochs: 2_000, size: (80, 24),
      alphas: [0.01, 0.1, 0.5, 5, 50]),
    Picture(
      name: "race-log-80x24", screen: .race, epochs: 12_000, size: (80, 24),
      areEpochsLogarithmic: true),
    Picture(
      name: "race-80x24-ascii", screen: .race, epochs: 5_000, size: (80, 24), isUnicode: false),
    Picture(name: "step-80x24", screen: .step, epochs: 300, size: (80, 24), step: .at(9)),
    Picture(name: "step-120x36", screen: .step, epochs: 300, size: (120, 36), step: .at(12)),
    Picture(
      name: "step-80x24-ascii", screen: .step, epochs: 300, size: (80, 24), isUnicode: false,
      step: .at(5)),
    Picture(
      name: "step-worked-80x24", screen: .step, epochs: 0, size: (80, 24),
      step: .at(10, isWorked: true)),
    Picture(
      name: "step-predict-80x24", screen: .step, epochs: 300, size: (80, 24),
      step: .at(9, isPredicting: true)),
    Picture(
      name: "step-lesson-80x24", screen: .step, epochs: 0, size: (80, 24),
      step: .at(9, isWorked: true), lesson: lesson),
    Picture(name: "surface-80x24", screen: .surface, epochs: 700, size: (80, 24)),
    Picture(name: "surface-120x36", screen: .surface, epochs: 700, size: (120, 36)),
    Picture(
      name: "surface-80x24-ascii", screen: .surface, epochs: 700, size: (80, 24), isUnicode: false),
    Picture(
      name: "units-perceptron-and-80x24", screen: .units, epochs: 3, size: (80, 24),
      dataset: .and),
    Picture(name: "units-perceptron-xor-80x24", screen: .units, epochs: 5, size: (80, 24)),
    Picture(
      name: "units-perceptron-xor-80x24-ascii", screen: .units, epochs: 5, size: (80, 24),
      isUnicode: false),
    Picture(
      name: "units-sigmoid-80x24", screen: .units, epochs: 700, size: (80, 24), view: .sigmoid),
    Picture(name: "units-gates-80x24", screen: .units, epochs: 1, size: (80, 24), view: .gates),
    Picture(
      name: "units-depth-80x24", screen: .units, epochs: 600, size: (80, 24), view: .depth),
    Picture(
      name: "units-perceptron-and-120x36", screen: .units, epochs: 3, size: (120, 36),
      dataset: .and),
    Picture(name: "census-80x24", screen: .census, epochs: 0, size: (80, 24)),
    Picture(name: "census-120x36", screen: .census, epochs: 0, size: (120, 36)),
    Picture(
      name: "census-alpha-80x24", screen: .census, epochs: 0, size: (80, 24), censusView: .alpha),
    Picture(
      name: "census-80x24-ascii", screen: .census, epochs: 0, size: (80, 24), isUnicode: false),
  ]

  @Test(arguments: pictures)
  func `a screen looks as in its picture`(_ picture: Picture) throws {
    let shown = Self.shown(picture, Features(colors: .none, isUnicode: picture.isUnicode))
    let drawn = InterfaceTests.picture(shown, picture.size.0, picture.size.1).text
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Pictures/\(picture.name).txt")
    if ProcessInfo.processInfo.environment["DESCENT_PICTURES"] == "write" {
      try (drawn + "\n").write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(drawn + "\n" == kept)
  }

  /// What is drawn for a picture.
  static func shown(_ picture: Picture, _ features: Features) -> Scene {
    var setup = Setup()
    setup.learn(picture.dataset)
    return scene(picture.screen, epochs: picture.epochs, setup: setup, features: features) {
      $0.step = picture.step
      $0.units.view = picture.view
      $0.census.view = picture.censusView
      $0.alphas = picture.alphas
      $0.areEpochsLogarithmic = picture.areEpochsLogarithmic
      guard let lesson = picture.lesson else { return }
      $0.course = Course([lesson])
      if picture.screen != .lessons { $0.take(lesson) }
    }
  }

  @Test func `in ASCII no glyph is beyond ASCII, on any screen and at any size`() {
    let features = Features(colors: .none, isUnicode: false)
    for screen in ScreenName.allCases {
      for (width, height) in [(80, 24), (120, 36), (30, 10)] {
        let text = InterfaceTests.picture(
          scene(screen, epochs: 500, features: features), width, height
        ).text
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
      }
    }
  }
}

extension StepView {
  fileprivate static func at(
    _ position: Int, isWorked: Bool = false, isPredicting: Bool = false
  ) -> StepView {
    var view = StepView()
    view.position = position
    view.isWorked = isWorked
    view.isPredicting = isPredicting
    return view
  }
}
