/// What is kept of one run of a census.
public struct CensusResult: Sendable, Hashable {
  /// How a run ended.
  ///
  /// Nobody looks at J on the way, so that it is not said whether an unfinished run stood still.
  public enum Ending: Sendable, Hashable {
    case converged, unfinished, diverged
  }

  /// The seed of its start.
  public var seed: UInt64
  /// How it ended.
  public var ending: Ending
  /// The epoch at which it converged, or after which it diverged; otherwise its whole budget, though
  /// a run that no update moves is not followed to its end.
  public var epochs: Int
  /// The mean of J over the dataset then.
  public var cost: Double

  public init(seed: UInt64, ending: Ending, epochs: Int, cost: Double) {
    self.seed = seed
    self.ending = ending
    self.epochs = epochs
    self.cost = cost
  }

  /// The end of a finished run.
  public init(_ run: Run) {
    precondition(run.isFinished, "only a finished run has a result")
    switch run.outcome {
    case .converged: self.init(run, .converged, epochs: run.epoch)
    case .diverged: self.init(run, .diverged, epochs: run.epoch)
    case .unfinished, .stuck, .bottom, .learning:
      self.init(run, .unfinished, epochs: run.setup.epochLimit)
    }
  }

  private init(_ run: Run, _ ending: Ending, epochs: Int) {
    self.init(seed: run.setup.seed, ending: ending, epochs: epochs, cost: run.cost)
  }

  /// The epoch in which it diverged; 0 if it started so.
  public var divergedAt: Int? {
    ending == .diverged ? cost.isFinite ? epochs + 1 : 0 : nil
  }
}
