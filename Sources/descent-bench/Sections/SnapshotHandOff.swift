import Glibc
import Interface
import Learning
import Runtime

extension Section {
  static let snapshot = Section(
    name: "snapshot", summary: "what a snapshot costs the engine, and how soon it arrives"
  ) { report in
    report.add("snapshot, cost to the engine", snapshotCost() * 1e6, "µs")
    report.add("snapshot, asked for until it is there", arrivalTime() * 1e6, "µs")
  }
}

/// How much longer the engine takes for a chunk of examples when a snapshot goes out after it, in
/// seconds: it copies its history before it writes on.
private func snapshotCost() -> Double {
  var experiment = Experiment([endless()])
  experiment.advance(examples: 40_000)
  var kept: Snapshot?
  let count = 400
  let without = seconds { for _ in 0..<count { experiment.advance(examples: 256) } }
  let with = seconds {
    for _ in 0..<count {
      experiment.advance(examples: 256)
      kept = Snapshot(runs: experiment.runs, playback: Playback())
    }
  }
  precondition(kept != nil)
  return (with - without) / Double(count)
}

/// How long it takes from asking a session at full speed until a newer snapshot is there, in
/// seconds; the chunk of examples that is under way is part of it.
private func arrivalTime() -> Double {
  let session = startedSession()
  defer { session.stop() }
  session.send(.begin([endless()]))
  var sample = Sample()
  for _ in 0..<200 {
    let asked = session.latest().runs.first?.exampleCount ?? 0
    let start = monotonicSeconds()
    // What lies there was asked for by the look before; the next is newer.
    while session.latest().runs.first?.exampleCount ?? 0 <= asked { sched_yield() }
    sample.add(monotonicSeconds() - start)
  }
  return sample.median
}
