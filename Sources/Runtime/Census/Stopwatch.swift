/// The time that a clock shows between starts and stops, in seconds.
struct Stopwatch {
  private var since: Double?
  private var before = 0.0

  /// Has no effect while it runs.
  mutating func start(_ time: Double) {
    since = since ?? time
  }

  mutating func stop(_ time: Double) {
    before = seconds(at: time)
    since = nil
  }

  func seconds(at time: Double) -> Double {
    before + (since.map { time - $0 } ?? 0)
  }
}
