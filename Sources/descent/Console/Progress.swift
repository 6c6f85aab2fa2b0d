import Interface
import Learning
import Runtime

/// Tells how far a run is, now and then.
struct Progress {
  private var line = ProgressLine()
  private var next = monotonicSeconds() + Progress.patience

  /// In seconds: a run that is done sooner needs no line.
  private static let patience = 0.5
  private static let interval = 0.1

  mutating func show(_ run: Run) {
    guard line.isShown else { return }
    let now = monotonicSeconds()
    guard now >= next else { return }
    next = now + Self.interval
    let limit = grouped(run.setup.epochLimit)
    line.show("epoch \(grouped(run.epoch)) of at most \(limit), mean J \(short(run.cost))")
  }

  mutating func clear() { line.clear() }
}
