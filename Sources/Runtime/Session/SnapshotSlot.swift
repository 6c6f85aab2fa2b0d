import Interface
import Synchronization

/// A snapshot on its way from the engine to the screen.
public final class Sighting: Sendable {
  package let snapshot: Snapshot
  /// Counts the snapshots of a session, so that one can tell whether there is anything new.
  let number: Int

  init(_ snapshot: Snapshot, number: Int) {
    self.snapshot = snapshot
    self.number = number
  }
}

/// The place where the engine leaves its latest snapshot; neither side ever waits for the other.
///
/// The slot owns one reference to what lies in it. Whoever exchanges it out owns it from then on.
final class SnapshotSlot: Sendable {
  private let place = Atomic<Unmanaged<Sighting>?>(nil)
  private let isWanted = Atomic<Bool>(true)

  /// Leaves a snapshot, in place of one that nobody has taken.
  func publish(_ sighting: Sighting) {
    isWanted.store(false, ordering: .relaxed)
    let new = Unmanaged.passRetained(sighting)
    place.exchange(new, ordering: .acquiringAndReleasing)?.release()
  }

  /// The snapshot that lies here, if one came since the last call; asks for the next.
  func take() -> Sighting? {
    let found = place.exchange(nil, ordering: .acquiringAndReleasing)?.takeRetainedValue()
    isWanted.store(true, ordering: .relaxed)
    return found
  }

  /// Whether the screen has asked since the last one was published.
  var hasBeenAskedFor: Bool { isWanted.load(ordering: .relaxed) }

  deinit {
    place.exchange(nil, ordering: .acquiringAndReleasing)?.release()
  }
}

/// What the callers of a session have seen so far.
///
/// Under a lock of its own, which no engine and no worker ever takes: nobody holds the callers up.
final class SnapshotReader: @unchecked Sendable {
  private let slot: SnapshotSlot
  private let lock = Lock()
  // Under the lock.
  private var seen: Sighting

  /// - Parameter before: what is seen until the first snapshot comes.
  init(_ slot: SnapshotSlot, before: Snapshot) {
    self.slot = slot
    seen = Sighting(before, number: 0)
  }

  /// The newest snapshot that has come; asks for the next.
  func look() -> Sighting {
    // Taken under the lock too: else a slower caller could put an older one in its place.
    lock.withLock {
      if let new = slot.take() { seen = new }
      return seen
    }
  }
}
