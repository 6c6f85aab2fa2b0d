import Glibc
import Interface
import Learning
import Runtime

extension Section {
  static let cores = Section(
    name: "cores", summary: "a census on one core and on all of them, and how soon it stops"
  ) { report in
    let (one, all) = (censusRate(jobs: 1), censusRate(jobs: coreCount))
    report.add("census on one core", one, "M examples/s")
    report.add("census on \(coreCount) cores", all, "M examples/s")
    report.add("census on \(coreCount) cores against one", all / one, "times")
    report.add("census of XOR 2-2-1 stopped", censusStopTime(endless()), "ms")
    report.add(
      "census of 1,000 points 2-64-1 stopped", censusStopTime(endless([64], on: circle(1_000))),
      "ms")
  }

  static let watched = Section(
    name: "watched", summary: "a census of a million short runs, looked at and not"
  ) { report in
    let (unseen, seen) = (watchedTime(looks: false), watchedTime(looks: true))
    report.add("census of short runs, not looked at", unseen, "s")
    report.add("looked at 60 times a second against that", seen / unseen, "times")
  }

  static let race = Section(
    name: "race", summary: "races of three and of five learning rates on XOR 2-2-1"
  ) { report in
    for lanes in [3, 5] {
      report.add("race of \(lanes) on XOR 2-2-1", raceRate(lanes: lanes), "M examples/s")
    }
  }
}

/// Examples per second of a whole census on so many threads, in millions: XOR, 2-H-1 for H = 2...8,
/// all runs to the end of 5,000 epochs; enough of them that the last ones, with which one core is
/// alone, hardly count.
private func censusRate(jobs: Int) -> Double {
  var setup = endless()
  setup.epochLimit = 5_000
  let plan = CensusPlan(setup, axis: .hidden(Array(2...8)), seedCount: 2_000)
  let session = CensusSession(jobs: jobs)
  defer { session.stop() }
  let time = seconds {
    session.send(.census(plan))
    while session.progress(within: 1).census?.isComplete == false {}
  }
  return Double(plan.count * setup.epochLimit * setup.dataset.examples.count) / time / 1e6
}

/// How long a census of very many runs takes, in seconds, each of which ends with its first epochs:
/// what is left is the counting, and the rows if a screen asks for them.
private func watchedTime(looks: Bool) -> Double {
  var setup = endless()
  setup.epsilon = 0.13
  setup.epochLimit = 20
  let session = CensusSession()
  defer { session.stop() }
  return seconds {
    let plan = CensusPlan(setup, axis: .hidden([2, 3, 4, 5]), seedCount: 250_000)
    session.send(.census(plan))
    guard looks else {
      while session.progress(within: 10).census?.isComplete != true {}
      return
    }
    while session.look().snapshot.census?.isComplete != true { usleep(16_667) }
  }
}

/// How long a census takes to stop in the middle of its work, in milliseconds.
private func censusStopTime(_ setup: Setup) -> Double {
  let session = CensusSession()
  session.send(.census(CensusPlan(setup, axis: .hidden(setup.hidden), seedCount: 100)))
  _ = session.progress(within: 0.1)
  return 1_000 * seconds { session.stop() }
}

/// Examples per second of all lanes of a race together, in millions, taken as a session takes them.
private func raceRate(lanes: Int, seconds duration: Double = 0.3) -> Double {
  let alphas = (1...lanes).map { 0.5 + 0.01 * Double($0) }
  var race = Experiment.race(endless(), alphas: alphas)
  let start = monotonicSeconds()
  repeat { race.advance(examples: 256) } while monotonicSeconds() - start < duration
  let count = race.runs.reduce(0) { $0 + $1.exampleCount }
  return Double(count) / (monotonicSeconds() - start) / 1e6
}
