import Glibc
import PseudoTerminal
import Runtime

extension Report {
  /// How soon the program answers while its engine trains at full speed on the same core: from a key
  /// to the screen that shows it, and from a signal to the end.
  mutating func measureAnswers() {
    do {
      let keys = try keyTimes(count: 300)
      for time in keys { add("key to screen, one core", time * 1e3, "ms") }
      add("the same, p99", percentile(99, of: keys) * 1e3, "ms")
      for signal in [SIGTERM, SIGHUP, SIGINT, SIGQUIT] {
        for _ in 0..<5 { add("signal to end, one core", try endTime(signal) * 1e3, "ms") }
      }
    } catch {
      print("no answers measured: \(error)")
    }
  }
}

/// The program beside this one, on the first core alone, training without end.
private func started() throws -> TerminalRun {
  let run = try TerminalRun(
    "/usr/bin/taskset",
    ["-c", "0", TerminalRun.directory + "/descent", "--pace", "full"]
      + ["--epsilon", "1e-300", "--epochs", "1000000000000"], size: (120, 36))
  try run.wait(for: "full speed")
  return run
}

/// From the moment a key is sent to the moment the bytes that show it have come, in seconds: the help
/// opened and closed again, at random moments between two pictures.
private func keyTimes(count: Int) throws -> [Double] {
  let run = try started()
  var times: [Double] = []
  for turn in 0..<count {
    sleep(seconds: Double.random(in: 0.02...0.12))
    run.drain()
    let start = monotonicSeconds()
    try run.send("?")
    try run.wait { $0.text.contains(" keys ") == (turn % 2 == 0) }
    times.append(monotonicSeconds() - start)
  }
  return times
}

private func endTime(_ signal: Int32) throws -> Double {
  let run = try started()
  let start = monotonicSeconds()
  run.signal(signal)
  try run.end()
  return monotonicSeconds() - start
}

/// The time that so many in a hundred stay below or reach.
private func percentile(_ percent: Int, of times: [Double]) -> Double {
  times.sorted()[min(times.count - 1, times.count * percent / 100)]
}
