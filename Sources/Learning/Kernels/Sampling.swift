extension Network {
  /// Fills in a map of sigmoid neurons, eight pixels of a row to a vector: the same bits as one
  /// after another.
  ///
  /// Pixels past the last column are worked out and left out.
  func sampleSigmoid(layer: Int, neuron: Int, over plane: Plane, into pixels: inout [Double]) {
    typealias V = SIMD8<Double>
    let table = CurveTable.sigmoid
    let plans = Array(shape.plans[0...layer])
    let wanted = plans[layer].to + neuron
    let xs = columns(of: plane)
    var units = Array(repeating: V(), count: shape.unitCount)
    for row in 0..<plane.rows {
      if plans[0].inputs > 1 { units[1] = V(repeating: plane.y(row: row)) }
      for (number, x) in xs.enumerated() {
        units[0] = x
        parameters.values.withUnsafeBufferPointer { values in
          units.withUnsafeMutableBufferPointer { units in
            let a = units.baseAddress!
            for layer in plans {
              feedForward(layer, values.baseAddress! + layer.parameters, a, table)
            }
          }
        }
        let start = row * plane.columns + number * V.scalarCount
        let count = min(V.scalarCount, plane.columns - number * V.scalarCount)
        for lane in 0..<count { pixels[start + lane] = units[wanted][lane] }
      }
    }
  }

  /// x1 of eight columns at a time; past the last, the last again.
  private func columns(of plane: Plane) -> [SIMD8<Double>] {
    stride(from: 0, to: plane.columns, by: 8).map { first in
      var x = SIMD8<Double>()
      for lane in 0..<8 { x[lane] = plane.x(column: min(first + lane, plane.columns - 1)) }
      return x
    }
  }

  @inline(__always)
  private func feedForward(
    _ layer: LayerPlan, _ w: UnsafePointer<Double>, _ a: UnsafeMutablePointer<SIMD8<Double>>,
    _ table: CurveTable
  ) {
    let x = a + layer.from
    for j in 0..<layer.outputs {
      var sum = SIMD8<Double>(repeating: w[j])
      var place = layer.outputs &+ j
      for i in 0..<layer.inputs {
        sum = sum + w[place] * x[i]
        place &+= layer.outputs
      }
      a[layer.to &+ j] = table.sigmoid(sum)
    }
  }
}
