/// When the next picture may be sent.
struct FramePacing {
  /// In seconds: thirty frames a second are enough for numbers and curves.
  static let interval = 1.0 / 30
  /// Sending takes at most one part in so many of the time, so that a slow line stays usable.
  private static let rest = 2.0
  /// In seconds: how soon to look for the answer to a command, before a frame would be due.
  static let answer = 0.005

  private(set) var next = -Double.infinity

  mutating func sent(from start: Double, to end: Double) {
    next = start + max(Self.interval, Self.rest * (end - start))
  }
}
