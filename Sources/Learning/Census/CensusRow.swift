/// What the runs of one column of a census came to.
public struct CensusRow: Sendable, Hashable {
  /// The neurons of the hidden layers, all together.
  public let hidden: Int
  /// The learning rate α of its runs.
  public let alpha: Double
  /// How many runs have been counted.
  public let runs: Int
  /// How many of them reached ε.
  public let converged: Int
  /// How many left the finite numbers.
  public let diverged: Int
  /// The share of runs that reached J ≤ ε, with its 95 % interval.
  public let interval: ShareInterval
  /// The epochs that the converged runs needed; nil where there are none. Those that did
  /// not arrive are not in it, so that it must be read together with the share.
  public let epochs: Quartiles?
  /// The epoch by which half of all runs had reached ε; nil where less than half did.
  ///
  /// Those that did not arrive count here, as never arriving: what an α is judged by.
  public let halfway: Int?
  /// The epochs that each of the converged runs needed, ascending: what rows of parts are merged by.
  public let epochsOfEach: [Int]

  /// The row of so many runs.
  ///
  /// - Parameter epochsOfEach: ascending.
  public init(_ setup: Setup, epochsOfEach: [Int], runs: Int, diverged: Int) {
    precondition(epochsOfEach.count + diverged <= runs, "a run has one ending")
    let half = (runs + 1) / 2
    hidden = setup.hidden.reduce(0, +)
    alpha = setup.alpha
    self.runs = runs
    converged = epochsOfEach.count
    self.diverged = diverged
    interval = ShareInterval(epochsOfEach.count, of: runs)
    epochs = Quartiles(sorted: epochsOfEach)
    halfway = half > 0 && epochsOfEach.count >= half ? epochsOfEach[half - 1] : nil
    self.epochsOfEach = epochsOfEach
  }

  /// The share of runs that reached ε, from 0 to 1.
  public var share: Double { interval.share }
  /// How many were above ε when the budget was spent, whether they stood still or not.
  public var unfinished: Int { runs - converged - diverged }
}

/// The count of one column, in the order of seeds.
struct CensusColumn: Sendable {
  /// The epochs of the converged runs, ascending, but for those that came last.
  private var sorted: [Int] = []
  /// Those that came last, as they came: to put each in its place at once would move all after it.
  private var recent: [Int] = []
  private var runs = 0
  private var diverged = 0
  /// The runs that did not converge.
  private(set) var missed: [CensusResult] = []

  /// Fewer than these are not worth a merge.
  private static let fewestMerged = 256

  mutating func count(_ result: CensusResult) {
    runs += 1
    switch result.ending {
    case .converged:
      recent.append(result.epochs)
      // As a share of all, so that the merges of n runs together take no more than some n log n.
      if recent.count >= max(Self.fewestMerged, sorted.count / 4) {
        sorted = epochs
        recent.removeAll(keepingCapacity: true)
      }
    case .diverged:
      diverged += 1
      missed.append(result)
    case .unfinished: missed.append(result)
    }
  }

  private var epochs: [Int] { recent.isEmpty ? sorted : (sorted + recent).sorted() }

  func row(_ setup: Setup) -> CensusRow {
    CensusRow(setup, epochsOfEach: epochs, runs: runs, diverged: diverged)
  }
}
