/// What a census changes from column to column; all else stays as its base says.
public enum CensusAxis: Sendable, Hashable {
  /// One hidden layer, of each of these sizes.
  case hidden([Int])
  /// Each of these learning rates.
  case alpha([Double])

  /// How many columns there are.
  public var count: Int {
    switch self {
    case .hidden(let sizes): sizes.count
    case .alpha(let rates): rates.count
    }
  }
}

/// Many random starts of one setup: for each column of an axis, a run from each of the same seeds.
public struct CensusPlan: Sendable, Hashable {
  /// What the columns are.
  public let axis: CensusAxis
  /// Every column's first seed.
  public let firstSeed: UInt64
  /// How many seeds each column runs, from `firstSeed` on.
  public let seedCount: Int
  /// What all runs share; its part that the axis and the seed decide stands at one fixed value, so
  /// that plans of the same runs are equal.
  public let base: Setup

  /// A plan of at least one column and one seed; the seeds must not run past `UInt64.max`. Given
  /// start weights make way for random ones, since a census is of random starts.
  public init(_ base: Setup, axis: CensusAxis, firstSeed: UInt64 = 1, seedCount: Int) {
    precondition(axis.count > 0 && seedCount > 0, "a census has at least one run")
    precondition(
      UInt64(seedCount - 1) <= UInt64.max - firstSeed, "there are no seeds past UInt64.max")
    var base = base
    base.seed = firstSeed
    if case .given = base.start { base.start = Setup().start }
    switch axis {
    case .hidden(let sizes): base.hidden = [sizes[0]]
    case .alpha(let rates): base.alpha = rates[0]
    }
    self.base = base
    self.axis = axis
    self.firstSeed = firstSeed
    self.seedCount = seedCount
  }

  /// Every column's last seed.
  public var lastSeed: UInt64 { firstSeed + UInt64(seedCount - 1) }

  /// How many columns there are.
  public var columnCount: Int { axis.count }

  /// How many runs there are in all.
  public var count: Int { columnCount * seedCount }

  /// The column of a run. Runs are numbered seed by seed, so that while a census grows all columns
  /// have the same number of runs, give or take one.
  public func column(of index: Int) -> Int { index % columnCount }

  /// The seed of a run.
  public func seed(of index: Int) -> UInt64 { firstSeed + UInt64(index / columnCount) }

  /// The setup of a run of one column.
  public func setup(column: Int, seed: UInt64) -> Setup {
    var setup = base
    setup.seed = seed
    switch axis {
    case .hidden(let sizes): setup.hidden = [sizes[column]]
    case .alpha(let rates): setup.alpha = rates[column]
    }
    return setup
  }

  /// The setup of a run.
  public func setup(of index: Int) -> Setup {
    setup(column: column(of: index), seed: seed(of: index))
  }

  /// For each column of another plan, the column here that runs the same setups, if there is one.
  func columns(of other: CensusPlan) -> [Int?] {
    let own = (0..<columnCount).map { setup(column: $0, seed: firstSeed) }
    return (0..<other.columnCount).map { column in
      let wanted = other.setup(column: column, seed: firstSeed)
      return own.firstIndex(of: wanted)
    }
  }

  /// The index of a seed's run in a column; nil where the plan does not have this seed.
  func index(column: Int, seed: UInt64) -> Int? {
    guard seed >= firstSeed, seed - firstSeed < UInt64(seedCount) else { return nil }
    return Int(seed - firstSeed) * columnCount + column
  }
}
