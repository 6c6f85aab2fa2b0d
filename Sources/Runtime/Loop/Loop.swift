import Drawing
import Interface

/// Why the program ends.
public enum Ending: Hashable, Sendable {
  /// The person wished it.
  case quit
  /// The terminal is gone, or a signal asked for it.
  case closed
}

/// Shows the sessions on the terminal until somebody wants to leave: one loop, one update, one view.
///
/// - Parameter clock: in seconds; only for when to draw, never for what.
public func runLoop(
  terminal: any Terminal, model: Model, sessions: [Desk: any DeskSession],
  clock: @escaping () -> Double = monotonicSeconds
) -> Ending {
  let loop = Loop(terminal: terminal, model: model, sessions: sessions, clock: clock)
  return loop.run()
}

/// The state of the loop between two rounds.
final class Loop {
  let terminal: any Terminal
  let sessions: [Desk: any DeskSession]
  var model: Model
  private let clock: () -> Double
  private var pacing = FramePacing()
  /// What is on the screen; nil where that is not known.
  private var shown: Canvas?
  private var sightings: [Desk: Sighting] = [:]
  /// Something may look different from what is on the screen.
  private var isDirty = true
  /// A person did something, and waits to see it.
  private var isAwaited = true
  /// How soon after the last picture that may be, in seconds.
  private var hurry = FramePacing.key
  /// Until then a picture waits for the answer to the last command.
  private var patienceEnds = -Double.infinity

  init(
    terminal: any Terminal, model: Model, sessions: [Desk: any DeskSession],
    clock: @escaping () -> Double
  ) {
    self.terminal = terminal
    self.model = model
    (self.model.size, self.model.features) = (terminal.size, terminal.features)
    self.model.canShowUnicode = terminal.features.isUnicode
    self.sessions = sessions
    self.clock = clock
  }

  /// What pictures may be made of: what the terminal shows, or what was chosen since.
  var features: Features {
    let given = terminal.features
    return given.with(model.glyphs, atMost: given.isUnicode ? .sextants : .ascii)
  }

  var snapshots: [Desk: Snapshot] { sightings.mapValues(\.snapshot) }

  func run() -> Ending {
    if let ending = carryOut(model.start()) { return ending }
    while true {
      look()
      if isDirty, !isHeld, clock() >= nextFrame { draw() }
      for event in terminal.events(within: wait) {
        if let ending = handle(event) { return ending }
      }
    }
  }

  private func look() {
    for (desk, session) in sessions {
      let sighting = session.look()
      guard sighting.number != sightings[desk]?.number else { continue }
      sightings[desk] = sighting
      isDirty = true
    }
    if isDirty { model.notice(snapshots) }
  }

  /// How long nothing has to be done unless something happens; nil when that is for ever.
  private var wait: Double? {
    if isDirty { return isHeld ? FramePacing.answer : max(0, nextFrame - clock()) }
    if isUnanswered { return FramePacing.answer }
    if sightings.values.allSatisfy(\.snapshot.isResting) { return nil }
    return FramePacing.wait(for: shownSnapshot)
  }

  private var isUnanswered: Bool {
    sessions.contains { $1.sent != sightings[$0]?.snapshot.commands }
  }

  /// Whether the picture waits: half of what a key does is not worth one, but the first one is.
  private var isHeld: Bool { shown != nil && isUnanswered && clock() < patienceEnds }

  private var shownSnapshot: Snapshot? { sightings[model.desk]?.snapshot }

  private var nextFrame: Double {
    pacing.next(after: isAwaited ? hurry : FramePacing.wait(for: shownSnapshot))
  }

  /// Whether the next picture follows from the one before by training alone. Only then may a colour
  /// stay as it was for the sake of the bytes: after a key another panel may stand in its place,
  /// and at rest the picture is what its figures say, whatever came before.
  private var isMoving: Bool { !isAwaited && shownSnapshot?.isResting == false }

  private func draw() {
    let start = clock()
    var canvas = Canvas(
      terminal.size, features: features, previous: isMoving ? shown : nil)
    let scene = Scene(model: model, snapshots: snapshots, features: features)
    Interface.draw(scene, on: &canvas)
    isDirty = false
    // The answer to the last command is still to come, and is awaited too.
    isAwaited = isUnanswered
    // The picture may be the same after all; then there is nothing to send.
    if canvas.size != shown?.size || canvas.cells != shown?.cells { terminal.present(canvas) }
    canvas.previous = nil
    shown = canvas
    pacing.sent(from: start, to: clock())
  }

  private func handle(_ event: Event) -> Ending? {
    isDirty = true
    isAwaited = true
    // A window that is being drawn larger wipes the screen with each size.
    hurry = event == .resized ? FramePacing.interval : FramePacing.key
    (model.size, model.features) = (terminal.size, features)
    switch event {
    case .closed: return .closed
    case .resized: shown = nil
    default: break
    }
    return carryOut(model.update(event, seeing: snapshots))
  }

  /// Carries effects out, in order; an ending ends it.
  func carryOut(_ effects: [Effect]) -> Ending? {
    for effect in effects {
      switch effect {
      case .send(let command, let desk):
        sessions[desk]?.send(command)
        patienceEnds = clock() + FramePacing.patience
      case .readWeights(let path): readWeights(path)
      case .readRows(let path): readRows(path)
      case .writeRows(let path, let overAny): writeRows(path, overAny: overAny)
      case .writeWeights(let path, let overAny): writeWeights(path, overAny: overAny)
      case .writePicture(let path, let format, let overAny):
        writePicture(path, format, overAny: overAny)
      case .hearMouse(let isHeard): terminal.hearsMouse = isHeard
      case .redraw:
        terminal.invalidate()
        shown = nil
      case .suspend:
        terminal.suspend()
        shown = nil
      case .quit: return .quit
      }
    }
    return nil
  }
}
