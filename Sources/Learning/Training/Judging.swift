extension Run {
  /// Compares the cost with ε and the epochs with the budget, at the end of an epoch.
  mutating func judge() {
    if hasConverged { return }  // it trains on past ε, for as long as it is asked to
    // The perceptron knows right and wrong alone: while an example is wrong it has not arrived.
    if cost <= (perceptron == nil ? setup.epsilon : 0) {
      finish(.converged(epoch: epoch))
    } else if epoch >= lastEpoch || (setup.hasNoSlope && epoch > 0) {
      // Without a slope no weight ever moves: one epoch shows all there is.
      finish(.stuck(stuckEvidence()))
    }
  }

  mutating func finish(_ outcome: Outcome) {
    self.outcome = outcome
    isFinished = true
  }

  /// The hidden neurons that are saturated, |g′| below 1 % of its steepest, on every example.
  public func saturatedHidden() -> [NeuronID] { saturatedHidden(of: network) }

  private func saturatedHidden(of network: Network) -> [NeuronID] {
    let hidden = network.shape.plans.dropLast()
    var saturated = hidden.map { Array(repeating: true, count: $0.outputs) }
    var memory = Memory(network.parameters)
    memory.withBench { bench in
      for example in setup.dataset.examples {
        bench.place(example.input)
        setup.activation.function.feedForward(bench)
        for (layer, plan) in hidden.enumerated() {
          for index in 0..<plan.outputs
          where !setup.activation.isSaturated(at: bench.z[plan.to + index]) {
            saturated[layer][index] = false
          }
        }
      }
    }
    return saturated.enumerated().flatMap { layer, neurons in
      neurons.indices.filter { neurons[$0] }.map { NeuronID(layer: layer, index: $0) }
    }
  }

  /// At the end of an epoch, of the parameters that were kept there: a kernel may still hold its
  /// own.
  private func stuckEvidence() -> StuckEvidence {
    let network = Network(
      activation: setup.activation, parameters: Parameters(shape: setup.shape, values: kept))
    let half = epoch / 2
    let window = history.window(last: half)
    let isPlateau =
      keepsHistory && half > 0 && window.relativeChange < StuckEvidence.plateauShare
    return StuckEvidence(
      epochs: epoch, cost: cost, saturatedHidden: saturatedHidden(of: network),
      hiddenCount: setup.hidden.reduce(0, +),
      plateau: isPlateau
        // The window may begin a little sooner, where the history keeps no more than every so many.
        ? .init(epochs: Swift.min(half, window.of), relativeChange: window.relativeChange) : nil,
      hasNoSlope: setup.hasNoSlope)
  }
}
