import Drawing
import Interface
import Learning

extension Report {
  /// What one picture costs to draw, without sending it.
  mutating func measureFrames() {
    for name in ScreenName.allCases {
      for size in [Size(120, 36), Size(200, 60)] {
        add(
          "frame of \(name.rawValue) at \(size.width)x\(size.height)", frameTime(name, size) * 1e6,
          "µs")
      }
    }
  }
}

private func frameTime(_ name: ScreenName, _ size: Size) -> Double {
  var model = Model()
  let effects = model.start() + model.act(.screen(name), [:])
  var snapshots: [Desk: Snapshot] = [:]
  for case .send(.begin(let setups), let desk) in effects {
    var experiment = Experiment(setups)
    experiment.advance(examples: 3_000)
    snapshots[desk] = Snapshot(runs: experiment.runs, playback: Playback(), isResting: false)
  }
  let scene = Scene(model: model, snapshots: snapshots, features: .full)
  var canvas = Canvas(size)
  let count = 20
  return seconds {
    for _ in 0..<count {
      var next = Canvas(size, previous: canvas)
      draw(scene, on: &next)
      next.previous = nil
      canvas = next
    }
  } / Double(count)
}
