import Interface
import Synchronization

/// A training engine on a thread of its own: commands go in, snapshots come out.
///
/// It shares two things with its callers only, an inbox and the latest snapshot, and no caller
/// ever makes it wait.
public final class Session: DeskSession {
  private let inbox = Inbox()
  private let slot = SnapshotSlot()
  private let thread: WorkerThread
  private let reader: SnapshotReader
  private let isStopped = Atomic<Bool>(false)

  /// Starts the thread, at rest until the first command.
  ///
  /// - Throws: `Failure` where the system refuses the thread.
  public init(
    pace: Pace = .standard, clock: @escaping Clock = monotonicSeconds
  ) throws(Failure) {
    let (inbox, slot) = (inbox, slot)
    reader = SnapshotReader(slot, before: Snapshot(runs: [], playback: Playback()))
    thread = try WorkerThread { runEngine(inbox: inbox, slot: slot, pace: pace, clock: clock) }
  }

  deinit { stop() }

  /// Hands a command over; commands are carried out in order, between two updates.
  public func send(_ command: Command) {
    inbox.send(command)
  }

  /// How many commands have been handed over.
  public var sent: Int { inbox.sent }

  /// The newest snapshot that has come, without waiting; asks for a newer one.
  public func latest() -> Snapshot {
    look().snapshot
  }

  public func look() -> Sighting { reader.look() }

  /// A snapshot of the moment when every command sent so far has been carried out and all that is
  /// due by the clock has been done; with `whenResting`, also nothing more will change.
  public func report(whenResting: Bool = false) async -> Snapshot {
    await withCheckedContinuation { continuation in
      let request = ReportRequest(whenResting: whenResting, continuation: continuation)
      if !inbox.ask(request) { continuation.resume(returning: latest()) }
    }
  }

  /// Ends the thread and waits for that; the last snapshot stays.
  public func stop() {
    guard !isStopped.exchange(true, ordering: .acquiringAndReleasing) else { return }
    inbox.stop()
    thread.join()
  }
}
