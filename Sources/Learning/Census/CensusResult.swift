/// What is kept of one run of a census.
public struct CensusResult: Sendable, Hashable {
  /// How a run ended, without its evidence.
  public enum Ending: Sendable, Hashable {
    case converged, stuck, diverged
  }

  /// The seed of its start.
  public var seed: UInt64
  /// How it ended.
  public var ending: Ending
  /// The epoch at which it ended.
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
    let ending: Ending =
      switch run.outcome {
      case .converged: .converged
      case .diverged: .diverged
      case .stuck, .learning: .stuck
      }
    self.init(seed: run.setup.seed, ending: ending, epochs: run.epoch, cost: run.cost)
  }
}
