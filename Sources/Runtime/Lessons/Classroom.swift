import Drawing
import Interface
import Learning

/// A lesson with somebody who takes it: the model, and the engines that also train behind the
/// screen, in a time of their own. A value, so that a copy of it can be taken another way.
struct Classroom {
  private(set) var model = Model()
  private var engines: [Desk: Engine] = [:]
  private var census = CensusInClass()
  /// In seconds since the lesson began.
  private(set) var time = 0.0

  /// In seconds: the longest that a class can be asked to watch one card's training.
  static let patience = 120.0
  /// In seconds: how often goals are looked at.
  var interval = 0.1
  /// In seconds: what a chunk of work at full speed is taken to last.
  private static let fullSpeedChunk = 1e-4

  /// At the first card of a lesson.
  init(_ lesson: Lesson) {
    for desk in Desk.allCases where desk != .census {
      engines[desk] = Engine(pace: .standard, time: 0)
    }
    model.take(lesson)
    carryOut(model.start())
    model.notice(snapshots)
  }

  /// What the class sees.
  func scene(_ features: Features = .full) -> Scene {
    Scene(model: model, snapshots: snapshots, features: features)
  }

  /// The goals of the card that are ticked, by their place.
  var ticked: Set<Int> { model.course.open?.reached ?? [] }

  /// Whether nothing will change until somebody does something.
  var isResting: Bool { census.isResting && engines.values.allSatisfy(\.isResting) }

  private var snapshots: [Desk: Snapshot] {
    var snapshots = engines.mapValues { engine in
      var engine = engine
      return engine.look(at: time).snapshot
    }
    snapshots[.census] = census.snapshot
    return snapshots
  }

  mutating func press(_ key: Key) {
    carryOut(model.update(.key(key), seeing: snapshots))
    model.notice(snapshots)
  }

  /// Types a line at the prompt.
  mutating func say(_ line: String) {
    for key in [.character(":")] + line.unicodeScalars.map(Key.character) + [.enter] { press(key) }
  }

  /// Does what a card asks for; to wait is to wait for patience at most.
  mutating func carryOut(_ deed: Deed) {
    switch deed {
    case .press(let key): press(key)
    case .say(let line): say(line)
    case .wait(let goal): wait { goal.isReached(in: $0.scene()) }
    }
  }

  /// Turns to the next card, whatever is still to do on this one.
  mutating func turnCard() {
    let card = model.course.open?.card
    press(.character("c"))
    if model.course.open?.card == card { press(.character("c")) }
  }

  private mutating func carryOut(_ effects: [Effect]) {
    for case .send(let command, let desk) in effects {
      if desk == .census { census.carryOut(command) } else { engines[desk]?.carryOut(command) }
    }
  }

  /// Lets the time pass until something is so, or nothing will change, or patience is at its end.
  mutating func wait(_ patience: Double = Self.patience, until isSo: (Self) -> Bool) {
    let end = time + patience
    while !isSo(self), time < end, !isResting {
      pass()
      model.notice(snapshots)
    }
  }

  /// One interval of time.
  private mutating func pass() {
    time += interval
    census.pass(interval)
    for desk in engines.keys {
      guard var engine = engines[desk] else { continue }
      engine.pass(to: time)
      let isFull = engine.playback.pace == .full
      var chunks = Int(interval / Self.fullSpeedChunk)
      while isFull ? chunks > 0 && !engine.isResting : !engine.isUpToDate {
        engine.work()
        chunks -= 1
      }
      engines[desk] = engine
    }
  }
}
