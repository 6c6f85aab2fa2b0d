import PseudoTerminal

extension Section {
  /// From starting the program to a whole Train screen on its terminal.
  static let start = Section(
    name: "start", summary: "the real program's first frame, on a pseudo-terminal"
  ) { report in
    let name = "start to first frame at 120x36"
    guard let time = startTime() else {
      report.leave(out: name, because: programIsMissing)
      return
    }
    report.add(name, time * 1e3, "ms")
  }
}

/// What sections say that start the real program.
let programIsMissing = "the program is not built: swift build -c release --product descent"

/// In seconds; nil where the program does not lie beside this one.
private func startTime() -> Double? {
  var run: TerminalRun?
  let time = seconds {
    run = try? TerminalRun("descent", size: (120, 36))
    // The footer is drawn last.
    do { try run?.wait { $0.text.contains("? help") } } catch { run = nil }
  }
  guard let run, (try? run.send("q")) != nil, (try? run.end()) == .exited(0) else { return nil }
  return time
}
