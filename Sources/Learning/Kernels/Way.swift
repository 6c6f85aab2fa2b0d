/// The ways through the work of training, the quickest first. All of them have the bits of the
/// reference, by a law test over every word of the setup.
///
/// `Way.of` alone decides which one a setup takes. A part of the setup that it says nothing of is
/// one that no kernel knows of, and that law test fails.
enum Way: Sendable, CaseIterable {
  /// One small sigmoid network, many epochs in a call.
  case small
  /// Many sigmoid networks in lockstep.
  case lanes
  /// The neurons of a layer side by side.
  case layers
  /// The same for the gradient, which a rule of any kind then updates by.
  case gradients
  /// One example after another, as the subject has it.
  case reference

  /// The way of a run on its own, or of one among many of its kind.
  ///
  /// What is left to the reference: activations that the vectors do not know, the perceptron rule, and
  /// by other rules networks so small that laying them out for each update costs more than it saves.
  /// Lanes and the small kernel know one output function, no rule but plain descent and no penalty.
  static func of(_ setup: Setup, amongMany: Bool = false) -> Way {
    guard setup.activation.isOnVectors, setup.ruleInForce.update != nil else { return .reference }
    guard setup.isPlainDescent else {
      return setup.paysToLayOut ? .gradients : .reference
    }
    // What the rest of a setup says, these are told: the order, the batch, the start, the seed, the
    // goal and the budget, examples of any kind, and α, to the layers for each epoch.
    guard setup.outputInForce == .squared(.sigmoid), setup.activation == .sigmoid,
      setup.batchLength == 1, setup.schedule == .constant
    else {
      return .layers
    }
    if amongMany, setup.patience == 0 {
      return setup.order == .fixed && setup.paysInLanes ? .lanes : .layers
    }
    return setup.isSmall ? .small : .layers
  }
}

extension Way {
  /// Whether the vectors know a network's activation, so that they can feed examples forward and sum J.
  static func feedsForwardOnVectors(_ network: Network) -> Bool { network.activation.isOnVectors }

  /// Whether a map of a layer's neurons can be drawn by vectors: they take g of every layer.
  static func mapsOnVectors(_ network: Network, layer: Int) -> Bool {
    network.activation.isOnVectors
      && (layer < network.shape.depth - 1 || network.output.activation == network.activation)
  }
}

extension Setup {
  /// Fewer multiplications in a batch than these take the reference less time than laying the network out
  /// again, which comes after every update by a rule.
  private static let fewestMultiplications = 100

  fileprivate var paysToLayOut: Bool {
    shape.parameterCount * min(batchLength, dataset.examples.count) >= Self.fewestMultiplications
  }
}
