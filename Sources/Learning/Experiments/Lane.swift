/// What a verdict on one run of a race looks at.
public struct Lane: Sendable, Hashable {
  /// The learning rate α of the run.
  public var alpha: Double
  /// The mean of J after every epoch.
  public var history: CostHistory
  /// How the run stands.
  public var outcome: Outcome
  /// The mean of J at which it is done.
  public var epsilon: Double
  /// How many hidden neurons are saturated now, of how many.
  public var saturatedHidden: Int
  /// How many hidden neurons there are.
  public var hiddenCount: Int

  public init(
    alpha: Double, history: CostHistory, outcome: Outcome, epsilon: Double, saturatedHidden: Int,
    hiddenCount: Int
  ) {
    self.alpha = alpha
    self.history = history
    self.outcome = outcome
    self.epsilon = epsilon
    self.saturatedHidden = saturatedHidden
    self.hiddenCount = hiddenCount
  }

  /// The lane of a run as it stands.
  public init(_ run: Run) {
    self.init(
      alpha: run.setup.alpha, history: run.history, outcome: run.outcome,
      epsilon: run.setup.epsilon, saturatedHidden: run.saturatedHidden().count,
      hiddenCount: run.setup.hidden.reduce(0, +))
  }

  /// The epoch at which the lane was done, if it is.
  var doneAt: Int? {
    if case .converged(let epoch) = outcome { return epoch }
    return nil
  }

  /// True once its budget was spent above ε.
  var isStuck: Bool {
    if case .stuck = outcome { return true }
    return false
  }
}
