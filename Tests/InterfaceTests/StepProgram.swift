import Drawing
import Learning

@testable import Interface

/// A program of one training run that carries the screen's commands out as the session would.
struct StepProgram {
  var model = Model()
  var experiment = Experiment.training(Setup())

  init() { _ = model.act(.screen(.step), [:]) }

  var snapshots: [Desk: Snapshot] {
    [.training: Snapshot(runs: experiment.runs, playback: Playback(isPlaying: false))]
  }
  var subject: StepSubject? { StepSubject(model, snapshots) }

  mutating func press(_ keys: Key...) {
    for key in keys {
      for effect in model.update(.key(key), seeing: snapshots) {
        guard case .send(.oneExample, to: .training) = effect else { continue }
        experiment.advance(examples: 1)
      }
    }
  }

  /// The screen at 80x24.
  var text: String {
    let features = Features(colors: .none, isUnicode: true)
    return picture(Scene(model: model, snapshots: snapshots, features: features), 80, 24).text
  }
}

func key(_ character: Unicode.Scalar) -> Key { .character(character) }
