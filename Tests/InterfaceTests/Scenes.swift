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
  for desk in Desk.allCases {
    var experiment =
      switch desk {
      case .race: Experiment.race(setup, alphas: model.alphas)
      case .training: Experiment.training(setup)
      case .perceptron: Experiment([setup.perceptron])
      case .depth: Experiment(setup.depths(width: model.units.width))
      }
    experiment.advance(examples: epochs * setup.dataset.examples.count)
    snapshots[desk] = Snapshot(runs: experiment.runs, playback: Playback(), isResting: false)
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
