import Drawing
import Interface
import Learning

/// A lesson taken without a person or a terminal: its cues and deeds are carried out by the engines
/// that also train behind the screen, in a time of their own.
public struct Rehearsal {
  /// How a card went.
  public struct Result: Sendable {
    /// Counted from 1.
    public var card: Int
    /// How long its goals took in class, in seconds.
    public var seconds: Double
    /// What is wrong, and in which line of the file.
    public var problems: [(line: Int, text: String)]
  }

  private var model = Model()
  private var engines: [Desk: Engine] = [:]
  private var time = 0.0

  /// In seconds: the longest that a class can be asked to watch one card's training.
  static let patience = 120.0
  /// In seconds: how often goals are looked at.
  private static let interval = 0.1
  /// In seconds: what a chunk of work at full speed is taken to last.
  private static let fullSpeedChunk = 1e-4

  private init(_ lesson: Lesson) {
    for desk in Desk.allCases { engines[desk] = Engine(pace: .standard, time: 0) }
    model.take(lesson)
  }

  /// Takes a lesson from its first card to its last.
  public static func results(of lesson: Lesson) -> [Result] {
    var rehearsal = Rehearsal(lesson)
    rehearsal.carryOut(rehearsal.model.start())
    return lesson.cards.indices.map { index in
      if index > 0 { rehearsal.press(.character("c")) }
      return rehearsal.result(of: lesson.cards[index], index)
    }
  }

  private mutating func result(of card: Card, _ index: Int) -> Result {
    var result = Result(card: index + 1, seconds: 0, problems: [])
    let start = time
    if let problem = problemOfOpening(card) {
      result.problems.append(problem)
      return result
    }
    model.notice(snapshots)
    for place in model.course.open?.reached ?? [] {
      let goal = card.goals[place]
      result.problems.append(
        (goal.number, "\(goal.value.text): is reached before anything has happened"))
    }
    for deed in card.deeds {
      if let problem = carryOut(deed.value) { result.problems.append((deed.number, problem)) }
    }
    wait { $0.model.course.open?.reached.count == card.goals.count }
    let reached = model.course.open?.reached ?? []
    for (place, goal) in card.goals.enumerated() where !reached.contains(place) {
      result.problems.append((goal.number, missed(goal.value)))
    }
    result.seconds = time - start
    return result
  }

  private func problemOfOpening(_ card: Card) -> (line: Int, text: String)? {
    if let message = model.message, message.isError {
      return (model.course.open?.failedCue ?? card.number, message.text)
    }
    guard model.course.open != nil else {
      return (card.number, "the card leaves its own lesson")
    }
    // ASCII spells α out, and so takes more room.
    let spelled = Features(colors: .none, isUnicode: false)
    let scene = Scene(model: model, snapshots: snapshots, features: spelled)
    return card.overflow(scene).map { (card.number, $0) }
  }

  private func missed(_ goal: Goal) -> String {
    let scene = Scene(model: model, snapshots: snapshots, features: .full)
    let now = "\(goal.text): is not reached; it is \(goal.now(scene) ?? "not known") now"
    let isPaused = (try? Goal("state = paused"))?.isReached(in: scene) ?? false
    return now + (isPaused ? ", and training is paused" : "")
  }

  private mutating func carryOut(_ deed: Deed) -> String? {
    switch deed {
    case .press(let key): press(key)
    case .say(let line):
      for key in [.character(":")] + line.unicodeScalars.map(Key.character) + [.enter] {
        press(key)
      }
    case .wait(let goal):
      wait { goal.isReached(in: Scene(model: $0.model, snapshots: $0.snapshots, features: .full)) }
      let scene = Scene(model: model, snapshots: snapshots, features: .full)
      if !goal.isReached(in: scene) { return missed(goal) }
    }
    if let message = model.message, message.isError { return message.text }
    return nil
  }

  private mutating func press(_ key: Key) {
    carryOut(model.update(.key(key), seeing: snapshots))
    model.notice(snapshots)
  }

  private var snapshots: [Desk: Snapshot] {
    engines.mapValues { engine in
      var engine = engine
      return engine.look(at: time).snapshot
    }
  }

  private mutating func carryOut(_ effects: [Effect]) {
    for case .send(let command, let desk) in effects { engines[desk]?.carryOut(command) }
  }

  /// Lets the time pass until something is so, or nothing will change, or patience is at its end.
  private mutating func wait(until isSo: (Self) -> Bool) {
    let end = time + Self.patience
    model.notice(snapshots)
    while !isSo(self), time < end, engines.values.contains(where: { !$0.isResting }) {
      pass()
      model.notice(snapshots)
    }
  }

  /// One interval of time.
  private mutating func pass() {
    time += Self.interval
    for desk in engines.keys {
      guard var engine = engines[desk] else { continue }
      engine.pass(to: time)
      let isFull = engine.playback.pace == .full
      var chunks = Int(Self.interval / Self.fullSpeedChunk)
      while isFull ? chunks > 0 && !engine.isResting : !engine.isUpToDate {
        engine.work()
        chunks -= 1
      }
      engines[desk] = engine
    }
  }
}
