import Learning

/// How far a census is, and what it has counted.
public struct CensusProgress: Sendable {
  public var plan: CensusPlan
  /// How many runs have ended.
  public var ended: Int
  public var rows: [CensusRow]
  /// The counted runs that did not converge, column by column in the order of seeds.
  public var missed: [[CensusResult]]
  /// In seconds, from the speed so far; nil while nothing is known, 0 at the end.
  public var secondsLeft: Double?
  /// On how many threads.
  public var jobs: Int

  public init(_ tally: CensusTally, secondsLeft: Double? = nil, jobs: Int = 1) {
    plan = tally.plan
    ended = tally.received
    rows = tally.rows
    missed = tally.missed
    self.secondsLeft = tally.isComplete ? 0 : secondsLeft
    self.jobs = jobs
  }

  /// A census whose rows were counted in parts, of which no single runs are known.
  public init(_ plan: CensusPlan, merged rows: [CensusRow]) {
    self.plan = plan
    self.rows = rows
    ended = plan.count
    missed = Array(repeating: [], count: rows.count)
    secondsLeft = 0
    jobs = 1
  }

  public var isComplete: Bool { ended == plan.count }

  /// The examples that an epoch shows.
  var examplesPerEpoch: Int { plan.base.dataset.examples.count }
}
