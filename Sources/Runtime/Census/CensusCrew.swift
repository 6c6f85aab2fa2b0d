import Learning

/// The runs that one worker of a census has in hand, those of one kind in a batch.
struct CensusCrew {
  private let work: CensusWork
  /// One for each of the work's groups of columns.
  private var batches: [BatchOfRuns]

  init(_ work: CensusWork) {
    self.work = work
    batches = work.groups.map {
      BatchOfRuns(like: work.plan.setup(column: $0[0], seed: work.plan.firstSeed))
    }
  }

  /// Multiplications of a weight in about half a millisecond, or two where vectors are narrow.
  private static let slice = 60_000

  /// Takes runs in where there is room, and trains the batch of the oldest for about a millisecond:
  /// the first runs of a census are to be counted first. nil when no run is left.
  mutating func advance() -> [(index: Int, result: CensusResult)]? {
    var ended: [(index: Int, result: CensusResult)] = []
    for group in batches.indices { ended += fill(group) }
    var oldest: (group: Int, name: Int)?
    for group in batches.indices {
      guard let name = batches[group].first, name < oldest?.name ?? .max else { continue }
      oldest = (group, name)
    }
    guard let oldest else { return ended.isEmpty ? nil : ended }
    for (name, result) in batches[oldest.group].advance(multiplications: Self.slice) {
      ended.append((name, result))
    }
    return ended
  }

  private mutating func fill(_ group: Int) -> [(index: Int, result: CensusResult)] {
    var ended: [(index: Int, result: CensusResult)] = []
    let room = min(batches[group].room, work.shares[group])
    while batches[group].count < room, let index = work.take(of: group) {
      let setup = work.plan.setup(of: index)
      if let result = batches[group].begin(setup, named: index) { ended.append((index, result)) }
    }
    return ended
  }
}
