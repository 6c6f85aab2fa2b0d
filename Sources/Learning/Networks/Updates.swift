extension Workbench {
  /// w_ij ← w_ij + (α δ_j) x_i for every weight, x_0 = 1: the step of gradient descent on one
  /// example.
  @inline(__always)
  func update(alpha: Double) {
    for layer in layers {
      let w = parameters + layer.parameters
      for j in 0..<layer.outputs {
        let step = alpha * delta[layer.to &+ j]
        w[j] = w[j] + step
        var place = layer.outputs &+ j
        for i in 0..<layer.inputs {
          w[place] = w[place] + step * a[layer.from &+ i]
          place &+= layer.outputs
        }
      }
    }
  }

  /// Adds this example's ∂J/∂w_ij = −δ_j x_i to the batch's sum.
  func accumulateGradient() {
    for layer in layers {
      let sum = gradient + layer.parameters
      for j in 0..<layer.outputs {
        // Subtracting from 0, not negating: a zero input gives 0, never −0.
        let d = delta[layer.to &+ j]
        sum[j] = sum[j] - d
        var place = layer.outputs &+ j
        for i in 0..<layer.inputs {
          sum[place] = sum[place] - d * a[layer.from &+ i]
          place &+= layer.outputs
        }
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
