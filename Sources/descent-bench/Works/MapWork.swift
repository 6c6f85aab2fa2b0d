import Learning

/// A map of a network's output over the unit square, a pixel's centre to each point.
struct MapWork: Work {
  let name: String
  let hidden: [Int]
  let unit = "points"
  let schedule = side
  let counted = 32

  /// Pixels along a side.
  static let side = 256

  var title: String {
    "map of " + ([2] + hidden + [1]).map(String.init).joined(separator: "-")
  }
  var setup: Setup { endless(hidden) }

  func perform(_ rows: Int) -> Done {
    let network = Network(activation: .sigmoid, parameters: setup.startParameters())
    let plane = Plane(xRange: 0...1, yRange: 0...1, columns: Self.side, rows: rows)
    var pixels: [Double] = []
    let time = seconds { pixels = network.sample(layer: hidden.count, neuron: 0, over: plane) }
    return Done(items: pixels.count, seconds: time) { [pixels] in
      pixels.reduce(0, +) / Double(pixels.count)
    }
  }

  var statement: Statement { Statement(self) }

  static let w4a = MapWork(name: "w4a", hidden: [2])
  static let w4b = MapWork(name: "w4b", hidden: [8, 8])
  static let w4c = MapWork(name: "w4c", hidden: [64, 64])
}
