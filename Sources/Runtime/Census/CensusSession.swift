import Interface
import Learning

/// Runs a census on a thread for each core: commands go in, snapshots come out.
///
/// A run belongs to the one worker that trains it, several in lockstep; only its result is kept.
/// Workers look up about every millisecond, so that pause and stop do not wait for a run to end.
public final class CensusSession: DeskSession {
  private let desk: CensusDesk
  private let threads: Threads

  /// The workers, which begin with the first census: a program that never opens one has none.
  private final class Threads: @unchecked Sendable {
    let lock = Lock()
    // Under the lock, both.
    var started: [WorkerThread] = []
    var isStopped = false
  }

  /// How many workers are wished for; the system may give fewer.
  private let jobs: Int

  public init(jobs: Int = coreCount, clock: @escaping Clock = monotonicSeconds) {
    precondition(jobs > 0, "a census needs a worker")
    self.jobs = jobs
    desk = CensusDesk(clock: clock)
    threads = Threads()
  }

  deinit { stop() }

  public func send(_ command: Command) {
    // Without any worker nothing is counted, and the snapshots say so.
    if case .census = command { try? start() }
    desk.carryOut(command)
  }

  public var sent: Int { desk.commandCount }

  public func look() -> Sighting { desk.look() }

  /// The snapshot of now, waiting up to `seconds` for the census to be complete.
  public func progress(within seconds: Double) -> Snapshot { desk.progress(within: seconds) }

  public func stop() {
    desk.stop()
    let workers = threads.lock.withLock {
      threads.isStopped = true
      defer { threads.started = [] }
      return threads.started
    }
    for worker in workers { worker.join() }
  }

  /// Starts the workers, which otherwise begin with the first census: as many as the system gives.
  ///
  /// - Throws: `Failure` where it does not give a single one.
  public func start() throws(Failure) {
    let refusal = threads.lock.withLock { () -> Failure? in
      guard threads.started.isEmpty, !threads.isStopped else { return nil }
      let desk = desk
      var refusal: Failure?
      do throws(Failure) {
        for _ in 0..<jobs { threads.started.append(try WorkerThread { runCensusWorker(desk) }) }
      } catch {
        refusal = error
      }
      desk.begin(with: threads.started.count)
      return threads.started.isEmpty ? refusal : nil
    }
    if let refusal { throw refusal }
  }
}

/// Takes runs and trains them until it is told to stop.
private func runCensusWorker(_ desk: CensusDesk) {
  while let work = desk.waitForWork() {
    var crew = CensusCrew(work)
    while desk.goesOn(work) {
      guard let ended = crew.advance() else {
        desk.ranOut(of: work)
        break
      }
      desk.record(ended, of: work)
    }
  }
}
