import Drawing
import Interface
import Learning

/// Learners who do not do what a card asks, each on a copy of the room as the card was opened. A
/// goal that is ticked for one of them is given away.
struct OtherLearners {
  private let card: Card
  private let opened: Classroom

  init(_ card: Card, _ opened: Classroom) {
    self.card = card
    var room = opened
    room.interval = Self.interval
    self.opened = room
  }

  /// In seconds: what is given away stays so for longer.
  fileprivate static let interval = 0.5

  typealias Problem = (line: Int, text: String)

  /// What is given away, once for each goal or deed.
  var problems: [Problem] {
    var lines: Set<Int> = []
    return (idle + careless + hasty + wrong).filter { lines.insert($0.line).inserted }
  }

  /// Does nothing, where the card asks for something.
  private var idle: [Problem] {
    guard !asked.isEmpty else { return [] }
    var room = opened
    room.wait { $0.ticked.count == card.goals.count }
    return room.ticked.map { problem($0, "is ticked by doing nothing") }
  }

  /// Leaves one thing out of what the card asks, all else done: it must have been for something.
  private var careless: [Problem] {
    guard asked.count > 1 else { return [] }
    return asked.indices.filter { asked.firstIndex(of: asked[$0]) == $0 }.compactMap { place in
      let left = asked[place]
      var room = opened
      for deed in card.deeds where deed.value != left { room.carryOut(deed.value) }
      room.wait { $0.ticked.count == card.goals.count }
      guard room.ticked.count == card.goals.count,
        let line = card.deeds.first(where: { $0.value == left })?.number
      else { return nil }
      return (line, "\(left.text): all goals are ticked without it")
    }
  }

  /// Presses keys and lets no time pass: nothing comes of what is set up.
  private var hasty: [Problem] {
    var room = opened
    // What the card asks for may be done in no time: to look at something, or to take a step.
    for deed in asked { room.carryOut(deed) }
    let fair = room.ticked
    // Single examples and epochs take no time here, yet they are trained.
    let keys = opened.model.keysForLearners.filter {
      $0 != .character("s") && $0 != .character("e")
    }
    var random = SplitMix64(seed: UInt64(card.number), stream: .order)
    let walks = (0..<Self.walks).map { _ in
      (0..<Self.length).compactMap { _ in keys.randomElement(using: &random) }
    }
    return (keys.map { [$0] } + walks).flatMap { walk in
      var room = opened
      for key in walk { room.pressAsLearner(key) }
      return room.ticked.subtracting(fair).map {
        problem($0, "is ticked in no time, by the keys \(Deed.names(of: walk))")
      }
    }
  }

  /// Presses keys that nobody asked for and sees what comes of it: what is ticked then must have
  /// been done on the card's own data and network, or as the goal itself wants it.
  private var wrong: [Problem] {
    var random = SplitMix64(seed: ~UInt64(card.number), stream: .order)
    return (0..<Self.walks).flatMap { _ in
      var (room, walk, found): (Classroom, [Key], [Problem]) = (opened, [], [])
      for _ in 0..<Self.length {
        guard let key = room.model.keysForLearners.randomElement(using: &random) else { break }
        walk.append(key)
        let before = room.ticked
        room.pressAsLearner(key)
        room.wait(Self.pause) { $0.ticked != before }
        let isElsewhere = { room.isElsewhere(than: opened, for: card.goals[$0].value) }
        found += room.ticked.subtracting(before).filter(isElsewhere).map {
          problem($0, "is ticked on something else, by the keys \(Deed.names(of: walk))")
        }
      }
      return found
    }
  }

  private static let walks = 3
  private static let length = 8
  /// In seconds, between two keys.
  private static let pause = 2.0

  /// What the card asks to press and to type.
  private var asked: [Deed] {
    card.deeds.map(\.value).filter {
      if case .wait = $0 { false } else { true }
    }
  }

  private func problem(_ place: Int, _ what: String) -> Problem {
    (card.goals[place].number, "\(card.goals[place].value.text): \(what)")
  }
}

/// A learner who only turns the cards, at once or after waiting at each: no card may open with a
/// goal that is reached already.
enum TurningOnly {
  /// What is wrong, each with the place of its card.
  static func problems(in lesson: Lesson) -> [(card: Int, problem: OtherLearners.Problem)] {
    let reached = [false, true].map { openings(of: lesson, waits: $0) }
    return lesson.cards.indices.flatMap { card in
      Set(reached.flatMap { $0[card] }).sorted().map { place in
        let goal = lesson.cards[card].goals[place]
        let text =
          "\(goal.value.text): is reached as the card opens, for who only turned the cards before it"
        return (card: card, problem: (line: goal.number, text: text))
      }
    }
  }

  /// The goals that each card opens with, by their place.
  private static func openings(of lesson: Lesson, waits: Bool) -> [Set<Int>] {
    var room = Classroom(lesson)
    room.interval = OtherLearners.interval
    return lesson.cards.indices.map { index in
      if index > 0 { room.turnCard() }
      let reached = room.ticked
      let goals = lesson.cards[index].goals
      if waits, !goals.isEmpty { room.wait { $0.ticked.count == goals.count } }
      return reached
    }
  }
}

extension Classroom {
  /// A key of someone who does not read: a prompt that it opens is left at once.
  fileprivate mutating func pressAsLearner(_ key: Key) {
    press(key)
    if model.prompt != nil { press(.escape) }
  }

  /// Whether other data or another network is at work than in another room, and a goal does not
  /// ask for that.
  fileprivate func isElsewhere(than room: Classroom, for goal: Goal) -> Bool {
    // Whoever only has to look may look at anything.
    if goal.isOfLookingAlone { return false }
    let (now, then) = (model.setup, room.model.setup)
    return now.dataset != then.dataset && !goal.asks(about: "dataset")
      || now.hidden != then.hidden && !goal.asks(about: "hidden")
      || now.activation != then.activation && !goal.asks(about: "activation")
  }
}
