import Learning

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
  /// The goals reached in lessons that were left on the way, card by card.
  private var ticks: [Int: [Int: Set<Int>]] = [:]
  /// What was on the screens before a lesson took them.
  var own: OwnWork?

  public init(_ lessons: [Lesson] = []) {
    self.lessons = lessons
  }

  /// Opens a lesson where it was left, with what was reached in it; one that was taken to its end
  /// begins anew.
  mutating func open(_ place: Int) {
    close()
    chosen = place
    open = OpenLesson(lessons[place], place: place, ticks: ticks[place] ?? [:])
    open?.card = bookmarks[place] ?? 0
  }

  /// The lesson open is left; the list remembers where.
  ///
  /// - Parameter isPassed: whether its last card was turned: then it is at its end, whatever was
  ///   still to do there.
  mutating func close(isPassed: Bool = false) {
    guard let open else { return }
    self.open = nil
    guard let place = open.place else { return }
    let isDone = open.isAtEnd && (isPassed || open.openGoal == nil)
    bookmarks[place] = isDone ? nil : open.card
    ticks[place] = isDone ? nil : open.ticks
    if isDone { finished.insert(place) }
  }

  /// The lesson after the one that is open, if that is of the course and not its last.
  var following: Int? {
    open?.place.flatMap { lessons.indices.contains($0 + 1) ? $0 + 1 : nil }
  }
}

/// A lesson at one of its cards.
public struct OpenLesson: Sendable {
  public let lesson: Lesson
  /// Its place in the course; nil for one from a file.
  let place: Int?
  public internal(set) var card = 0
  /// The goals that have been reached, card by card; once reached, they stay so.
  private(set) var ticks: [Int: Set<Int>]
  /// What the cues of the card have set up.
  var ground: Setup?
  /// What was said of a goal that is still open: whoever turns the card again means it.
  var warning: Message?
  /// Whether the picture of the card is large; where not, all panels are shown.
  var showsPicture = true
  /// The line of the cue, if any, that could not be carried out.
  public internal(set) var failedCue: Int?
  /// How many commands each session must have carried out before its snapshots are of this card.
  var awaited: [Desk: Int] = [:]

  init(_ lesson: Lesson, place: Int? = nil, ticks: [Int: Set<Int>] = [:]) {
    self.lesson = lesson
    self.place = place
    self.ticks = ticks
  }

  /// The goals of the card that have been reached, by their place.
  public internal(set) var reached: Set<Int> {
    get { ticks[card] ?? [] }
    set { ticks[card] = newValue }
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
