import Glibc
import PseudoTerminal

extension Section {
  /// How soon the program answers while its engine trains at full speed: from a key to the screen
  /// that shows it, and from a signal to the end.
  ///
  /// With all cores, and where the engine and the screen have one between them.
  static let answers = Section(
    name: "answers", summary: "from a key to the screen, from a signal to the end, at full speed"
  ) { report in
    let name = "key to screen at 120x36"
    do {
      // So many that one in a hundred is a figure.
      report.add(name, try keyTimes(count: 100, onOneCore: false))
      report.add(name + " on one core", try keyTimes(count: 100, onOneCore: true))
      let slowest = try endTimes(rounds: 5).greatest
      report.add("signal to end on one core, of 20 the slowest", slowest * 1e3, "ms")
    } catch {
      report.leave(out: name, because: programIsMissing + ", or taskset is")
    }
  }
}

extension Report {
  fileprivate mutating func add(_ name: String, _ times: Sample) {
    add(name + ", median", times.median * 1e3, "ms")
    add(name + ", 99 of 100 within", times.quantile(0.99) * 1e3, "ms")
  }
}

/// The program beside this one, training without end.
private func started(onOneCore: Bool) throws -> TerminalRun {
  let program = TerminalRun.directory + "/descent"
  let endless = ["--pace", "full", "--epsilon", "1e-300", "--epochs", "1000000000000"]
  let run =
    onOneCore
    ? try TerminalRun("/usr/bin/taskset", ["-c", "0", program] + endless, size: (120, 36))
    : try TerminalRun(program, endless, size: (120, 36))
  try run.wait(for: "full speed")
  return run
}

/// In seconds, from the moment a key is sent to the moment the bytes that show it have come, at
/// random moments between two pictures.
private func keyTimes(count: Int, onOneCore: Bool) throws -> Sample {
  let run = try started(onOneCore: onOneCore)
  var times = Sample()
  for press in 0..<count {
    // More hidden neurons, fewer: the title says how many.
    let (key, answer) = press % 2 == 0 ? ("]", "2-3-1") : ("[", "2-2-1")
    sleep(seconds: Double.random(in: 0.02...0.12))
    run.drain()
    try run.send(key)
    times.add(try seconds { try run.wait { $0.line(0).contains(answer) } })
  }
  return times
}

/// In seconds, on one core, for each signal that a terminal or a shell ends a program with.
private func endTimes(rounds: Int) throws -> Sample {
  var times = Sample()
  for signal in [SIGTERM, SIGHUP, SIGINT, SIGQUIT] {
    for _ in 0..<rounds {
      let run = try started(onOneCore: true)
      times.add(
        try seconds {
          run.signal(signal)
          try run.end()
        })
    }
  }
  return times
}
