/// A grid of pixels over the plane of the first two inputs.
public struct Plane: Sendable, Hashable {
  /// x1 from the left edge to the right one.
  public var xRange: ClosedRange<Double>
  /// x2 from the lower edge to the upper one.
  public var yRange: ClosedRange<Double>
  /// Pixels from left to right.
  public var columns: Int
  /// Pixels from top to bottom.
  public var rows: Int

  public init(xRange: ClosedRange<Double>, yRange: ClosedRange<Double>, columns: Int, rows: Int) {
    precondition(columns >= 0 && rows >= 0, "a grid has no negative size")
    self.xRange = xRange
    self.yRange = yRange
    self.columns = columns
    self.rows = rows
  }

  /// x1 at the centre of a column's pixels.
  public func x(column: Int) -> Double { centre(of: column, among: columns, in: xRange) }
  /// x2 at the centre of a row's pixels; row 0 is the top one, with the highest x2.
  public func y(row: Int) -> Double { centre(of: rows - 1 - row, among: rows, in: yRange) }

  private func centre(of index: Int, among count: Int, in range: ClosedRange<Double>) -> Double {
    let share = (Double(index) + 0.5) / Double(count)
    return fused(range.upperBound, share, range.lowerBound * (1 - share))
  }
}

extension Network {
  /// The activation of any neuron at each pixel's centre, row by row from the top; `columns` ×
  /// `rows` numbers.
  ///
  /// `layer` 0 is the first after the input. A network of one input ignores x2; inputs past the
  /// second are 0. Nothing is allocated per pixel.
  public func sample(layer: Int, neuron: Int, over plane: Plane) -> [Double] {
    let plan = shape.plans[layer]
    precondition((0..<plan.outputs).contains(neuron), "no neuron \(neuron) in layer \(layer)")
    return sampleInVectors(layer: layer, neuron: neuron, over: plane)
      ?? sampleAsDefined(layer: layer, neuron: neuron, over: plane)
  }

  /// The reference: one pixel after another.
  func sampleAsDefined(layer: Int, neuron: Int, over plane: Plane) -> [Double] {
    let plan = shape.plans[layer]
    let formulas = formulas
    var memory = Memory(parameters)
    return memory.withBench { bench in
      // Row by row, each of the plane's pixels is written once, and `count` follows.
      Array(unsafeUninitializedCapacity: plane.columns * plane.rows) { pixels, count in
        for row in 0..<plane.rows {
          for column in 0..<plane.columns {
            bench.a[0] = plane.x(column: column)
            if bench.layers[0].inputs > 1 { bench.a[1] = plane.y(row: row) }
            formulas.feedForward(bench)
            pixels[count] = bench.a[plan.to + neuron]
            count += 1
          }
        }
      }
    }
  }
}
