/// A neuron's place: `layer` 0 is the first after the input, `index` counts from 0.
public struct NeuronID: Sendable, Hashable {
  public var layer: Int
  public var index: Int

  /// The neuron at a place, both counted from 0.
  public init(layer: Int, index: Int) {
    self.layer = layer
    self.index = index
  }
}

/// How a run stands.
public enum Outcome: Sendable, Hashable {
  case learning
  /// J came to ε or below at the end of this epoch; 0 if it started there.
  case converged(epoch: Int)
  /// J was above ε when the budget was spent; no claim about minima.
  case stuck(StuckEvidence)
  /// In this epoch a weight or J stopped being a finite number; 0 if it started so.
  case diverged(epoch: Int)
}

/// What can be said about a run that has not converged within its budget.
public struct StuckEvidence: Sendable, Hashable {
  /// A stretch over which J hardly changed.
  public struct Plateau: Sendable, Hashable {
    /// How many epochs it has lasted at least.
    public var epochs: Int
    /// (max − min) of J over them, as a share of the J it ends with.
    public var relativeChange: Double
  }

  /// Which signs there are of why J is still above ε.
  public enum Cause: Sendable, Hashable {
    case saturation, plateau, both, none
  }

  /// A stretch counts as a plateau while J changes by less than this share.
  public static let plateauShare = 0.01

  /// The epochs run.
  public var epochs: Int
  /// The mean of J after them.
  public var cost: Double
  /// The hidden neurons with |g′| below 1 % of its steepest on every example.
  public var saturatedHidden: [NeuronID]
  /// How many hidden neurons there are in all.
  public var hiddenCount: Int
  /// The second half of the run, if J hardly changed over it.
  public var plateau: Plateau?
  /// The activation's g′ is 0 everywhere: gradient descent has nothing to follow.
  public var hasNoSlope: Bool

  /// Evidence put together; without a slope only where that is said.
  public init(
    epochs: Int, cost: Double, saturatedHidden: [NeuronID], hiddenCount: Int, plateau: Plateau?,
    hasNoSlope: Bool = false
  ) {
    self.epochs = epochs
    self.cost = cost
    self.saturatedHidden = saturatedHidden
    self.hiddenCount = hiddenCount
    self.plateau = plateau
    self.hasNoSlope = hasNoSlope
  }

  /// What was seen of the two.
  public var cause: Cause {
    switch (saturatedHidden.isEmpty, plateau == nil) {
    case (false, false): .both
    case (false, true): .saturation
    case (true, false): .plateau
    case (true, true): .none
    }
  }
}
