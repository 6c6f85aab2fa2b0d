/// The lessons there are, and the one that is open.
public struct Course: Sendable {
  public var lessons: [Lesson]
  /// The lesson chosen in the list.
  public var chosen = 0
  /// The lesson that is being taken, beside whatever its cards show.
  public internal(set) var open: OpenLesson?
  /// The card at which each lesson was left, and the lessons taken to the end.
  var bookmarks: [Int: Int] = [:]
  var finished: Set<Int> = []
  /// What was on the screens before a lesson took them.
  var own: OwnWork?

  public init(_ lessons: [Lesson] = []) {
    self.lessons = lessons
  }

  /// The lesson open is left; the list remembers where.
  mutating func close() {
    guard let open else { return }
    if let place = open.place {
      bookmarks[place] = open.isAtEnd ? nil : open.card
      if open.isAtEnd { finished.insert(place) }
    }
    self.open = nil
  }
}

/// A lesson at one of its cards.
public struct OpenLesson: Sendable {
  public let lesson: Lesson
  /// Its place in the course; nil for one from a file.
  let place: Int?
  public internal(set) var card = 0
  /// The goals of the card that have been reached, by their place; once reached, they stay so.
  public internal(set) var reached: Set<Int> = []
  /// What was said of a goal that is still open: whoever turns the card again means it.
  var warning: Message?
  /// The line of the cue, if any, that could not be carried out.
  public internal(set) var failedCue: Int?
  /// How many commands each session must have carried out before its snapshots are of this card.
  var awaited: [Desk: Int] = [:]

  init(_ lesson: Lesson, place: Int? = nil) {
    self.lesson = lesson
    self.place = place
  }

  public var current: Card { lesson.cards[card] }
  /// The first goal of the card that has not been reached.
  var openGoal: Goal? {
    current.goals.indices.first { !reached.contains($0) }.map { current.goals[$0].value }
  }
  var isAtEnd: Bool { card == lesson.cards.count - 1 }

  /// Counts the commands that are on their way to the sessions.
  mutating func await(_ effects: [Effect], after snapshots: [Desk: Snapshot]) {
    for case .send(_, let desk) in effects {
      let carriedOut = snapshots[desk]?.commands ?? 0
      awaited[desk] = max(awaited[desk] ?? 0, carriedOut) + 1
    }
  }

  /// Whether a session's snapshot already knows what the card has asked for.
  func isCurrent(_ snapshots: [Desk: Snapshot]) -> Bool {
    awaited.allSatisfy { (snapshots[$0]?.commands ?? 0) >= $1 }
  }
}
