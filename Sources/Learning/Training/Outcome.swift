/// How a run stands.
public enum Outcome: Sendable, Hashable {
  case learning
  /// J came to ε or below at the end of this epoch; 0 if it started there.
  case converged(epoch: Int)
  /// J was above ε when the budget was spent, and nothing proves that it would stay there.
  case unfinished(EndEvidence)
  /// J is above ε and stands still; no claim about minima.
  case stuck(EndEvidence)
  /// A linear network has the least mean of J that its weights can give, and that is above ε.
  case bottom(EndEvidence)
  /// In this epoch a weight or J stopped being a finite number; 0 if it started so.
  case diverged(epoch: Int)
}

extension Outcome {
  /// What was seen at the end of a run that came to its end above ε.
  public var evidence: EndEvidence? {
    switch self {
    case .unfinished(let evidence), .stuck(let evidence), .bottom(let evidence): evidence
    case .learning, .converged, .diverged: nil
    }
  }
}

/// What can be said of a run that has ended above ε.
public struct EndEvidence: Sendable, Hashable {
  /// What proves that J stands still.
  public enum Stillness: Sendable, Hashable {
    /// The gradient is 0 on every example: no weight can move.
    case noGradient
    /// The gradient of every batch is 0, though that of its examples is not.
    case noBatchGradient
    /// The examples come in one order, and an epoch of them left every weight as it was: each step
    /// is smaller than the last digit of what it is added to.
    case rounded
    /// The perceptron's weights come round.
    case cycle
    /// J changed by less than `plateauShare` over the second half of the run, of so many epochs.
    case plateau(epochs: Int)
  }

  /// A fall of J over the end of a run.
  public struct Fall: Sendable, Hashable {
    /// The mean of J before it.
    public var from: Double
    /// How many epochs it took.
    public var epochs: Int

    public init(from: Double, epochs: Int) {
      self.from = from
      self.epochs = epochs
    }
  }

  /// J stands still while it changes by less than this share...
  public static let plateauShare = 0.01
  /// ...over at least so many epochs.
  public static let plateauEpochs = 1_000

  /// The epochs run.
  public var epochs: Int
  /// The mean of J after them.
  public var cost: Double
  /// Why J stands still; nil where that is not proved.
  public var stillness: Stillness?
  /// What the neurons are like; the output's are among them.
  public var neurons: NeuronSigns
  /// The last tenth of the run, if J fell over it.
  public var lateFall: Fall?
  /// The least mean of J that any weights give a linear network; nil for any other.
  public var least: Double?

  /// Evidence put together.
  public init(
    epochs: Int, cost: Double, stillness: Stillness? = nil, neurons: NeuronSigns = NeuronSigns(),
    lateFall: Fall? = nil, least: Double? = nil
  ) {
    self.epochs = epochs
    self.cost = cost
    self.stillness = stillness
    self.neurons = neurons
    self.lateFall = lateFall
    self.least = least
  }
}
