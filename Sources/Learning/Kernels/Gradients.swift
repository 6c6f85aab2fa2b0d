extension Run {
  /// Takes so many examples of this epoch: the kernel sums up each batch's gradient, and the rule
  /// updates by it.
  mutating func trainByGradients(_ count: Int, with kernel: LayerKernel) {
    let (end, batch) = (position + count, setup.batchLength)
    var place = position
    while place < end {
      let inBatch = place % batch
      let some = Swift.min(batch - inBatch, end - place)
      order.withUnsafeBufferPointer { order in
        kernel.sumGradient(
          UnsafeBufferPointer(rebasing: order[place..<place + some]), begins: inBatch == 0)
      }
      place += some
      if inBatch + some == batch || place == order.count {
        updateByRule(count: inBatch + some, with: kernel)
      }
    }
  }

  /// One update by the mean gradient of a batch of so many examples.
  private mutating func updateByRule(count: Int, with kernel: LayerKernel) {
    guard let rule = setup.ruleInForce.update else { return }
    let penalty = setup.penalty == .none ? nil : setup.penalty.function
    updates += 1
    let (rate, step, parameters) = (rate, updates, memory.shape.parameterCount)
    var memories = takeRuleMemory()
    memory.withBench { bench in
      kernel.update(on: bench) {
        bench.update(
          by: rule, penalty, count: count, parameterCount: parameters, memory: &memories,
          rate: rate, step: step)
      }
    }
    ruleMemory = memories
  }
}
