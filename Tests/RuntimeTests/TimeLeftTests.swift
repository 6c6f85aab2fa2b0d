import Interface
import Learning
import Testing

@testable import Runtime

/// How long a census has counted, and how long it will.
@Suite struct TimeLeftTests {
  private let plan = CensusPlan(Setup(), axis: .hidden([1, 2]), seedCount: 3)

  private func result(_ plan: CensusPlan, _ index: Int) -> (index: Int, result: CensusResult) {
    (index, CensusResult(seed: plan.seed(of: index), ending: .converged, epochs: 9, cost: 0.01))
  }

  @Test func `a stopwatch shows the time between starts and stops, and no other`() {
    var watch = Stopwatch()
    #expect(watch.seconds(at: 5) == 0)
    watch.start(1)
    watch.start(3)
    #expect(watch.seconds(at: 4) == 3)
    watch.stop(5)
    watch.stop(9)
    #expect(watch.seconds(at: 20) == 4)
    watch.start(10)
    #expect(watch.seconds(at: 12) == 6)
  }

  @Test func `the time left is reckoned from the runs that this census has trained`() {
    let first = CensusWork(plan, keeping: nil, jobs: 1)
    first.record((0..<plan.count).map { result(plan, $0) })
    #expect(first.progress(after: 8).0.secondsLeft == 0)
    let more = CensusPlan(Setup(), axis: .hidden([1, 2]), seedCount: 5)
    let grown = CensusWork(more, keeping: first.kept, jobs: 1)
    #expect(grown.progress(after: 3).0.secondsLeft == nil)
    grown.record([result(more, plan.count)])
    // One of four in ten seconds.
    #expect(grown.progress(after: 10).0.secondsLeft == 30)
  }

  @Test(arguments: [Command.show(false), .toggle, .play(false)])
  func `while it rests no time of a census passes`(_ rest: Command) throws {
    let time = MadeUpTime()
    let desk = CensusDesk(clock: { time.now })
    desk.begin(with: 1)
    desk.carryOut(.census(plan))
    time.pass(2)
    desk.record([result(plan, 0)], of: try #require(desk.waitForWork()))
    let before = desk.progress(within: 0).census?.secondsLeft
    #expect(before == 10)
    desk.carryOut(rest)
    time.pass(100)
    #expect(desk.progress(within: 0).census?.secondsLeft == before)
    desk.carryOut(rest.isHiding ? .show(true) : .play(true))
    time.pass(1)
    #expect(desk.progress(within: 0).census?.secondsLeft == 15)
  }
}

extension Command {
  fileprivate var isHiding: Bool { if case .show = self { true } else { false } }
}
