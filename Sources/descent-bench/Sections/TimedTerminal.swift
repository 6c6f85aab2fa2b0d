import Drawing
import Glibc
import Runtime

/// A terminal that shows nothing and keeps real time: what is left is the cost of drawing.
final class TimedTerminal: Terminal {
  let size: Size
  let features = Features.full
  var hearsMouse = true
  private(set) var frames = 0
  private let start = monotonicSeconds()
  private var times: ArraySlice<Double>
  private let mark: () -> Void

  /// Calls `mark` after each of these times, and is gone after the last.
  init(_ size: Size, seconds: [Double], mark: @escaping () -> Void) {
    self.size = size
    self.mark = mark
    times = seconds[...]
  }

  func present(_ canvas: Canvas) { frames += 1 }

  func events(within seconds: Double?) -> [Event] {
    guard let next = times.first else { return [.closed] }
    let left = start + next - monotonicSeconds()
    sleep(seconds: max(0, min(seconds ?? .infinity, left)))
    if monotonicSeconds() - start >= next {
      mark()
      times.removeFirst()
    }
    return times.isEmpty ? [.closed] : []
  }

  func invalidate() {}
  func suspend() {}
}

func sleep(seconds: Double) {
  var time = timespec(
    tv_sec: Int(seconds), tv_nsec: Int((seconds - seconds.rounded(.down)) * 1e9))
  nanosleep(&time, nil)
}
