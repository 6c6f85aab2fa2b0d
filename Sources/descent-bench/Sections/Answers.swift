import Glibc
import PseudoTerminal

extension Section {
  /// How soon the program answers while its engine trains at full speed on the only core that both
  /// have: from a key to the screen that shows it, and from a signal to the end.
  static let answers = Section(
    name: "answers", summary: "keys and signals, the real program at full speed on one core"
  ) { report in
    let key = "key to screen on one core"
    let signal = "signal to end on one core, of 20 the slowest"
    do {
      let times = try keyTimes(count: 100)
      report.add(key + ", median", times.median * 1e3, "ms")
      report.add(key + ", 99 of 100 within", times.quantile(0.99) * 1e3, "ms")
      report.add(signal, try endTimes(rounds: 5).greatest * 1e3, "ms")
    } catch {
      report.leave(out: key, because: "the program, or taskset, is not there")
    }
  }
}

/// The program beside this one, on the first core alone, training without end.
private func started() throws -> TerminalRun {
  let endless = ["--pace", "full", "--epsilon", "1e-300", "--epochs", "1000000000000"]
  let run = try TerminalRun(
    "/usr/bin/taskset", ["-c", "0", TerminalRun.directory + "/descent"] + endless,
    size: (120, 36))
  try run.wait(for: "full speed")
  return run
}

/// In seconds, from the moment a key is sent to the moment the bytes that show it have come: the
/// help opened and closed again, at random moments between two pictures.
private func keyTimes(count: Int) throws -> Sample {
  let run = try started()
  var times = Sample()
  for press in 0..<count {
    sleep(seconds: Double.random(in: 0.02...0.12))
    run.drain()
    try run.send("?")
    times.add(try seconds { try run.wait { $0.text.contains(" keys ") == (press % 2 == 0) } })
  }
  return times
}

/// In seconds, for each signal that a terminal or a shell ends a program with.
private func endTimes(rounds: Int) throws -> Sample {
  var times = Sample()
  for signal in [SIGTERM, SIGHUP, SIGINT, SIGQUIT] {
    for _ in 0..<rounds {
      let run = try started()
      times.add(
        try seconds {
          run.signal(signal)
          try run.end()
        })
    }
  }
  return times
}
