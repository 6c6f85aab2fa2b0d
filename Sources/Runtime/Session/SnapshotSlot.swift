import Interface
import Synchronization

/// A snapshot on its way from the engine to the screen.
public final class Sighting: Sendable {
  let snapshot: Snapshot
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
