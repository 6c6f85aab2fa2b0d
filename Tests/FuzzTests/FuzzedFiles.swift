import Drawing
import Learning

@testable import Interface
@testable import Runtime

extension FuzzedReader {
  /// Weights files.
  static let weights = FuzzedReader(
    name: "weights",
    words: [
      "\"weights\":", "\"biases\":", "\"layers\":", "[[", "]]", "null", "true", "\\u0041", "1e5",
    ],
    count: 10_000
  ) { input in
    do throws(JSONError) {
      let json = try JSONReader.read(input)
      promise((try? JSONReader.read(Array(json.text.utf8))) == json, "JSON comes back")
    } catch {
      promise(error.line >= 1 && error.column >= 1 && !error.message.isEmpty, "\(error)")
    }
    guard let weights = try? WeightsFile.weights(in: input) else { return }
    let parameters = weights.parameters
    promise(parameters.isFinite, "only finite weights are taken")
    let text = JSON.object(parameters.json).text
    promise(
      try WeightsFile.weights(in: Array(text.utf8)).parameters == parameters, "weights come back")
    var setup = Setup()
    if (try? setup.adopt(weights)) != nil { _ = Run(setup) }
  }

  /// Lesson files.
  static let lesson = FuzzedReader(
    name: "lesson",
    words: [
      "title: ", "about: ", "cards:\n", "  - text: ", "    cue: ", "    goal: ", "    do: ", "|\n",
      ">\n", "minutes: ", "? ", "!!str ", "---\n", "<<: ", "# ",
    ],
    count: 3_000
  ) { input in
    guard let text = String(validating: input, as: UTF8.self) else { return }
    do throws(Failure) {
      let lesson = try LessonFile.lesson(text, named: "l")
      promise(!lesson.cards.isEmpty && (1...90).contains(lesson.minutes), "\(lesson)")
      show(lesson)
    } catch {
      promise(error.message.hasPrefix("l:"), error.message)
      promise(error.message.unicodeScalars.allSatisfy { !$0.canSteer }, error.message)
    }
  }

  /// The text of a card, with its marks and figures.
  static let card = FuzzedReader(
    name: "card",
    words: ["*", "`", "{", "}", "\n\n"]
      + Figure.catalog.flatMap { ["{\($0.name)}", "{\($0.name) 1}", "{\($0.name) "] },
    count: 800
  ) { input in
    let text = String(decoding: input, as: UTF8.self)
    let card = Card(text: text)
    _ = card.unknownFigures
    show(Lesson(title: text, about: text, minutes: 5, cards: [card]))
  }

  /// Opens a lesson beside a run and draws it, on a screen where its goals are read too.
  private static func show(_ lesson: Lesson) {
    var model = Model()
    model.course = Course([lesson])
    model.take(lesson)
    let runs = [run, run]
    let snapshots = Dictionary(
      uniqueKeysWithValues: Desk.allCases.map { desk in
        (desk, Snapshot(runs: runs, playback: Playback(), isResting: true))
      })
    let scene = Scene(model: model, snapshots: snapshots, features: .full)
    for card in lesson.cards.prefix(3) {
      for width in [1, 20, 80] {
        let laid = CardText(card.text, scene: scene, width: width)
        promise(laid.lines.count <= 2 * card.text.utf8.count + 2, "\(laid.lines.count) lines")
      }
      for goal in card.goals { _ = (goal.value.isReached(in: scene), goal.value.now(scene)) }
    }
  }

  private static let run: Run = {
    var run = Run(Setup())
    run.advance(epochs: 20)
    return run
  }()
}
