import Interface
import Learning

extension CensusProgress {
  /// The census of which these are the parts, cut by seeds and in any order: the rows that one run
  /// of it would have.
  public init(merging parts: [CensusPart]) throws(Failure) {
    precondition(!parts.isEmpty, "a census has a part at least")
    try Self.checkSettings(parts)
    let parts = parts.sorted { $0.plan.firstSeed < $1.plan.firstSeed }
    try Self.checkSeeds(parts)
    let first = parts[0].plan
    let count = parts.reduce(0) { $0 + $1.plan.seedCount }
    guard censusRuns.contains(count) else {
      throw Failure(
        .badInput,
        "--merge: \(grouped(count)) seeds; at most \(grouped(censusRuns.upperBound)) in one census")
    }
    let plan = CensusPlan(
      first.base, axis: first.axis, firstSeed: first.firstSeed, seedCount: count)
    let rows = (0..<plan.columnCount).map { column in
      CensusRow(
        plan.setup(column: column, seed: plan.firstSeed),
        epochsOfEach: parts.flatMap { $0.rows[column].epochsOfEach }.sorted(), runs: count,
        diverged: parts.reduce(0) { $0 + $1.rows[column].diverged })
    }
    self.init(plan, merged: rows)
  }

  /// All parts say the same but for their seeds.
  private static func checkSettings(_ parts: [CensusPart]) throws(Failure) {
    func common(_ part: CensusPart) -> CensusPlan {
      CensusPlan(part.plan.base, axis: part.plan.axis, seedCount: 1)
    }
    guard let other = parts.first(where: { common($0) != common(parts[0]) }) else { return }
    throw Failure(
      .badInput,
      "\(other.path): made by \(other.plan.line), but \(parts[0].path) by \(parts[0].plan.line); "
        + "merge parts that differ in their seeds alone")
  }

  /// Parts in the order of their seeds join without a gap, and none has seeds of another.
  private static func checkSeeds(_ parts: [CensusPart]) throws(Failure) {
    for (part, next) in zip(parts, parts.dropFirst()) {
      let last = part.plan.lastSeed
      let first = next.plan.firstSeed
      if first <= last {
        let range = first == last ? "seed \(first) is" : "seeds from \(first) on are"
        throw Failure(
          .badInput,
          "\(next.path): its \(range) in \(part.path) too; leave one of them out, or run it anew "
            + "with seeds of its own")
      }
      guard first == last + 1 else {
        let missing = CensusPlan(
          part.plan.base, axis: part.plan.axis, firstSeed: last + 1,
          // No more than one census may have, so that the line that makes them can be run.
          seedCount: Int(min(first - last - 1, UInt64(censusRuns.upperBound))))
        throw Failure(
          .badInput,
          "\(next.path): seeds \(missing.seedRange) are missing between it and \(part.path); make "
            + "them with \(missing.line) --json --output FILE")
      }
    }
  }
}
