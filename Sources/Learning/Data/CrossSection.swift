/// A plane through the inputs of a dataset, which is what a map of them shows: one or two of them move
/// along its axes, and all others rest.
public struct CrossSection: Sendable, Hashable {
  /// The input along the horizontal axis, by its place, and the one along the vertical axis.
  public let axes: [Int]
  /// Where the inputs rest that no axis moves; a number for each.
  public let rest: [Double]
  /// From where to where the axes go.
  public let bounds: [ClosedRange<Double>]

  /// The plane of the first two inputs of a dataset, or of two others; the rest at the means of the
  /// examples.
  public init(of dataset: Dataset, _ axes: [Int]? = nil) {
    let count = dataset.placeNames.count
    let chosen = axes ?? Array(0..<min(2, count))
    precondition(
      (1...2).contains(chosen.count) && chosen.allSatisfy { (0..<count).contains($0) },
      "one or two of the inputs")
    self.axes = chosen
    bounds = chosen.map { dataset.bounds[$0] }
    rest = count > chosen.count ? dataset.means : Array(repeating: 0, count: count)
  }

  /// The range along the horizontal axis.
  public var xRange: ClosedRange<Double> { bounds[0] }
  /// The range along the vertical axis; of one input alone its own once more.
  public var yRange: ClosedRange<Double> { bounds[bounds.count - 1] }

  /// The inputs at a point of the plane.
  public func place(_ x: Double, _ y: Double) -> [Double] {
    var place = rest
    place[axes[0]] = x
    if axes.count > 1 { place[axes[1]] = y }
    return place
  }
}

extension Dataset {
  /// The mean of each input over the examples.
  public var means: [Double] {
    placeNames.indices.map { i in
      places.reduce(0) { $0 + $1[i] } / Double(places.count)
    }
  }

  /// Whether the pixels of a plane are what the network is given: two inputs, and no features.
  func isGivenPlane(_ section: CrossSection) -> Bool {
    recipe.features.isEmpty && section.axes == Array(0..<placeNames.count)
  }
}

extension Network {
  /// The activations of some neurons of a layer at each pixel's centre, neuron by neuron, each row by
  /// row from the top: over a plane through the inputs of a dataset.
  public func sample(
    layer: Int, neurons: Range<Int>, over plane: Plane, through section: CrossSection,
    of dataset: Dataset
  ) -> [[Double]] {
    if dataset.isGivenPlane(section) {
      return neurons.map { sample(layer: layer, neuron: $0, over: plane) }
    }
    let plan = shape.plans[layer]
    precondition(neurons.allSatisfy { (0..<plan.outputs).contains($0) }, "neurons of the layer")
    var pixels = neurons.map { _ in [Double]() }
    for index in pixels.indices { pixels[index].reserveCapacity(plane.columns * plane.rows) }
    let formulas = formulas
    var memory = Memory(parameters)
    memory.withBench { bench in
      for row in 0..<plane.rows {
        for column in 0..<plane.columns {
          bench.place(
            dataset.input(at: section.place(plane.x(column: column), plane.y(row: row))))
          formulas.feedForward(bench)
          for neuron in neurons {
            pixels[neuron - neurons.lowerBound].append(bench.a[plan.to + neuron])
          }
        }
      }
    }
    return pixels
  }
}
