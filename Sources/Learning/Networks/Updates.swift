extension Workbench {
  /// w_ij ← w_ij + δ_j (α x_i) for every weight, x_0 = 1: the step of gradient descent on one
  /// example.
  ///
  /// α x_i is known before δ_j is.
  @inline(__always)
  func update(alpha: Double) {
    for layer in layers {
      let w = parameters + layer.parameters
      let step = delta + layer.to
      for j in 0..<layer.outputs {
        w[j] = fused(step[j], alpha, w[j])
      }
      for i in 0..<layer.inputs {
        let row = w + (i &+ 1) &* layer.outputs
        let x = alpha * a[layer.from &+ i]
        for j in 0..<layer.outputs { row[j] = fused(step[j], x, row[j]) }
      }
    }
  }

  /// Adds this example's ∂J/∂w_ij = −δ_j x_i to the batch's sum.
  func accumulateGradient() {
    for layer in layers {
      let sum = gradient + layer.parameters
      let d = delta + layer.to
      // Added to 0: a zero input gives 0, never −0.
      for j in 0..<layer.outputs { sum[j] = sum[j] - d[j] }
      for i in 0..<layer.inputs {
        let row = sum + (i &+ 1) &* layer.outputs
        let x = a[layer.from &+ i]
        for j in 0..<layer.outputs { row[j] = fused(-d[j], x, row[j]) }
      }
    }
  }

  /// w ← w − (α / count) · sum over a batch of `count` examples, and clears the sum for the next.
  func updateFromGradient(alpha: Double, count: Int, parameterCount: Int) {
    let rate = alpha / Double(count)
    for p in 0..<parameterCount {
      parameters[p] = fused(-rate, gradient[p], parameters[p])
      gradient[p] = 0
    }
  }
}
