/// The storage behind a `Workbench`: one flat block, so that work on it allocates nothing.
struct Memory: Sendable {
  let shape: Shape
  private var block: [Double]

  /// Lays the parameters in; all other numbers start at 0.
  init(_ parameters: Parameters) {
    shape = parameters.shape
    let scratch = 3 * shape.unitCount + shape.layers[shape.layers.count - 1]
    block = []
    block.reserveCapacity(2 * shape.parameterCount + scratch)
    block += parameters.values
    block += repeatElement(0, count: shape.parameterCount + scratch)
  }

  /// The parameters as they stand.
  var parameters: Parameters {
    Parameters(shape: shape, values: Array(block[0..<shape.parameterCount]))
  }

  /// True if each of the first so many parameters passes.
  func isEach(of count: Int, _ passes: (Double) -> Bool) -> Bool {
    block.prefix(count).allSatisfy(passes)
  }

  /// Puts other parameters of the same shape in.
  mutating func load(_ values: [Double]) {
    precondition(values.count == shape.parameterCount, "one number for each parameter")
    for index in values.indices { block[index] = values[index] }
  }

  /// Lends the block out as a workbench, which must not leave the closure.
  @inline(__always)
  mutating func withBench<Result>(_ work: (Workbench) -> Result) -> Result {
    let parameters = shape.parameterCount
    let units = shape.unitCount
    // The block is laid out by `init`, never empty and never resized: parameters, gradient, three
    // lists of units and the target follow one another, and the plans' places lie inside them.
    return shape.plans.withUnsafeBufferPointer { layers in
      block.withUnsafeMutableBufferPointer { block in
        // swift-format-ignore: NeverForceUnwrap
        let start = block.baseAddress!
        let scratch = start + 2 * parameters
        return work(
          Workbench(
            layers: layers, parameters: start, gradient: start + parameters, z: scratch,
            a: scratch + units, delta: scratch + 2 * units, target: scratch + 3 * units))
      }
    }
  }
}
