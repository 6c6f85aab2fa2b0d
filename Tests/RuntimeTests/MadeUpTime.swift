import Synchronization

/// A clock that a test sets by hand.
final class MadeUpTime: Sendable {
  /// In 1024ths of a second, so that sums of seconds are exact.
  private let ticks = Atomic<Int>(0)

  var now: Double { Double(ticks.load(ordering: .acquiring)) / 1024 }

  /// Seconds that are a multiple of 1/1024.
  func pass(_ seconds: Double) {
    ticks.add(Int(seconds * 1024), ordering: .acquiringAndReleasing)
  }
}
