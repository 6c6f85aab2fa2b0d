extension Run {
  /// Where one update by a gradient would put a parameter: by the run's rule with what that remembers
  /// of it, and with its penalty.
  public func landing(of p: Int, at weight: Double, slope: Double, alpha: Double) -> Double {
    guard !setup.isPlainDescent, let rule = setup.ruleInForce.update else {
      return fused(-alpha, slope, weight)
    }
    let count = kept.count
    let share = startParameters.shape.isWeight(p) ? setup.penalty.function.gradient(of: weight) : 0
    var memory = stride(from: p, to: ruleMemory.count, by: count).map { ruleMemory[$0] }
    var weights = [weight]
    rule.updated(
      &weights, memory: &memory, gradient: [slope + share], rate: alpha, step: updates + 1)
    return weights[0]
  }
}

extension Shape {
  /// Whether a place of the block holds a weight, and not a bias.
  func isWeight(_ p: Int) -> Bool { plans.contains { $0.weights.contains(p) } }
}
