extension Workbench {
  /// w_ij ← w_ij + (α δ_j) x_i for every weight, x_0 = 1: the step of gradient descent on one
  /// example.
  @inline(__always)
  func update(alpha: Double) {
    for layer in layers {
      let w = parameters + layer.parameters
      let step = delta + layer.to
      for j in 0..<layer.outputs {
        w[j] = w[j] + alpha * step[j]
      }
      for i in 0..<layer.inputs {
        let row = w + (i &+ 1) &* layer.outputs
        let x = a[layer.from &+ i]
        for j in 0..<layer.outputs { row[j] = row[j] + (alpha * step[j]) * x }
      }
    }
  }

  /// Adds this example's ∂J/∂w_ij = −δ_j x_i to the batch's sum.
  func accumulateGradient() {
    for layer in layers {
      let sum = gradient + layer.parameters
      let d = delta + layer.to
      // Subtracting from 0, not negating: a zero input gives 0, never −0.
      for j in 0..<layer.outputs { sum[j] = sum[j] - d[j] }
      for i in 0..<layer.inputs {
        let row = sum + (i &+ 1) &* layer.outputs
        let x = a[layer.from &+ i]
        for j in 0..<layer.outputs { row[j] = row[j] - d[j] * x }
      }
    }
  }

  /// w ← w − α · (sum / count) over a batch of `count` examples, and clears the sum for the next.
  func updateFromGradient(alpha: Double, count: Int, parameterCount: Int) {
    for p in 0..<parameterCount {
      parameters[p] = parameters[p] - alpha * (gradient[p] / Double(count))
      gradient[p] = 0
    }
  }
}
