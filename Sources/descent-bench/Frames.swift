import Drawing
import Interface
import Learning

/// What one picture costs to draw, without sending it.
func reportFrames(rounds: Int) {
  for name in ScreenName.allCases {
    for size in [Size(120, 36), Size(200, 60)] {
      var sample = Sample()
      for _ in 0..<rounds { sample.add(frameTime(name, size) * 1e6) }
      print("frame of \(name.rawValue) at \(size.width)x\(size.height): \(sample.text) µs")
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
