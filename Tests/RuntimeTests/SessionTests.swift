import Interface
import Learning
import Testing

@testable import Runtime

/// A setup that spends its budget soon.
func short(alpha: Double = 0.5, epochs: Int = 200, order: ExampleOrder = .fixed) -> Setup {
  var setup = Setup()
  setup.alpha = alpha
  setup.epochLimit = epochs
  setup.order = order
  return setup
}

func pausedSession(_ setups: [Setup] = [short()]) throws -> Session {
  let session = try Session(clock: { 0 })
  session.send(.begin(setups))
  session.send(.play(false))
  return session
}

private func plain(_ setup: Setup, examples: Int) -> Run {
  var run = Run(setup)
  run.advance(examples: examples)
  return run
}

private func expectSame(_ a: Run, _ b: Run) {
  #expect(a.network.parameters == b.network.parameters)
  #expect(a.history == b.history)
  #expect(a.exampleCount == b.exampleCount)
  #expect(a.outcome == b.outcome)
}

@Suite struct SessionTests {
  @Test(arguments: [1.0, 10, 500, 1_000_000])
  func `the weights do not depend on the pace`(rate: Double) async throws {
    let time = MadeUpTime()
    let session = try Session(
      pace: Pace(examplesPerSecond: rate), clock: { time.now })
    session.send(.begin([short(order: .shuffled)]))
    _ = await session.report()
    for seconds in [0.125, 0.25, 0.0625, 0.25] {
      time.pass(seconds)
      let run = await session.report().runs[0]
      expectSame(run, plain(short(order: .shuffled), examples: run.exampleCount))
    }
  }

  @Test func `runs that are given back go on where they were, as if nothing had been between`()
    async throws
  {
    let session = try pausedSession()
    session.send(.oneEpoch)
    session.send(.oneExample)
    let left = await session.report()
    session.send(.begin([short(alpha: 9)]))
    session.send(.resume(left.runs, left.playback))
    let back = await session.report()
    #expect(!back.playback.isPlaying)
    expectSame(back.runs[0], plain(short(), examples: 5))
    session.send(.oneExample)
    expectSame(await session.report().runs[0], plain(short(), examples: 6))
  }

  @Test func `at full speed, beside other sessions, the end is that of a plain run`() async throws {
    let others = try (1...3).map { _ in try Session(pace: .full) }
    for (number, other) in others.enumerated() {
      other.send(.begin([short(alpha: 0.1 * Double(number + 1), epochs: 100_000)]))
    }
    let session = try Session(pace: .full)
    session.send(.begin([short()]))
    let end = await session.report(whenResting: true)
    #expect(end.isResting && end.runs[0].isFinished)
    expectSame(end.runs[0], plain(short(), examples: .max))
    for other in others { other.stop() }
  }

  @Test func `a snapshot is asked for until one comes`() {
    let slot = SnapshotSlot()
    let snapshot = Snapshot(runs: [], playback: Playback())
    #expect(slot.hasBeenAskedFor)
    slot.publish(Sighting(snapshot, number: 1))
    #expect(!slot.hasBeenAskedFor)
    #expect(slot.take()?.number == 1 && slot.hasBeenAskedFor)
    #expect(slot.take() == nil)
  }

  @Test func `one example and one epoch are taken and then it pauses`() async throws {
    let session = try pausedSession()
    session.send(.oneExample)
    var now = await session.report()
    #expect(now.runs[0].exampleCount == 1 && !now.playback.isPlaying && now.isResting)
    session.send(.oneEpoch)
    now = await session.report()
    #expect(now.runs[0].exampleCount == 4 && now.isResting)
    session.send(.oneEpoch)
    #expect(await session.report().runs[0].exampleCount == 8)
  }

  @Test func `one example pauses a run at full speed`() async throws {
    let session = try Session(pace: .full)
    session.send(.begin([short(epochs: 1_000_000)]))
    session.send(.oneExample)
    let first = await session.report()
    #expect(first.isResting)
    #expect(await session.report().runs[0].exampleCount == first.runs[0].exampleCount)
  }

  @Test func `again starts from the same weights with the rate in force`() async throws {
    let session = try pausedSession([short(alpha: 0.5), short(alpha: 5)])
    session.send(.oneEpoch)
    session.send(.alpha(2, run: 1))
    session.send(.again)
    let now = await session.report()
    #expect(now.runs.map(\.epoch) == [0, 0])
    #expect(now.runs.map(\.setup.alpha) == [0.5, 2])
    #expect(now.runs[1].network.parameters == Run(short()).startParameters)
  }

  @Test func `another rate keeps the weights and the epoch`() async throws {
    let session = try pausedSession()
    session.send(.oneEpoch)
    let before = await session.report().runs[0]
    session.send(.alpha(7, run: 0))
    session.send(.alpha(7, run: 5))
    let after = await session.report().runs[0]
    #expect(after.network == before.network && after.epoch == 1)
    #expect(after.setup.alpha == 7 && after.alphaChangedAt == 1)
  }

  @Test func `the run before leaves its cost as a ghost, unless it had hardly begun`() async throws
  {
    let session = try pausedSession()
    session.send(.oneEpoch)
    session.send(.again)
    #expect(await session.report().ghost == nil)
    for _ in 1...6 { session.send(.oneEpoch) }
    let cost = await session.report().runs[0].history
    session.send(.again)
    session.send(.begin([short(alpha: 1)]))
    #expect(await session.report().ghost == cost)
  }

  @Test func `a finished run rests, and trains on when asked to`() async throws {
    let session = try Session(pace: .full)
    session.send(.begin([short(epochs: 10)]))
    #expect(await session.report(whenResting: true).runs[0].epoch == 10)
    session.send(.toggle)
    let further = await session.report(whenResting: true)
    #expect(further.runs[0].epoch == 20 && further.isResting)
    session.send(.oneExample)
    #expect(await session.report().runs[0].exampleCount == 81)
  }

  @Test func `a hidden experiment rests, and goes on when it is shown`() async throws {
    let time = MadeUpTime()
    let session = try Session(pace: Pace(examplesPerSecond: 512), clock: { time.now })
    session.send(.show(false))
    session.send(.begin([short()]))
    #expect(await session.report().isResting)
    time.pass(0.25)
    #expect(await session.report().runs[0].exampleCount == 0)
    session.send(.show(true))
    _ = await session.report()
    time.pass(0.125)
    #expect(await session.report().runs[0].exampleCount == 64)
  }

  @Test func `a new experiment keeps the pace and stays paused`() async throws {
    let session = try pausedSession()
    session.send(.faster)
    session.send(.begin([short(alpha: 1)]))
    session.send(.slower)
    session.send(.faster)
    let now = await session.report()
    #expect(!now.playback.isPlaying && now.playback.pace == Pace.standard.faster)
  }

  @Test func `lanes take the same number of examples until they end`() async throws {
    let session = try Session(pace: .full)
    session.send(.begin([short(alpha: 0.1), short(alpha: 1), short(alpha: 10)]))
    let end = await session.report(whenResting: true)
    for (run, alpha) in zip(end.runs, [0.1, 1, 10]) {
      expectSame(run, plain(short(alpha: alpha), examples: .max))
    }
  }

  @Test func `commands of several threads are all carried out`() async throws {
    let session = try pausedSession()
    await withTaskGroup(of: Void.self) { group in
      for _ in 1...4 {
        group.addTask {
          for _ in 1...25 {
            session.send(.oneExample)
            _ = session.latest()
          }
          _ = await session.report()
        }
      }
    }
    let now = await session.report()
    #expect(now.runs[0].exampleCount == 100)
    #expect(now.commands == 102 && session.sent == 102)
  }

  @Test func `what was published last is what there is, without waiting`() async throws {
    let session = try pausedSession()
    session.send(.oneEpoch)
    let report = await session.report()
    #expect(session.latest().commands == report.commands)
    #expect(session.latest().runs[0].epoch == 1)
  }
}
