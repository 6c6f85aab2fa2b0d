extension Run {
  /// Whether the last epoch has shown for the first time that no update moves a weight.
  ///
  /// Quick where a weight has moved, as it has nearly always.
  var hasStopped: Bool {
    isStill && !isKnownToMove && !hasConverged && stop != nil
  }

  /// Why no update will move a weight, by the parameters that were kept; nil where one has a
  /// gradient, however small.
  ///
  /// As exact as the arithmetic of training: a δ that underflows to 0 moves nothing there either.
  var stop: EndEvidence.Stillness? {
    guard perceptron == nil else { return nil }
    let (formulas, batch) = (formulas, setup.batchLength)
    var memory = Memory(Parameters(shape: setup.shape, values: kept))
    var (taken, isFlat, isBalanced) = (0, true, batch > 1 && setup.order == .fixed)
    return memory.withBench { bench in
      examples.forEach(on: bench) {
        guard isFlat || isBalanced else { return }
        formulas.feedForward(bench)
        formulas.backpropagate(bench)
        if !bench.hasNoDelta { isFlat = false }
        taken += 1
        guard isBalanced else { return }
        bench.accumulateGradient()
        guard taken.isMultiple(of: batch) || taken == examples.count else { return }
        isBalanced = bench.clearsGradient(count: kept.count)
      }
      return isFlat ? .noGradient : isBalanced ? .noBatchGradient : nil
    }
  }

  /// Notes whether the parameters on the bench are those that were kept at the end of the epoch
  /// before.
  mutating func noteStillness() {
    let kept = kept
    note(
      isStill: memory.withBench { bench in
        for p in kept.indices where kept[p] != bench.parameters[p] { return false }
        return true
      })
  }

  mutating func note(isStill: Bool) {
    self.isStill = isStill
    if !isStill { isKnownToMove = false }
  }
}

extension Workbench {
  /// Whether every δ of the example is 0, and so its whole gradient.
  fileprivate var hasNoDelta: Bool {
    layers.allSatisfy { layer in
      (layer.to..<layer.to + layer.outputs).allSatisfy { delta[$0] == 0 }
    }
  }

  /// Clears a batch's sum; says whether all of it was 0.
  fileprivate func clearsGradient(count: Int) -> Bool {
    var isZero = true
    for p in 0..<count {
      if gradient[p] != 0 { isZero = false }
      gradient[p] = 0
    }
    return isZero
  }
}
