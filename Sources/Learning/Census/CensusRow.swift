/// What the runs of one column of a census came to.
public struct CensusRow: Sendable, Hashable {
  /// The neurons of the hidden layers, all together.
  public let hidden: Int
  public let alpha: Double
  /// How many runs have been counted.
  public let runs: Int
  public let converged: Int
  public let diverged: Int
  /// The share of runs that reached J ≤ ε, with its 95 % interval.
  public let interval: ShareInterval
  /// The epochs that the converged runs needed; nil where there are none. Stuck runs are not in it,
  /// so that it must be read together with the share.
  public let epochs: Quartiles?
  /// The epoch by which half of all runs had reached ε; nil where less than half did.
  ///
  /// Stuck runs count here, as never arriving: what an α is judged by.
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

  public var share: Double { interval.share }
  public var stuck: Int { runs - converged - diverged }
}

/// The count of one column, in the order of seeds.
struct CensusColumn: Sendable {
  /// The epochs of the converged runs, ascending.
  private var epochs: [Int] = []
  private var runs = 0
  private var diverged = 0
  /// The runs that did not converge.
  private(set) var missed: [CensusResult] = []

  mutating func count(_ result: CensusResult) {
    runs += 1
    switch result.ending {
    case .converged: epochs.insert(result.epochs, at: place(for: result.epochs))
    case .diverged:
      diverged += 1
      missed.append(result)
    case .stuck: missed.append(result)
    }
  }

  /// The first place whose epochs are more, by halving.
  private func place(for value: Int) -> Int {
    var (low, high) = (0, epochs.count)
    while low < high {
      let middle = (low + high) / 2
      if epochs[middle] > value { high = middle } else { low = middle + 1 }
    }
    return low
  }

  func row(_ setup: Setup) -> CensusRow {
    CensusRow(setup, epochsOfEach: epochs, runs: runs, diverged: diverged)
  }
}
