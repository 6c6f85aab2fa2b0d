import Interface
import Learning
import Runtime

/// Examples per second of a whole census on so many threads, in millions: XOR, 2-H-1 for H = 2...8,
/// all runs to the end of 5,000 epochs.
func censusSessionRate(jobs: Int, seeds: Int = 256) -> Double {
  var setup = endless()
  setup.epochLimit = 5_000
  let plan = CensusPlan(setup, axis: .hidden(Array(2...8)), seedCount: seeds)
  let session = CensusSession(jobs: jobs)
  defer { session.stop() }
  let time = seconds {
    session.send(.census(plan))
    while session.progress(within: 1).census?.isComplete == false {}
  }
  return Double(plan.count * setup.epochLimit * setup.dataset.examples.count) / time / 1e6
}

/// How long a census takes to stop in the middle of its work, in milliseconds.
func censusStopTime(_ setup: Setup) -> Double {
  let session = CensusSession()
  session.send(.census(CensusPlan(setup, axis: .hidden(setup.hidden), seedCount: 100)))
  _ = session.progress(within: 0.1)
  return 1_000 * seconds { session.stop() }
}

extension Report {
  /// One core and all of them, one after the other, and how many times the one the others are.
  mutating func measureCores() {
    let one = censusSessionRate(jobs: 1)
    let all = censusSessionRate(jobs: coreCount)
    add("census on one core", one, "M examples/s")
    add("census on \(coreCount) cores", all, "M examples/s")
    add("census on \(coreCount) cores against one", all / one, "times")
    add("census of XOR 2-2-1 stopped", censusStopTime(endless()), "ms")
    add(
      "census of 1,000 points, 2-64-1 stopped", censusStopTime(endless([64], on: circle(1_000))),
      "ms")
  }
}
