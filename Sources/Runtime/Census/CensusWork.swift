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
  private let jobs: Int
  private let runCount: Int
  private let lock = Lock()
  // Under the lock, all below.
  /// The runs to do of each group, by index.
  private var waiting: [ArraySlice<Int>]
  /// Results that are not yet counted.
  private var arrived: [(index: Int, result: CensusResult)] = []
  private var received: Int
  private var examples = 0

  /// Held while results are counted and rows are made, which takes long where there are very many:
  /// no worker that trains waits for it.
  private let counting = Lock()
  // Under that lock.
  private var tally: CensusTally

  init(_ plan: CensusPlan, keeping earlier: CensusTally?, jobs: Int) {
    self.plan = plan
    self.jobs = jobs
    let tally = CensusTally(plan, keeping: earlier)
    self.tally = tally
    received = tally.received
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
    let workers = max(1, jobs)
    shares = waiting.map { ($0.count + workers - 1) / workers }
  }

  /// A run of a group that nobody else gets; nil when none is left.
  func take(of group: Int) -> Int? {
    lock.withLock { waiting[group].popFirst() }
  }

  /// Takes results over, without counting them yet.
  func record(_ ended: [(index: Int, result: CensusResult)]) {
    lock.withLock {
      arrived += ended
      received += ended.count
      for (_, result) in ended { examples += result.epochs * plan.base.dataset.examples.count }
    }
  }

  /// How many results have come in, counted or not.
  var receivedCount: Int { lock.withLock { received } }

  var isComplete: Bool { receivedCount == plan.count }

  /// The tally of now, for a plan that keeps its results.
  var kept: CensusTally { counting.withLock { count() } }

  /// How far it is after so many seconds of work, and the examples trained on in a second.
  func progress(after seconds: Double) -> (CensusProgress, examplesPerSecond: Double) {
    let examples = lock.withLock { self.examples }
    return counting.withLock {
      let tally = count()
      let left = plan.count - tally.received
      let done = runCount - left
      let secondsLeft = done > 0 ? seconds / Double(done) * Double(left) : nil
      return (
        CensusProgress(tally, secondsLeft: secondsLeft, jobs: jobs),
        seconds > 0 ? Double(examples) / seconds : 0
      )
    }
  }

  /// Counts what has arrived; the lock of the counting must be held.
  private func count() -> CensusTally {
    let new = lock.withLock {
      defer { arrived = [] }
      return arrived
    }
    for (index, result) in new { tally.record(result, at: index) }
    return tally
  }
}
