import Learning

extension Figure {
  private static func ofRun(
    _ name: String, _ help: String, unread: String = Figure.noReading,
    read: @escaping @Sendable (Run) -> Reading?
  ) -> Figure {
    Figure(name, help, .lane, unread: unread) { scene, lane in scene.run(lane: lane).flatMap(read) }
  }

  /// What a run is like: of the training run, or of a lane of the race.
  static let ofRuns = [
    Figure(
      "outcome", "how the run stands", .lane,
      words: ["learning", "converged", "unfinished", "stuck", "bottom", "diverged"]
    ) { scene, lane in scene.run(lane: lane).map { .word($0.outcome.word) } },
    ofRun("cost", "the mean of J over the examples") {
      Reading(text: costFigure($0), amount: $0.cost)
    },
    ofRun("epoch", "the epochs completed") { .count($0.epoch) },
    Figure(
      "epochs", "the epochs needed, once it has converged", .lane, unread: "not known yet"
    ) { scene, lane in
      // Of a lane whose α was changed on the way they are no one α's.
      guard let run = scene.run(lane: lane), lane == nil || run.alphaChangedAt == nil,
        case .converged(let epoch) = run.outcome
      else { return nil }
      return .count(epoch)
    },
    ofRun("taken", "the examples taken since the start") { .count($0.exampleCount) },
    ofRun("correct", "the examples answered right") {
      .count($0.correct)
    },
    ofRun("tested", "the mean of J over what is held back, as it was last reckoned") { run in
      (run.testCurve?.latest.cost).map { Reading(text: costFigure($0), amount: $0) }
    },
    ofRun("least", "the epoch at which that was least") { run in
      (run.testCurve?.least.epoch).map { .count($0) }
    },
    ofRun("saturated", "the neurons that are saturated, those of the output too") {
      .count($0.signs().saturated.count)
    },
    Figure(
      "verdict", "what the race says of a lane", .one("lane"),
      words: Verdict.Kind.allCases.map(\.rawValue)
    ) { scene, lane in
      scene.run(lane: lane).flatMap { verdict(on: $0, among: scene.lanes) }.map {
        .word($0.kind.rawValue)
      }
    },
  ]

  /// What the perceptron rule alone has.
  static let ofPerceptron = [
    ofRun("mistakes", "the corrections that the perceptron has made") {
      $0.perceptron.map { .count($0.mistakes) }
    },
    ofRun("cycle", "the epochs in the round of its weights, once it is found") {
      ($0.perceptron?.cycle).map { .count($0.epochs) }
    },
  ]

  static let ofNeurons = [
    Figure("answer", "the output o for an example", .one("example")) { scene, number in
      guard let run = scene.run, let number,
        run.setup.dataset.examples.indices.contains(number - 1)
      else { return nil }
      let answer = run.network.predict(run.setup.dataset.examples[number - 1].input)[0]
      return Reading(text: fixed(answer, 3), amount: answer)
    },
    Figure(
      "gate", "the gate that a hidden neuron has become", .one("neuron"), words: Gate.allNames,
      unread: "no gate yet"
    ) { scene, number in
      guard let run = scene.run, let number, let first = run.setup.hidden.first,
        run.setup.dataset.inputCount == 2, (1...first).contains(number)
      else { return nil }
      return Gate.name(of: run.network, layer: 0, neuron: number - 1).map(Reading.word)
    },
  ]

  static let ofModel = [
    Figure("screen", "the screen shown", words: ScreenName.allCases.map(\.rawValue)) { scene, _ in
      .word(scene.model.screen.rawValue)
    },
    Figure("view", "the view of the Units screen", words: Units.View.allCases.map(\.rawValue)) {
      scene, _ in .word(scene.model.units.view.rawValue)
    },
    Figure(
      "state", "whether training is shown", words: ["running", "paused", "ended"]
    ) { scene, _ in
      guard scene.snapshot != nil else { return nil }
      return .word(scene.hasEnded ? "ended" : scene.isPaused ? "paused" : "running")
    },
    Figure("example", "the number of the example chosen") { scene, _ in
      scene.model.example.map { .count($0 + 1) }
    },
    Figure("lanes", "how many lanes the race has") { scene, _ in
      .count(scene.model.alphas.count)
    },
  ]

  static let ofSetup =
    SetupWord.catalog.filter { word in
      // "epochs" asks for the epochs needed, not for the budget, and "cost" for J, not for its formula.
      ![SetupWord.epochs.name, SetupWord.cost.name, SetupWord.alpha.name].contains(word.name)
    }.map { Figure($0) } + [alpha]

  /// The one word of the setup in which the lanes of a race differ.
  private static let alpha = Figure(.alpha, .lane) { scene, lane in
    guard let lane else { return .word(number(scene.model.setup.alpha)) }
    return scene.run(lane: lane).map { .word(number($0.setup.alpha)) }
  }
}

extension Outcome {
  /// Its name alone.
  public var word: String {
    switch self {
    case .learning: "learning"
    case .converged: "converged"
    case .unfinished: "unfinished"
    case .stuck: "stuck"
    case .bottom: "bottom"
    case .diverged: "diverged"
    }
  }
}
