import Learning

extension Section {
  /// Where the cost grows as it should, examples per second times weights and the time per point
  /// stay about the same.
  static let scaling = Section(
    name: "scaling", summary: "how the cost grows with the layers' width and a map's points"
  ) { report in
    for width in [16, 32, 64, 128, 256, 512] { report.measureTraining(width) }
    for side in [16, 64, 256, 1_024] {
      let rate = mapRate([8, 8], side: side)
      report.add("map of 2-8-8-1, \(side)x\(side)", 1e9 / rate, "ns/point")
    }
  }
}

extension Report {
  fileprivate mutating func measureTraining(_ width: Int) {
    let (name, hidden) = ("2-\(width)-\(width)-1", [width, width])
    let weights = Double(endless(hidden).startParameters().values.count)
    for batch in [1, 10] {
      let rate = trainingRate(endless(hidden, on: circle(200), batch: batch))
      add("\(name), batches of \(batch)", rate * weights / 1e9, "G examples × weights/s")
    }
    add("map of \(name)", mapRate(hidden, side: 64) * weights / 1e9, "G points × weights/s")
  }
}

/// In seconds: how long each figure is measured in each round.
private let enough = 0.1

/// Examples per second.
private func trainingRate(_ setup: Setup) -> Double {
  var run = Run(setup)
  var time = 0.0
  while time < enough { time += seconds { run.advance(epochs: 1) } }
  return Double(run.exampleCount) / time
}

/// Points per second of a square map.
private func mapRate(_ hidden: [Int], side: Int) -> Double {
  let network = Network(activation: .sigmoid, parameters: endless(hidden).startParameters())
  let plane = Plane(xRange: 0...1, yRange: 0...1, columns: side, rows: side)
  var (time, points) = (0.0, 0)
  while time < enough {
    time += seconds { _ = network.sample(layer: hidden.count, neuron: 0, over: plane) }
    points += side * side
  }
  return Double(points) / time
}
