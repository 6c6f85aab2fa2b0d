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
    var tally = CensusTally(plan)
    for index in 0..<plan.count {
      var run = Run(plan.setup(of: index))
      run.advance(epochs: plan.base.epochLimit)
      tally.record(CensusResult(run), at: index)
    }
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

  @Test func `a grown census ends with the rows of one begun large`() {
    let session = CensusSession(jobs: 2)
    defer { session.stop() }
    session.send(.census(plan(2)))
    _ = finished(session)
    session.send(.census(plan(4)))
    #expect(finished(session)?.rows == reference(plan(4)).rows)
  }

  @Test func `new work takes the place of runs without end, paused or not`() {
    let session = CensusSession(jobs: 2)
    defer { session.stop() }
    session.send(.census(plan(3, epochs: 1_000_000_000_000)))
    session.send(.toggle)
    session.send(.census(plan(2)))
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

  @Test func `again counts the same census anew`() {
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
