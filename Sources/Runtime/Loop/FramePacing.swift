/// When the next picture may be sent.
struct FramePacing {
  /// In seconds, after a key: the most that a screen is drawn anew.
  static let interval = 1.0 / 30
  /// In seconds, while only training goes on: figures that change faster cannot be read, and cost
  /// the line as much as those that can.
  static let calm = 1.0 / 10
  /// Sending takes at most one part in so many of the time, so that a slow line stays usable.
  private static let rest = 2.0
  /// In seconds: how soon to look for the answer to a command, before a frame would be due.
  static let answer = 0.005

  private var start = -Double.infinity
  private var cost = 0.0

  /// When the next picture is due: soon after a key, calmly otherwise.
  func next(afterKey: Bool) -> Double {
    start + max(afterKey ? Self.interval : Self.calm, Self.rest * cost)
  }

  mutating func sent(from start: Double, to end: Double) {
    self.start = start
    cost = end - start
  }
}
