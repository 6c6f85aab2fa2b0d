import Interface
import Learning
import Synchronization

/// One census under way: which run is next, and what has come of those before.
///
/// Shared by all workers; a new census is new work, and the old is abandoned as a whole.
final class CensusWork: @unchecked Sendable {
  let plan: CensusPlan
  /// The runs to do, by index.
  private let runs: [Int]
  private let next = Atomic<Int>(0)
  private let lock = Lock()
  // Under the lock, both.
  private var tally: CensusTally
  private var examples = 0

  init(_ plan: CensusPlan, keeping earlier: CensusTally?) {
    self.plan = plan
    tally = CensusTally(plan, keeping: earlier)
    runs = tally.missing
  }

  /// A run that nobody else gets; nil when none is left.
  func take() -> Int? {
    let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return place < runs.count ? runs[place] : nil
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
      let done = runs.count - left
      let secondsLeft = done > 0 ? seconds / Double(done) * Double(left) : nil
      return (
        CensusProgress(tally, secondsLeft: secondsLeft, jobs: jobs),
        seconds > 0 ? Double(examples) / seconds : 0
      )
    }
  }
}
