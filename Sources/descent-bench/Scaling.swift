import Learning
import Runtime

extension Report {
  /// How the cost grows: with the width of two hidden layers, and with the points of a map.
  ///
  /// Where it grows as it should, examples per second times weights and the time per point stay
  /// about the same.
  mutating func measureScaling() {
    let points = circle(500)
    for width in [16, 32, 64, 128, 256, 512] {
      let name = "2-\(width)-\(width)-1"
      for batch in [1, 10] {
        let setup = endless([width, width], on: points, batch: batch)
        let weights = Double(setup.startParameters().values.count)
        add(
          "\(name), batches of \(batch)", trainingRate(setup) * weights / 1_000,
          "G examples x weights/s")
      }
      let setup = endless([width, width])
      add(
        "map of \(name)",
        mapRate([width, width], maps: 1)
          * Double(setup.startParameters().values.count) / 1_000, "G points x weights/s")
    }
    for side in [16, 64, 256, 1_024] {
      add("map of 2-8-8-1, \(side)x\(side)", pointTime([8, 8], side: side) * 1e9, "ns/point")
    }
  }
}

/// Seconds per point of a square map.
private func pointTime(_ hidden: [Int], side: Int) -> Double {
  let network = Network(
    activation: .sigmoid, parameters: endless(hidden).startParameters())
  let plane = Plane(xRange: 0...1, yRange: 0...1, columns: side, rows: side)
  let maps = 1 + 1_000_000 / (side * side)
  let time = seconds {
    for _ in 0..<maps { _ = network.sample(layer: hidden.count, neuron: 0, over: plane) }
  }
  return time / Double(maps * side * side)
}
