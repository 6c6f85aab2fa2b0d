import Glibc

/// A lock with a condition to wait on, from POSIX: the thread sanitizer understands these, and
/// would report false races with `Synchronization.Mutex`.
final class Lock: @unchecked Sendable {
  // Both are allocated once and never moved, as POSIX asks; every use is through these pointers.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    // Waiting must not depend on somebody setting the wall clock.
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(condition, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  func withLock<Result>(_ work: () throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try work()
  }

  /// Wakes whoever waits; the lock must be held.
  func signal() {
    pthread_cond_broadcast(condition)
  }

  /// Waits for a signal, at most `seconds` (nil: for ever); the lock must be held, and may have
  /// been held by others meanwhile. It may return early.
  func wait(_ seconds: Double?) {
    guard let seconds else {
      pthread_cond_wait(condition, mutex)
      return
    }
    var until = timespec()
    clock_gettime(CLOCK_MONOTONIC, &until)
    let nanoseconds = until.tv_nsec + Int(min(max(0, seconds), Self.longestWait) * 1e9)
    until.tv_sec += nanoseconds / 1_000_000_000
    until.tv_nsec = nanoseconds % 1_000_000_000
    pthread_cond_timedwait(condition, mutex, &until)
  }

  /// In seconds; nobody here waits longer for a time, and the sums above stay small.
  private static let longestWait = 3600.0
}
