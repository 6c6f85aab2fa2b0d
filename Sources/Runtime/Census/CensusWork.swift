import Interface
import Learning

/// One census under way: which runs are next, and what has come of those before.
///
/// Shared by all workers; a new census is new work, and the old is abandoned as a whole.
final class CensusWork: @unchecked Sendable {
  let plan: CensusPlan
  /// Columns whose runs can train in one batch.
  let groups: [[Int]]
  /// How many runs of each group a worker may hold, so that in a small census none has them all.
  let shares: [Int]
  private let runCount: Int
  private let lock = Lock()
  // Under the lock, all below.
  /// The runs to do of each group, by index.
  private var waiting: [ArraySlice<Int>]
  private var tally: CensusTally
  private var examples = 0

  init(_ plan: CensusPlan, keeping earlier: CensusTally?, jobs: Int) {
    self.plan = plan
    tally = CensusTally(plan, keeping: earlier)
    let kinds = (0..<plan.columnCount).map {
      BatchOfRuns.Kind(of: plan.setup(column: $0, seed: plan.firstSeed))
    }
    let groups = Dictionary(grouping: kinds.indices) { kinds[$0] }.values.sorted { $0[0] < $1[0] }
    let group = kinds.indices.map { column in groups.firstIndex { $0.contains(column) } ?? 0 }
    let runs = tally.missing
    runCount = runs.count
    var waiting: [ArraySlice<Int>] = Array(repeating: [], count: groups.count)
    for run in runs { waiting[group[plan.column(of: run)]].append(run) }
    self.groups = groups
    self.waiting = waiting
    shares = waiting.map { ($0.count + jobs - 1) / jobs }
  }

  /// A run of a group that nobody else gets; nil when none is left.
  func take(of group: Int) -> Int? {
    lock.withLock { waiting[group].popFirst() }
  }

  /// Takes the result in; true when it was the last.
  func record(_ result: CensusResult, at index: Int) -> Bool {
    lock.withLock {
      examples += result.epochs * plan.base.dataset.examples.count
      tally.record(result, at: index)
      return tally.isComplete
    }
  }

  var isComplete: Bool { lock.withLock { tally.isComplete } }

  /// The tally of now, for a plan that keeps its results.
  var kept: CensusTally { lock.withLock { tally } }

  /// How far it is after so many seconds of work, and the examples trained on in a second.
  func progress(after seconds: Double, jobs: Int) -> (CensusProgress, examplesPerSecond: Double) {
    lock.withLock {
      let left = plan.count - tally.received
      let done = runCount - left
      let secondsLeft = done > 0 ? seconds / Double(done) * Double(left) : nil
      return (
        CensusProgress(tally, secondsLeft: secondsLeft, jobs: jobs),
        seconds > 0 ? Double(examples) / seconds : 0
      )
    }
  }
}
