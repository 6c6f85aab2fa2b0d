import Drawing
import Interface
import Learning
import Runtime

extension Section {
  /// How fast a session trains at full speed while its screen is drawn, as a share of the same
  /// engine without a session or a screen.
  static let shown = Section(
    name: "shown", summary: "the engine under a screen, beside the engine alone"
  ) { report in
    let alone = headlessRate(seconds: 1.5)
    let (watched, frames) = shownRates(seconds: 1.5)
    report.add("XOR 2-2-1, headless", alone / 1e6, "M examples/s")
    report.add("XOR 2-2-1, shown at 120x36", watched / 1e6, "M examples/s")
    report.add("shown / headless", watched / alone, "")
    report.add("shown, frames", frames, "a second")
  }
}

private func headlessRate(seconds duration: Double) -> Double {
  var run = Run(endless())
  let start = monotonicSeconds()
  while monotonicSeconds() - start < duration { run.advance(examples: 40_000) }
  return Double(run.exampleCount) / (monotonicSeconds() - start)
}

/// Examples and frames a second.
private func shownRates(seconds duration: Double) -> (examples: Double, frames: Double) {
  // In seconds: until the history's first growth is over.
  let warmUp = 0.3
  let session = startedSession()
  defer { session.stop() }
  var marks: [(examples: Int, time: Double)] = []
  let terminal = TimedTerminal(Size(120, 36), seconds: [warmUp, warmUp + duration]) {
    // A fresh snapshot: the first look asks for it.
    _ = session.latest()
    sleep(seconds: 0.001)
    marks.append((session.latest().runs.first?.exampleCount ?? 0, monotonicSeconds()))
  }
  var model = Model(setup: endless())
  model.isCostLinear = true
  _ = runLoop(terminal: terminal, model: model, sessions: [.training: session])
  guard let first = marks.first, let last = marks.last else { return (.nan, .nan) }
  return (
    Double(last.examples - first.examples) / (last.time - first.time),
    Double(terminal.frames) / (duration + warmUp)
  )
}
