import Interface

/// When the next picture may be sent.
struct FramePacing {
  /// In seconds, at full speed: the most that a screen is drawn anew by itself.
  static let interval = 1.0 / 30
  /// In seconds, after a key: what a person did is seen at once, and a held key in even steps.
  static let key = 1.0 / 120
  /// In seconds, while training goes on at a pace to be followed: figures that change faster cannot
  /// be read, and cost the line as much as those that can.
  static let calm = 1.0 / 10
  /// Sending takes at most one part in so many of the time, so that a slow line stays usable.
  private static let rest = 2.0
  /// In seconds: how soon to look for the answer to a command, before a frame would be due.
  static let answer = 0.001
  /// In seconds: how long a picture waits for that answer, so that a key shows all it does at once.
  static let patience = 0.008

  private var start = -Double.infinity
  private var cost = 0.0

  /// How long what is shown may stand, in seconds, while nobody waits for anything.
  static func wait(for shown: Snapshot?) -> Double {
    guard let shown, !shown.isResting, shown.playback.pace == .full else { return calm }
    return interval
  }

  /// When the next picture is due, where one may stand for so many seconds.
  func next(after seconds: Double) -> Double { start + max(seconds, Self.rest * cost) }

  mutating func sent(from start: Double, to end: Double) {
    self.start = start
    cost = end - start
  }
}
