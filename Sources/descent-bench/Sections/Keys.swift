import PseudoTerminal

extension Section {
  /// From a key press to its answer on the terminal, while training runs at full speed.
  static let keys = Section(
    name: "keys", summary: "from a key to the screen, the real program at full speed"
  ) { report in
    let name = "key to screen at 120x36"
    // So many that one in a hundred is a figure.
    guard let times = answerTimes(count: 100) else {
      report.leave(out: name, because: programIsMissing)
      return
    }
    report.add(name + ", median", times.median * 1e3, "ms")
    report.add(name + ", 99 of 100 within", times.quantile(0.99) * 1e3, "ms")
  }
}

/// In seconds; nil where the program does not lie beside this one.
private func answerTimes(count: Int) -> Sample? {
  var times = Sample()
  do {
    let endless = ["--pace", "full", "--epsilon", "1e-300", "--epochs", "1000000000"]
    let run = try TerminalRun("descent", endless, size: (120, 36))
    try run.wait(for: "? help")
    for press in 0..<count {
      // More hidden neurons, fewer: the title says how many.
      let (key, answer) = press % 2 == 0 ? ("]", "2-3-1") : ("[", "2-2-1")
      try run.send(key)
      times.add(try seconds { try run.wait { $0.line(0).contains(answer) } })
    }
    try run.send("q")
    try run.end()
  } catch { return nil }
  return times
}
