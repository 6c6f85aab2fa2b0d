import Interface
import Learning
import Testing

@testable import Runtime

/// The pace of a session.
extension SessionTests {
  @Test func `as many examples are taken as the pace says`() async throws {
    let time = MadeUpTime()
    let session = try Session(pace: Pace(examplesPerSecond: 512), clock: { time.now })
    session.send(.begin([short()]))
    _ = await session.report()
    time.pass(0.125)
    #expect(await session.report().runs[0].exampleCount == 64)
    time.pass(0.125)
    #expect(await session.report().runs[0].exampleCount == 128)
  }

  @Test func `after a stall only a quarter of a second is caught up on`() async throws {
    let time = MadeUpTime()
    let session = try Session(pace: Pace(examplesPerSecond: 512), clock: { time.now })
    session.send(.begin([short()]))
    _ = await session.report()
    time.pass(3600)
    #expect(await session.report().runs[0].exampleCount == 128)
  }

  @Test func `the rate is measured, and is 0 at rest`() async throws {
    let time = MadeUpTime()
    let session = try Session(pace: Pace(examplesPerSecond: 512), clock: { time.now })
    session.send(.begin([short(epochs: 10_000)]))
    _ = await session.report()
    for _ in 1...8 {
      time.pass(0.125)
      _ = await session.report()
    }
    time.pass(0.125)
    #expect(await session.report().examplesPerSecond == 512)
    // Of the last second alone: another pace is soon seen.
    session.send(.pace(Pace(examplesPerSecond: 1_024)))
    for _ in 1...9 {
      time.pass(0.125)
      _ = await session.report()
    }
    #expect(await session.report().examplesPerSecond == 1_024)
    session.send(.play(false))
    #expect(await session.report().examplesPerSecond == 0)
  }

  @Test func `what a machine cannot keep up with is not added to what it owes`() {
    var engine = Engine(pace: Pace(examplesPerSecond: 20_000), time: 0)
    engine.carryOut(.begin([short(epochs: 10_000)]))
    engine.pass(to: 0.1)
    // Time goes by while all of it is still owed.
    for tenth in 2...5 { engine.pass(to: Double(tenth) / 10) }
    while !engine.isUpToDate { engine.work() }
    #expect(engine.experiment.runs[0].exampleCount == 2_000)
  }

  @Test func `a rate is that of a whole second or more, where so much is known`() {
    var meter = RateMeter()
    for (time, count, rate) in [
      (0.0, 0, 0.0), (0.3, 300, 1_000), (0.6, 600, 1_000), (1.2, 600, 500), (1.7, 600, 0),
    ] {
      meter.note(count, at: time)
      #expect(abs(meter.rate - rate) < 1e-9, "at \(time)")
    }
  }
}
