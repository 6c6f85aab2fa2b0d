import Drawing
import Foundation
import Glibc
import Interface
import Learning
import Testing

@testable import Runtime

/// Much work in little time: what an hour of it would make grow must not have begun to grow.
///
/// `DESCENT_LONG=1` soaks for minutes.
@Suite(.serialized) struct SoakTests {
  @Test func `an hour of frames of a run at full speed takes no more memory than its first minute`()
    async
  {
    await #expect(processExitsWith: .success) {
      var soak = Soak()
      soak.frames(600)
      soak.frames(3_000, pace: Pace(examplesPerSecond: 240))
      let before = residentKiB()
      soak.frames(Soak.isLong ? 216_000 : 1_000)
      soak.frames(216_000, pace: Pace(examplesPerSecond: 240))
      let grown = residentKiB() - before
      #expect(grown < 1_024, "in KiB")
      #expect(soak.run.history.columns.count <= CostHistory.capacity)
      #expect(soak.run.path.count <= soak.run.path.capacity)
    }
  }

  @Test func `the loop on a session at full speed grows no more once it is warm`() async {
    await #expect(processExitsWith: .success) {
      let terminal = SoakTerminal(warmUp: 30, frames: Soak.isLong ? 3_600 : 90)
      var model = Model(setup: Soak.endless)
      model.size = terminal.size
      _ = runLoop(
        terminal: terminal, model: model, sessions: try startSessions(pace: .full),
        clock: monotonicSeconds)
      #expect(terminal.grown < 1_024, "in KiB")
    }
  }
}

/// The engine at sixty frames a second of a time that is made up.
private struct Soak {
  static var isLong: Bool { ProcessInfo.processInfo.environment["DESCENT_LONG"] != nil }

  /// A run that is never done.
  static var endless: Setup {
    var setup = Setup()
    setup.alpha = 0.01
    setup.epsilon = 0
    setup.epochLimit = 1_000_000_000_000
    return setup
  }

  private var engine: Engine
  private var time = 0.0
  private(set) var run = Run(Soak.endless)

  init() {
    engine = Engine(pace: .full, time: 0)
    engine.carryOut(.begin([Soak.endless]))
  }

  /// So many frames, each with a chunk of work and a snapshot, and some of them drawn.
  mutating func frames(_ count: Int, pace: Pace = .full) {
    engine.carryOut(.pace(pace))
    for frame in 0..<count {
      time += 1.0 / 60
      engine.pass(to: time)
      engine.work()
      let snapshot = engine.look(at: time).snapshot
      run = snapshot.runs[0]
      guard frame % 3_000 == 0 else { continue }
      var canvas = Canvas(Size(80, 24))
      draw(
        Scene(model: Model(setup: Soak.endless), snapshots: [.training: snapshot], features: .full),
        on: &canvas)
    }
  }
}

/// A terminal that shows some frames, however long they take, while somebody presses a key all the
/// time, and then goes.
private final class SoakTerminal: Terminal {
  let size = Size(80, 24)
  let features = Features.full
  var hearsMouse = true
  private var frames = 0
  private(set) var grown = 0
  private let warm: Int
  private let last: Int
  private var residentWhenWarm: Int?

  init(warmUp: Int, frames: Int) {
    warm = warmUp
    last = warmUp + frames
  }

  func present(_ canvas: Canvas) { frames += 1 }

  func events(within seconds: Double?) -> [Event] {
    if frames < warm { return [.key(.character("1"))] }
    let resident = residentKiB()
    residentWhenWarm = residentWhenWarm ?? resident
    grown = resident - (residentWhenWarm ?? resident)
    return frames < last ? [.key(.character("1"))] : [.closed]
  }

  func invalidate() {}
  func suspend() {}
}

/// The memory that this process holds now.
private func residentKiB() -> Int {
  let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
  let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  return pages * Int(sysconf(Int32(_SC_PAGESIZE))) >> 10
}
