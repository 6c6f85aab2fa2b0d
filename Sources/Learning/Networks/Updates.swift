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

  /// Divides the sum over a batch of `count` examples by their number, adds the penalty, lets a rule
  /// update by it, and clears the sum for the next.
  func update(
    by rule: any UpdateRule, _ penalty: (any PenaltyFunction)?, count: Int, parameterCount: Int,
    memory: inout [Double], rate: Double, step: Int
  ) {
    for p in 0..<parameterCount { gradient[p] = gradient[p] / Double(count) }
    if let penalty {
      for layer in layers {
        for p in layer.weights { gradient[p] = gradient[p] + penalty.gradient(of: parameters[p]) }
      }
    }
    memory.withUnsafeMutableBufferPointer { memory in
      // A rule without memories asks for none, so that any address does.
      let place = Updated(
        parameters, memory: memory.baseAddress ?? gradient, count: parameterCount)
      rule.apply(gradient, to: place, rate: rate, step: step)
    }
    for p in 0..<parameterCount { gradient[p] = 0 }
  }
}
