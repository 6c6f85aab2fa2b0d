import Drawing
import Interface
import Learning
import Scratch
import Synchronization
import Testing

@testable import Runtime

/// A loop on a scripted terminal, with sessions whose time stands still.
private struct Stage {
  let terminal: ScriptedTerminal
  let sessions: [Desk: Session]
  let ending: Ending

  init(
    _ script: [ScriptedTerminal.Step], size: Size = Size(80, 24), model: Model = Model()
  ) throws {
    let terminal = ScriptedTerminal(size, script: script)
    self.terminal = terminal
    sessions = try Dictionary(
      uniqueKeysWithValues: Desk.allCases.map { ($0, try Session(clock: { 0 })) })
    ending = runLoop(
      terminal: terminal, model: model, sessions: sessions, clock: { terminal.time })
  }

  func report(_ desk: Desk = .training) async -> Snapshot {
    await sessions[desk]!.report()
  }
}

/// A session that has trained an epoch more each time somebody looks, and is up to date at once.
private final class Training: DeskSession {
  private let state = Mutex((looks: 0, sent: 0))

  func send(_ command: Command) { state.withLock { $0.sent += 1 } }
  var sent: Int { state.withLock(\.sent) }
  func stop() {}

  func look() -> Sighting {
    let (looks, sent) = state.withLock {
      $0.looks += 1
      return $0
    }
    var run = Run(Setup())
    run.advance(epochs: looks)
    return Sighting(
      Snapshot(runs: [run], playback: Playback(), commands: sent, isResting: false), number: looks)
  }
}

/// A session at rest that answers a command when it has been looked at some times more.
private final class Slow: DeskSession {
  private let state = Mutex((sent: 0, answered: 0, looks: 0))
  private let looksUntilAnswer: Int

  init(looksUntilAnswer: Int) { self.looksUntilAnswer = looksUntilAnswer }

  func send(_ command: Command) {
    state.withLock {
      $0.sent += 1
      $0.looks = 0
    }
  }
  var sent: Int { state.withLock(\.sent) }
  func stop() {}

  func look() -> Sighting {
    let answered = state.withLock {
      $0.looks += 1
      if $0.looks >= looksUntilAnswer { $0.answered = $0.sent }
      return $0.answered
    }
    var run = Run(Setup())
    run.advance(epochs: answered)
    return Sighting(
      Snapshot(runs: [run], playback: Playback(), commands: answered, isResting: false),
      number: answered)
  }
}

private func keys(_ text: String) -> [Event] {
  text.unicodeScalars.map { .key(.character($0)) }
}

/// Space pauses, so that all is at rest afterwards.
private let pause = ScriptedTerminal.Step.now(keys(" "))

@Suite struct LoopTests {
  @Test func `q leaves`() throws {
    #expect(try Stage([.now(keys("q"))]).ending == .quit)
  }

  @Test func `it leaves when the terminal is gone, whatever came after`() throws {
    #expect(try Stage([.now([.closed] + keys("q"))]).ending == .closed)
    #expect(try Stage([]).ending == .closed)
  }

  @Test func `keys reach the session of the screen`() async throws {
    let stage = try Stage([pause, .atRest(keys("e")), .atRest(keys("s+>")), .atRest(keys("q"))])
    let now = await stage.report()
    #expect(now.runs[0].exampleCount == 5)
    #expect(now.runs[0].setup.alpha == 1)
    #expect(now.playback.pace == Pace.standard.faster)
    #expect(await stage.report(.race).isResting)
  }

  @Test func `the race begins when it is shown, and the run rests meanwhile`() async throws {
    let stage = try Stage([.now(keys("2")), .now(keys(" ")), .atRest(keys("eq"))])
    #expect(await stage.report(.race).runs.map(\.epoch) == [1, 1, 1])
    let training = await stage.report()
    #expect(training.isResting && training.playback.isPlaying)
  }

  @Test func `nothing is presented when nothing changes`() throws {
    // A key without a meaning, twice, once all is at rest.
    let still = try Stage([pause, .atRest(keys("~")), .atRest(keys("~")), .atRest(keys("q"))])
    let reference = try Stage([pause, .atRest(keys("q"))])
    #expect(still.terminal.canvases.last?.text == reference.terminal.canvases.last?.text)
    for (before, after) in zip(still.terminal.canvases, still.terminal.canvases.dropFirst()) {
      #expect(before.cells != after.cells)
    }
  }

  @Test func `after a key and at rest a picture owes nothing to the one before it`() throws {
    let script = [pause] + "??eezt".map { .atRest(keys(String($0))) } + [.atRest(keys("q"))]
    let canvases = try Stage(script).terminal.canvases
    #expect(canvases.count > 5)
    for canvas in canvases { #expect(canvas.previous == nil) }
  }

  @Test func `while it trains and nobody presses a key a picture knows the one before it`() {
    let none = (0..<60).map { _ in ScriptedTerminal.Step.now([]) }
    let terminal = ScriptedTerminal(Size(80, 24), script: none + [.now(keys("q"))])
    let ending = runLoop(
      terminal: terminal, model: Model(), sessions: [.training: Training()],
      clock: { terminal.time })
    let canvases = terminal.canvases
    #expect(ending == .quit && canvases.count > 5 && canvases[0].previous == nil)
    for (before, after) in zip(canvases.dropFirst(), canvases.dropFirst(2)) {
      #expect(after.previous == before.cells)
    }
  }

  @Test func `after a resize a picture owes nothing to the one before it`() {
    let quiet = (0..<40).map { _ in ScriptedTerminal.Step.now([]) }
    let script = quiet + [.now([.resized])] + quiet + [.now(keys("q"))]
    let terminal = ScriptedTerminal(Size(80, 24), script: script)
    _ = runLoop(
      terminal: terminal, model: Model(), sessions: [.training: Training()],
      clock: { terminal.time })
    #expect(terminal.canvases.dropFirst().count { $0.previous == nil } == 1)
  }

  @Test func `keys that come faster than they can be seen share a picture`() throws {
    let many = try Stage([pause] + (1...30).map { _ in .now(keys("t")) } + [.atRest(keys("q"))])
    let allowed = many.terminal.time / FramePacing.key + 2
    #expect(Double(many.terminal.canvases.count) <= allowed)
  }

  /// 1 ms a look: it waits so long that the key shows all it does in one picture, and no longer.
  @Test(arguments: [(3, 1), (100, 2)])
  func `a key's picture waits for the session's answer, but not for long`(
    looks: Int, pictures: Int
  ) {
    let session = Slow(looksUntilAnswer: looks)
    let quiet = (0..<60).map { _ in ScriptedTerminal.Step.now([]) }
    let script = quiet + [.now(keys("]"))] + quiet + quiet + [.now(keys("q"))]
    let terminal = ScriptedTerminal(Size(80, 24), script: script)
    _ = runLoop(
      terminal: terminal, model: Model(), sessions: [.training: session],
      clock: { terminal.time })
    #expect(terminal.canvases.count { $0.text.contains("2-3-1") } == pictures)
  }

  @Test func `at full speed there are three pictures where a pace to be followed has one`() {
    var snapshot = Snapshot(
      runs: [Run(Setup())], playback: Playback(pace: .full), isResting: false)
    #expect(FramePacing.wait(for: snapshot) == FramePacing.interval)
    snapshot.playback.pace = .standard
    #expect(FramePacing.wait(for: snapshot) == FramePacing.calm)
    #expect(FramePacing.interval * 2.9 < FramePacing.calm)
  }

  @Test func `a terminal that takes long to be sent to gets fewer pictures`() {
    var pacing = FramePacing()
    pacing.sent(from: 10, to: 10.5)
    #expect(pacing.next(after: FramePacing.interval) == 11)
    #expect(pacing.next(after: FramePacing.calm) == 11)
    pacing.sent(from: 10, to: 10.001)
    #expect(pacing.next(after: FramePacing.interval) == 10 + FramePacing.interval)
    #expect(pacing.next(after: FramePacing.calm) == 10 + FramePacing.calm)
  }

  @Test func `Ctrl-L has everything sent anew`() throws {
    let redraw = ScriptedTerminal.Step.atRest([.key(.control("l"))])
    let terminal = try Stage([pause, redraw, .atRest(keys("q"))]).terminal
    #expect(terminal.invalidations == 1)
    #expect(terminal.canvases.last?.previous == nil)
  }

  @Test func `Ctrl-Z stops the program and draws anew afterwards`() throws {
    let suspend = ScriptedTerminal.Step.atRest([.key(.control("z"))])
    let terminal = try Stage([pause, suspend, .atRest(keys("q"))]).terminal
    #expect(terminal.suspensions == 1)
    #expect(terminal.canvases.last?.previous == nil)
  }

  @Test(arguments: [Size(1, 1), Size(20, 5), Size(200, 60), Size(0, 0)])
  func `every size is drawn at once when the terminal takes it`(size: Size) throws {
    let terminal = try Stage([pause, .resize(size), .atRest(keys("q"))]).terminal
    #expect(terminal.canvases.last?.size == size)
  }

  @Test func `weights are written and read back on the prompt`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("w.json")
    let enter = Event.key(.enter)
    let stage = try Stage([
      pause, .atRest(keys("e")), .atRest(keys(":write \(path)") + [enter]),
      .atRest(keys("n")), .atRest(keys(":weights \(path)") + [enter]), .atRest(keys("q")),
    ])
    var expected = Run(Setup())
    expected.advance(epochs: 1)
    #expect(try WeightsFile.read(path).parameters == expected.network.parameters)
    #expect(await stage.report().runs[0].startParameters == expected.network.parameters)
  }

  @Test(arguments: [
    ("", true), ("my notes", false), ("{\"weights\": 3}", false),
    (#"{"weights":[[[1],[1]]],"biases":[[0]]}"#, true),
  ])
  func `a file that holds no weights is not written over, unless one says write!`(
    _ content: String, _ isOurs: Bool
  ) throws {
    for word in ["write", "write!"] {
      let folder = try TemporaryFolder()
      let path = folder.write("w", content)
      let line = keys(":\(word) \(path)") + [.key(.enter)]
      let stage = try Stage([pause, .atRest(line), .atRest(keys("q"))], size: Size(200, 24))
      let text = stage.terminal.canvases.last?.text ?? ""
      let isWritten = isOurs || word == "write!"
      #expect((folder.read("w") != content) == isWritten)
      #expect(text.contains("a file without weights is there; :write! \(path)") != isWritten)
    }
  }

  @Test(arguments: ["svg", "html", "ans", "txt"])
  func `the picture is written as it stands, without the line that asks for it`(
    ending: String
  ) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("p." + ending)
    let enter = Event.key(.enter)
    let stage = try Stage([
      pause, .atRest(keys("4")), .atRest(keys(":picture \(path)") + [enter]),
      .atRest(keys(":picture \(path)") + [enter]), .atRest(keys("q")),
    ])
    let written = folder.read("p." + ending) ?? ""
    #expect(written.contains("descent --seed 7") && !written.contains(":picture"))
    let texts = stage.terminal.canvases.map(\.text)
    #expect(texts.contains { $0.contains("wrote \(path.prefix(20))") })
    #expect(texts.last?.contains("\(path.prefix(20))") == true)
    let again = try Stage([
      pause, .atRest(keys(":picture! \(path)") + [enter]), .atRest(keys("q")),
    ])
    #expect(folder.read("p." + ending) != written && again.ending == .quit)
  }

  @Test func `the mouse is given up and taken back`() throws {
    let off = try Stage([
      pause, .atRest(keys(":mouse off") + [.key(.enter)]), .atRest(keys("q")),
    ])
    #expect(!off.terminal.hearsMouse)
    let on = try Stage([
      pause, .atRest(keys(":mouse off") + [.key(.enter)]),
      .atRest(keys(":mouse on") + [.key(.enter)]), .atRest(keys("q")),
    ])
    #expect(on.terminal.hearsMouse)
  }

  @Test func `weights bring their activation and their dataset to the screen`() async throws {
    let folder = try TemporaryFolder()
    var setup = Setup()
    (setup.dataset, setup.activation, setup.hidden) = (.and, .tanh, [3])
    let path = folder.path("w.json")
    // Trained to its end, so that nothing runs once it is read.
    var run = Run(setup)
    run.advance(epochs: setup.epochLimit)
    try WeightsFile.write(GivenWeights(run), to: path)
    let stage = try Stage(
      [pause, .atRest(keys(":weights \(path)") + [.key(.enter)]), .atRest(keys("q"))],
      size: Size(200, 24))
    let text = stage.terminal.canvases.last?.text ?? ""
    #expect(text.contains("read \(path): 2-3-1 tanh, dataset and"))
    setup.start = .given(run.network.parameters)
    #expect(await stage.report().runs[0].setup == setup)
  }

  @Test func `what is wrong with a file is a line on the screen`() async throws {
    let folder = try TemporaryFolder()
    folder.write("w.json", #"{"weights":[[[1],[1],[1]]],"biases":[[0]]}"#)
    for (file, reason) in [("none.json", "no such file"), ("w.json", "layers 3-1 do not fit xor")] {
      let line = keys(":weights \(folder.path(file))") + [.key(.enter)]
      let stage = try Stage(
        [pause, .atRest(line), .atRest(keys("q"))], size: Size(200, 24))
      #expect(stage.terminal.canvases.last!.text.contains(reason))
      #expect(await stage.report().runs[0].setup == Setup())
    }
  }
}
