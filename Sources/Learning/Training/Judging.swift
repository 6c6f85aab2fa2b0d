extension Run {
  /// Compares the cost with ε and the epochs with the budget, at the end of an epoch.
  mutating func judge() {
    if hasConverged { return }  // it trains on past ε, for as long as it is asked to
    // The perceptron knows right and wrong alone: while an example is wrong it has not arrived.
    if cost <= (perceptron == nil ? setup.epsilon : 0) {
      return finish(.converged(epoch: epoch))
    }
    if hasNoPatienceLeft {
      isOutOfPatience = true
      return finish(.unfinished(evidence(nil)))
    }
    if isLookedAt { isThrownOff = isThrownOff || hasNoWayBack }
    if hasStopped {
      finish(.stuck(evidence(stop)))
    } else {
      isKnownToMove = isStill
      if epoch >= lastEpoch { finish(ended()) }
    }
    if isFinished, case .stuck = outcome { isThrownOff = isThrownOff || isFarAboveStart }
  }

  /// Whether J over what is held back was least so long ago that the run is to end; asked where it has just been
  /// reckoned, and once.
  private var hasNoPatienceLeft: Bool {
    guard setup.patience > 0, !isOutOfPatience, let curve = testCurve else { return false }
    return curve.latest.epoch == epoch && epoch - curve.least.epoch >= setup.patience
  }

  mutating func finish(_ outcome: Outcome) {
    self.outcome = outcome
    isFinished = true
  }

  /// How the run stands at the end of its budget.
  private func ended() -> Outcome {
    let evidence = evidence(stillness)
    if let least = evidence.least, cost <= (1 + EndEvidence.plateauShare) * least {
      return .bottom(evidence)
    }
    return evidence.stillness == nil ? .unfinished(evidence) : .stuck(evidence)
  }

  /// What proves at the end of the budget that J stands still.
  private var stillness: EndEvidence.Stillness? {
    if perceptron?.cycle != nil { return .cycle }
    // The same weights and the same order once more: nothing will ever change.
    if isStill && setup.order == .fixed && setup.hasNoMemory { return stop ?? .rounded }
    let half = epoch / 2
    guard keepsHistory, half >= EndEvidence.plateauEpochs,
      history.window(last: half).relativeChange < EndEvidence.plateauShare
    else { return nil }
    return .plateau(epochs: half)
  }

  /// At the end of an epoch, of the parameters that were kept there: a kernel may still hold its
  /// own.
  private func evidence(_ stillness: EndEvidence.Stillness?) -> EndEvidence {
    let network = setup.network(Parameters(shape: setup.shape, values: kept))
    return EndEvidence(
      epochs: epoch, cost: cost, stillness: stillness, neurons: network.signs(over: setup.dataset),
      lateFall: keepsHistory ? lateFall : nil, least: keepsHistory ? setup.leastCost : nil)
  }

  /// The last tenth of the run, if J fell over it.
  private var lateFall: EndEvidence.Fall? {
    let tenth = max(1, epoch / 10)
    // With the epoch before them, at whose end they began.
    let window = history.window(last: tenth + 1)
    return window.last < window.first ? .init(from: window.first, epochs: tenth) : nil
  }
}

extension Run {
  /// What the neurons of the network as it stands are like over the dataset.
  public func signs() -> NeuronSigns { network.signs(over: setup.dataset) }

  /// J was thrown up where it comes to exceed the J of the start by this share.
  public static let thrownShare = 0.1
  /// How far a whole budget may still move the weights where they are said never to come back: so
  /// little that no z changes by as much as 1, and so the slopes hardly.
  private static let mostReach = 0.5

  /// Epochs 1, 2, 4, 8 and so on, and the last: seldom enough to cost nothing.
  private var isLookedAt: Bool {
    keepsHistory && epoch > 0 && (epoch & (epoch - 1) == 0 || epoch >= lastEpoch)
  }

  /// How many epochs from here there is one that is looked at.
  var epochsUntilLook: Int {
    guard epoch < 1 << 61 else { return .max }
    let untilTest = testCurve == nil ? .max : TestCurve.epochsUntilDue(after: epoch)
    guard keepsHistory else { return untilTest }
    return min(untilTest, 1 << (Int.bitWidth - epoch.leadingZeroBitCount) - epoch)
  }

  private var isFarAboveStart: Bool { cost > (1 + Self.thrownShare) * history.start }

  /// Whether J stands well above its start, with so little gradient left on every example that the
  /// rest of the budget, or a thousand epochs if they are more, would not bring it back.
  private var hasNoWayBack: Bool {
    // What is reckoned here is how far plain descent still goes, with an α that no schedule raises.
    guard isFarAboveStart, setup.isPlainDescent else { return false }
    let epochs = Double(max(lastEpoch - epoch, EndEvidence.plateauEpochs))
    let updates = (Double(examples.count) / Double(setup.batchLength)).rounded(.up)
    let widest = setup.layers.dropLast().max() ?? 1
    return setup.alpha * updates * epochs * greatestGradient * Double(widest + 1).squareRoot()
      <= Self.mostReach
  }

  /// The length of the greatest gradient that an example has, by the parameters that were kept.
  ///
  /// |∂J/∂w|² = Σ δ_j² (1 + Σ x_i²), layer by layer.
  private var greatestGradient: Double {
    let formulas = formulas
    var memory = Memory(Parameters(shape: setup.shape, values: kept))
    return memory.withBench { bench in
      var greatest = 0.0
      examples.forEach(on: bench) {
        formulas.feedForward(bench)
        formulas.backpropagate(bench)
        greatest = max(greatest, bench.squaredGradient)
      }
      return greatest.squareRoot()
    }
  }
}

extension Workbench {
  fileprivate var squaredGradient: Double {
    layers.reduce(0) { sum, layer in
      let inputs = (layer.from..<layer.from + layer.inputs).reduce(1) { fused(a[$1], a[$1], $0) }
      let deltas = (layer.to..<layer.to + layer.outputs)
        .reduce(0) { fused(delta[$1], delta[$1], $0) }
      return fused(deltas, inputs, sum)
    }
  }
}
