import Interface
import Learning

/// What the workers of a census and its callers share.
final class CensusDesk: @unchecked Sendable {
  private let clock: Clock
  private let slot = SnapshotSlot()
  private let reader: SnapshotReader
  private let lock = Lock()

  // Under the lock, all below.
  /// How many workers there are.
  private var workers = 0
  private var work: CensusWork?
  /// The work of which there is no run left to begin.
  private var spent: CensusWork?
  /// The work whose rows some worker is making; nobody else makes them meanwhile.
  private var making: CensusWork?
  /// The rows of the work as they were last made.
  private var made: Made?
  private var isPlaying = true
  private var isShown = true
  private var isStopping = false
  private var commands = 0
  private var number = 0
  private var watch = Stopwatch()

  typealias Made = (progress: CensusProgress, examplesPerSecond: Double)

  init(clock: @escaping Clock) {
    self.clock = clock
    reader = SnapshotReader(slot, before: Snapshot(runs: [], playback: Playback(isPlaying: false)))
  }

  var commandCount: Int { lock.withLock { commands } }

  /// Has so many workers for every census from now on.
  func begin(with workers: Int) {
    lock.withLock { self.workers = workers }
  }

  func carryOut(_ command: Command) {
    let current = lock.withLock {
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
      return work
    }
    if let current { makeRows(of: current) }
  }

  func stop() {
    let current = lock.withLock {
      isStopping = true
      settle()
      return work
    }
    if let current { makeRows(of: current) }
  }

  private func begin(_ plan: CensusPlan, keeping earlier: CensusTally?) {
    let work = CensusWork(plan, keeping: earlier, jobs: workers)
    self.work = work
    watch = Stopwatch()
    (made, making) = (work.progress(after: 0), nil)
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

  func record(_ ended: [(index: Int, result: CensusResult)], of work: CensusWork) {
    guard !ended.isEmpty else { return }
    work.record(ended)
    makeRows(of: work)
  }

  /// Makes rows and publishes them, where a screen has asked or there will be no later ones.
  private func makeRows(of work: CensusWork) {
    while let seconds = beginMaking(work) {
      // Without the lock: the workers go on training meanwhile.
      let made = work.progress(after: seconds)
      guard endMaking(made, of: work) else { return }
    }
  }

  /// The seconds that the work has taken; nil where its rows are not wanted, or are being made.
  func beginMaking(_ work: CensusWork) -> Double? {
    lock.withLock {
      guard self.work === work else { return nil }
      if work.isComplete {
        watch.stop(clock())
        lock.signal()
      }
      guard making !== work, slot.hasBeenAskedFor || lacksLast else { return nil }
      making = work
      return watch.seconds(at: clock())
    }
  }

  /// Publishes rows; true where the last results came in meanwhile, and are not in them.
  func endMaking(_ made: Made, of work: CensusWork) -> Bool {
    lock.withLock {
      guard self.work === work else { return false }
      making = nil
      self.made = made
      publish()
      return lacksLast
    }
  }

  /// Whether nobody trains any more, and the rows lack results that are in.
  private var lacksLast: Bool {
    guard let work, let made else { return false }
    let goesOn = isPlaying && isShown && !isStopping && !isComplete
    return !goesOn && made.progress.ended < work.receivedCount
  }

  /// The lock must be held, so that an older snapshot never comes after a newer.
  private func publish() {
    number += 1
    slot.publish(Sighting(snapshot(made), number: number))
  }

  private func snapshot(_ made: Made?) -> Snapshot {
    var snapshot = Snapshot(
      runs: [], playback: Playback(isPlaying: isPlaying),
      examplesPerSecond: made?.examplesPerSecond ?? 0, commands: commands,
      isResting: !isPlaying || !isShown || made?.progress.isComplete ?? true)
    snapshot.census = made?.progress
    return snapshot
  }

  func look() -> Sighting { reader.look() }

  func progress(within seconds: Double) -> Snapshot {
    let (work, time) = lock.withLock {
      let end = clock() + seconds
      while !isComplete, clock() < end { lock.wait(end - clock()) }
      return (self.work, watch.seconds(at: clock()))
    }
    let made = work?.progress(after: time)
    return lock.withLock { snapshot(made) }
  }
}
