import Interface
import Learning
import Testing

@testable import Runtime

@Suite struct CensusSessionTests {
  /// Small and quick: a large α, and a budget of few epochs that leaves some starts stuck.
  private func plan(_ seeds: Int, epochs: Int = 120) -> CensusPlan {
    var setup = Setup()
    setup.alpha = 10
    setup.epochLimit = epochs
    return CensusPlan(setup, axis: .hidden([1, 2, 3]), seedCount: seeds)
  }

  private func finished(_ session: CensusSession) -> CensusProgress? {
    while true {
      let progress = session.progress(within: 60).census
      if progress?.isComplete != false { return progress }
    }
  }

  /// The plain way: one run after another, in order.
  private func reference(_ plan: CensusPlan) -> CensusTally {
    tally(of: results(plan)[...], plan)
  }

  private func results(_ plan: CensusPlan) -> [CensusResult] {
    (0..<plan.count).map { index in
      var run = Run(plan.setup(of: index))
      run.advance(epochs: plan.base.epochLimit)
      return CensusResult(run)
    }
  }

  private func tally(of results: ArraySlice<CensusResult>, _ plan: CensusPlan) -> CensusTally {
    var tally = CensusTally(plan)
    for (index, result) in zip(results.indices, results) { tally.record(result, at: index) }
    return tally
  }

  @Test(arguments: [1, 2, 5])
  func `the same seeds give the same rows on any number of cores`(_ jobs: Int) {
    let session = CensusSession(jobs: jobs)
    defer { session.stop() }
    session.send(.census(plan(6)))
    let expected = reference(plan(6))
    let progress = finished(session)
    #expect(progress?.rows == expected.rows)
    #expect(progress?.missed == expected.missed)
    #expect(progress?.secondsLeft == 0)
  }

  @Test func `how fast a census was stands still once it is complete`() {
    let time = MadeUpTime()
    let session = CensusSession(jobs: 1) {
      time.pass(1.0 / 1024)
      return time.now
    }
    defer { session.stop() }
    session.send(.census(plan(6)))
    _ = finished(session)
    let speed = session.progress(within: 0).examplesPerSecond
    time.pass(1_000)
    #expect(speed > 0 && session.progress(within: 0).examplesPerSecond == speed)
  }

  @Test(arguments: [1, 3])
  func `whatever a setup says, its census has the rows of runs one by one`(_ jobs: Int) {
    var shuffled = Setup()
    shuffled.order = .shuffled
    var batches = Setup()
    batches.batch = .examples(3)
    var other = Setup()
    other.activation = .tanh
    var deep = Setup()
    deep.hidden = [3, 2]
    for var setup in [Setup(), shuffled, batches, other, deep] {
      setup.epochLimit = 60
      let plan = CensusPlan(setup, axis: .alpha([0.5, 4, 20, 1e308]), seedCount: 18)
      let session = CensusSession(jobs: jobs)
      defer { session.stop() }
      session.send(.census(plan))
      let (progress, expected) = (finished(session), reference(plan))
      #expect(progress?.rows == expected.rows)
      #expect(progress?.missed == expected.missed)
    }
  }

  /// What is to be seen of a census in which so many runs are counted.
  private struct Seen: Equatable {
    let rows: [CensusRow]
    let missed: [[CensusResult]]

    init(_ progress: CensusProgress) { (rows, missed) = (progress.rows, progress.missed) }
  }

  @Test(arguments: [1, 4])
  func `rows seen while it runs are those of as many runs one by one`(_ jobs: Int) {
    let plan = plan(400, epochs: 60)
    let results = results(plan)
    let session = CensusSession(jobs: jobs)
    defer { session.stop() }
    session.send(.census(plan))
    var seen: [Seen] = []
    var isComplete = false
    while !isComplete {
      // Both ways of looking: the one has its rows made by a worker, the other makes its own.
      for progress in [session.look().snapshot.census, session.progress(within: 0.001).census] {
        guard let progress else { continue }
        if seen.last != Seen(progress) { seen.append(Seen(progress)) }
        isComplete = progress.isComplete
      }
    }
    #expect(seen.last?.rows.reduce(0) { $0 + $1.runs } == plan.count)
    #expect(seen.count > 2)
    for seen in seen {
      let counted = seen.rows.reduce(0) { $0 + $1.runs }
      #expect(seen == Seen(CensusProgress(tally(of: results[..<counted], plan))))
    }
  }

  @Test func `at a pause and at the end all that has come in is shown, unasked`() throws {
    let plan = plan(2)
    let results = results(plan)
    let desk = CensusDesk(clock: monotonicSeconds)
    desk.begin(with: 1)
    desk.carryOut(.census(plan))
    let work = try #require(desk.waitForWork())
    desk.record([(0, results[0]), (1, results[1])], of: work)
    desk.record([(2, results[2])], of: work)
    desk.carryOut(.toggle)
    #expect(desk.look().snapshot.census?.rows == tally(of: results[..<3], plan).rows)
    for index in 3..<plan.count { desk.record([(index, results[index])], of: work) }
    #expect(desk.look().snapshot.census?.rows == reference(plan).rows)
  }

  @Test func `who makes rows while the last results come in makes them once more`() throws {
    let plan = plan(1)
    let results = results(plan)
    let desk = CensusDesk(clock: monotonicSeconds)
    desk.begin(with: 2)
    desk.carryOut(.census(plan))
    let work = try #require(desk.waitForWork())
    work.record([(0, results[0])])
    _ = desk.look()
    let seconds = try #require(desk.beginMaking(work))
    let made = work.progress(after: seconds)
    desk.record([(1, results[1]), (2, results[2])], of: work)
    #expect(desk.beginMaking(work) == nil)
    #expect(desk.endMaking(made, of: work))
    #expect(desk.look().snapshot.census?.ended == 1)
    #expect(desk.beginMaking(work) != nil)
  }

  @Test func `a grown census ends with the rows of one begun large`() {
    let session = CensusSession(jobs: 2)
    defer { session.stop() }
    session.send(.census(plan(2)))
    _ = finished(session)
    session.send(.census(plan(4)))
    #expect(finished(session)?.rows == reference(plan(4)).rows)
  }

  @Test func `new work takes the place of runs without end, and is begun where it goes on`() {
    let session = CensusSession(jobs: 2)
    defer { session.stop() }
    session.send(.census(plan(3, epochs: 1_000_000_000_000)))
    session.send(.toggle)
    session.send(.census(plan(2)))
    session.send(.toggle)
    #expect(finished(session)?.rows == reference(plan(2)).rows)
  }

  @Test func `hidden or paused, nothing is counted and the screen is told to rest`() {
    let session = CensusSession(jobs: 2)
    defer { session.stop() }
    session.send(.show(false))
    session.send(.census(plan(2)))
    let hidden = session.progress(within: 0)
    #expect(hidden.isResting && hidden.census?.ended == 0 && hidden.commands == 2)
    session.send(.toggle)
    session.send(.show(true))
    #expect(session.progress(within: 0).isResting)
    session.send(.toggle)
    #expect(finished(session)?.rows == reference(plan(2)).rows)
  }

  @Test func `a census counted again comes to the same rows`() {
    let session = CensusSession(jobs: 2)
    defer { session.stop() }
    session.send(.census(plan(2)))
    let first = finished(session)?.rows
    session.send(.again)
    #expect(finished(session)?.rows == first)
  }

  @Test func `a session is stopped in the middle of a run, and twice`() {
    let session = CensusSession(jobs: 2)
    session.send(.census(plan(3, epochs: 1_000_000_000_000)))
    _ = session.look()
    session.stop()
    session.stop()
    session.send(.census(plan(1)))
    #expect(session.look().snapshot.census != nil)
  }

  @Test func `the last snapshot that can be seen is the complete one`() {
    let session = CensusSession(jobs: 3)
    defer { session.stop() }
    session.send(.census(plan(4)))
    var number = 0
    while session.look().snapshot.census?.isComplete != true {
      let now = session.look().number
      #expect(now >= number)
      number = now
      _ = session.progress(within: 0.001)
    }
    #expect(session.look().snapshot.isResting)
  }
}
