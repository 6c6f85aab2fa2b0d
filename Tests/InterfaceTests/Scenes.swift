import Drawing
import Learning

@testable import Interface

/// Scenes made without a thread or a terminal: the experiment, run so far, as a snapshot.
func scene(
  _ screen: ScreenName = .train, epochs: Int = 0, setup: Setup = Setup(), theme: Theme = .dark,
  features: Features = Features(colors: .none, isUnicode: true),
  change: (inout Model) -> Void = { _ in }
) -> Scene {
  var model = Model(setup: setup, theme: theme)
  _ = model.act(.screen(screen), [:])
  change(&model)
  var snapshots: [Desk: Snapshot] = [:]
  for desk in Set([Desk.training, model.desk]) {
    var experiment =
      switch desk {
      case .race: Experiment.race(setup, alphas: model.alphas)
      case .training, .census: Experiment.training(setup)
      case .perceptron: Experiment([setup.perceptron])
      case .depth: Experiment(setup.depths(width: model.units.width))
      }
    experiment.advance(examples: epochs * setup.dataset.examples.count)
    snapshots[desk] = Snapshot(runs: experiment.runs, playback: Playback(), isResting: false)
    if desk == .census { snapshots[desk]?.census = smallCensus(over: model.census.view) }
  }
  return Scene(model: model, snapshots: snapshots, features: features)
}

func picture(_ scene: Scene, _ width: Int, _ height: Int) -> Canvas {
  var canvas = Canvas(Size(width, height), features: scene.features)
  draw(scene, on: &canvas)
  return canvas
}

let depths = Features.Colors.allCases.flatMap { colors in
  [true, false].map { Features(colors: colors, isUnicode: $0) }
}

/// A census small enough for tests: quick at a large α, some starts stuck within its budget.
func smallCensus(over view: CensusChoices.View) -> CensusProgress {
  view == .hidden ? overHidden : overAlpha
}

private let overHidden = counted(.hidden([1, 2, 3, 4]))
private let overAlpha = counted(.alpha([1, 2, 5, 10, 50]))

private func counted(_ axis: CensusAxis) -> CensusProgress {
  var setup = Setup()
  setup.alpha = 5
  setup.epochLimit = 600
  let plan = CensusPlan(setup, axis: axis, seedCount: 12)
  var tally = CensusTally(plan)
  for index in 0..<plan.count {
    var run = Run(plan.setup(of: index))
    run.advance(epochs: setup.epochLimit)
    tally.record(CensusResult(run), at: index)
  }
  return CensusProgress(tally)
}
