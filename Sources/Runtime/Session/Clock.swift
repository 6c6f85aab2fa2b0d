import Glibc

/// Seconds since some fixed moment, never falling.
public typealias Clock = @Sendable () -> Double

/// The system's clock that nobody can set.
public func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
