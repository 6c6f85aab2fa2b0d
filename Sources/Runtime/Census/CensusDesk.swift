import Interface
import Learning

/// What the workers of a census and its callers share.
final class CensusDesk: @unchecked Sendable {
  private let jobs: Int
  private let clock: Clock
  private let slot = SnapshotSlot()
  private let reader: SnapshotReader
  private let lock = Lock()

  // Under the lock, all below.
  private var work: CensusWork?
  /// The work of which there is no run left to begin.
  private var spent: CensusWork?
  private var isPlaying = false
  private var isShown = true
  private var isStopping = false
  private var commands = 0
  private var number = 0
  private var watch = Stopwatch()

  init(jobs: Int, clock: @escaping Clock) {
    self.jobs = jobs
    self.clock = clock
    reader = SnapshotReader(slot, before: Snapshot(runs: [], playback: Playback(isPlaying: false)))
  }

  var commandCount: Int { lock.withLock { commands } }

  func carryOut(_ command: Command) {
    lock.withLock {
      commands += 1
      switch command {
      case .census(let plan): begin(plan, keeping: work?.kept)
      case .again: if let work { begin(work.plan, keeping: nil) }
      case .toggle: isPlaying.toggle()
      case .play(let isPlaying): self.isPlaying = isPlaying
      case .show(let isShown): self.isShown = isShown
      default: break  // has no meaning for a census
      }
      settle()
    }
  }

  func stop() {
    lock.withLock {
      isStopping = true
      settle()
    }
  }

  private func begin(_ plan: CensusPlan, keeping earlier: CensusTally?) {
    work = CensusWork(plan, keeping: earlier, jobs: jobs)
    watch = Stopwatch()
    isPlaying = true
  }

  private var isComplete: Bool { work?.isComplete ?? true }

  /// Lets the workers know how things stand, and whoever looks; the lock must be held.
  private func settle() {
    let goesOn = isPlaying && isShown && !isStopping && work != nil
    if goesOn && !isComplete { watch.start(clock()) } else { watch.stop(clock()) }
    publish()
    lock.signal()
  }

  /// Work that has runs to begin; nil at the end. Sleeps while there is none.
  func waitForWork() -> CensusWork? {
    lock.withLock {
      while !isStopping {
        if let work, work !== spent, isPlaying, isShown { return work }
        lock.wait(nil)
      }
      return nil
    }
  }

  func ranOut(of work: CensusWork) {
    lock.withLock { spent = work }
  }

  /// Sleeps while the census is paused; false when this work is no longer wanted.
  func goesOn(_ work: CensusWork) -> Bool {
    lock.withLock {
      while !isStopping, self.work === work, !(isPlaying && isShown) { lock.wait(nil) }
      return !isStopping && self.work === work
    }
  }

  func record(_ result: CensusResult, at index: Int, of work: CensusWork) {
    let isLast = work.record(result, at: index)
    lock.withLock {
      guard self.work === work else { return }
      if isLast { settle() } else if slot.hasBeenAskedFor { publish() }
    }
  }

  /// The lock must be held, so that an older snapshot never comes after a newer.
  private func publish() {
    number += 1
    slot.publish(Sighting(snapshot, number: number))
  }

  private var snapshot: Snapshot {
    let seconds = watch.seconds(at: clock())
    var snapshot = Snapshot(
      runs: [], playback: Playback(isPlaying: isPlaying), commands: commands,
      isResting: !isPlaying || !isShown || isComplete)
    guard let work else { return snapshot }
    let progress = work.progress(after: seconds, jobs: jobs)
    snapshot.census = progress.0
    snapshot.examplesPerSecond = progress.examplesPerSecond
    return snapshot
  }

  func look() -> Sighting { reader.look() }

  func progress(within seconds: Double) -> Snapshot {
    lock.withLock {
      let end = clock() + seconds
      while !isComplete, clock() < end { lock.wait(end - clock()) }
      return snapshot
    }
  }
}
