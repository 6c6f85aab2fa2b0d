import Interface
import Learning
import Synchronization
import Testing

@testable import Runtime

/// How sessions stop, and what they do with nothing left to do.
extension SessionTests {
  @Test(.timeLimit(.minutes(1)))
  func `who asks in the last moment is answered`() async {
    let snapshot = await withCheckedContinuation { continuation in
      let inbox = Inbox()
      let looks = Atomic(0)
      inbox.stop()
      // It is asked after the engine has read that it is to end, and before it closes the inbox.
      runEngine(inbox: inbox, slot: SnapshotSlot(), pace: .standard) {
        if looks.add(1, ordering: .relaxed).newValue == 2 {
          _ = inbox.ask(ReportRequest(whenResting: false, continuation: continuation))
        }
        return 0
      }
    }
    #expect(snapshot.runs.isEmpty)
  }

  @Test func `a stopped session answers with its last state`() async throws {
    let session = try pausedSession()
    session.send(.oneEpoch)
    session.stop()
    session.stop()
    session.send(.oneEpoch)
    #expect(await session.report().runs[0].epoch == 1)
    #expect(await session.report(whenResting: true).commands == 3)
  }

  @Test func `who waits for a rest that never comes is answered when the session stops`()
    async throws
  {
    let session = try Session(clock: { 0 })
    session.send(.begin([short()]))
    async let end = session.report(whenResting: true)
    _ = await session.report()
    session.stop()
    #expect(await !end.isResting)
  }

  @Test func `a run that diverges rests and traps nothing`() async throws {
    var setup = short(alpha: 1e300)
    setup.activation = .identity
    let session = try Session(pace: .full)
    session.send(.begin([setup]))
    let end = await session.report(whenResting: true)
    #expect(end.runs[0].hasDiverged)
    session.send(.toggle)
    #expect(await session.report().isResting)
  }

  @Test func `an empty session rests`() async throws {
    let session = try Session()
    for command in [Command.toggle, .oneExample, .oneEpoch, .again, .alpha(1, run: 0)] {
      session.send(command)
    }
    let now = await session.report()
    #expect(now.runs.isEmpty && now.isResting && now.commands == 5)
  }
}
