import Drawing
import Learning

extension Model {
  /// Has a lesson that is not of the course, such as one's own, open when the program starts.
  public mutating func take(_ lesson: Lesson) {
    course.open = OpenLesson(lesson)
  }

  /// Opens the lesson chosen in the list, where it was left.
  mutating func openChosen(seeing snapshots: [Desk: Snapshot]) -> [Effect] {
    let place = course.chosen
    guard course.lessons.indices.contains(place) else { return [] }
    if course.own == nil { course.own = OwnWork(self, snapshots) }
    course.close()
    course.open = OpenLesson(course.lessons[place], place: place)
    return turn(to: course.bookmarks[place] ?? 0)
  }

  /// The next card, or after the last one the list of lessons.
  mutating func nextCard(seeing snapshots: [Desk: Snapshot]) -> [Effect] {
    guard let open = course.open else { return [] }
    if let goal = open.openGoal, open.warning == nil {
      let scene = Scene(model: self, snapshots: snapshots, features: .full)
      message = Message("still to do: \(goal.words(in: scene)); c again goes on without it")
      course.open?.warning = message
      return []
    }
    guard !open.isAtEnd else { return leaveLesson() }
    return turn(to: open.card + 1, follows: true)
  }

  mutating func previousCard() -> [Effect] {
    guard let open = course.open, open.card > 0 else { return [] }
    return turn(to: open.card - 1)
  }

  /// Back to the list, with the next lesson chosen if this one is at its end.
  mutating func leaveLesson() -> [Effect] {
    guard let open = course.open else { return [] }
    if let place = open.place {
      course.chosen = open.isAtEnd ? min(place + 1, course.lessons.count - 1) : place
    }
    course.close()
    return turn { $0.screen = .lessons } + resumeOwn()
  }

  /// Shows a card. One that does not follow the card before it is shown with what all the cards
  /// before it would have put on the screen.
  mutating func turn(to card: Int, follows: Bool = false) -> [Effect] {
    guard var open = course.open else { return [] }
    var cues = open.lesson.cards[card].cues
    var effects: [Effect] = []
    if !follows {
      cues = open.lesson.cards[0...card].flatMap(\.cues)
      setup = Setup()
      alphas = Model.raceAlphas
      effects = played(turn { $0.clearLook() } + restart())
    }
    message = nil
    open.card = card
    open.reached = []
    open.warning = nil
    open.failedCue = nil
    course.open = open
    do throws(CueError) {
      return merged(effects + (try obey(cues)))
    } catch {
      course.open?.failedCue = error.line
      message = Message(error.message, isError: true)
      return []
    }
  }

  /// Every screen as nobody has chosen anything on it; what the sessions were begun with stays.
  private mutating func clearLook() {
    example = nil
    (isCostLinear, areEpochsLogarithmic) = (false, false)
    (surface, step) = (SurfaceView(), StepView())
    let begun = census.begun
    census = CensusChoices()
    census.begun = begun
    let (perceptron, depth) = (units.perceptron, units.depth)
    units = Units()
    (units.perceptron, units.depth) = (perceptron, depth)
  }

  /// Ticks the goals that are reached in these snapshots; they stay ticked.
  public mutating func notice(_ snapshots: [Desk: Snapshot]) {
    guard var open = course.open, !open.current.goals.isEmpty, open.isCurrent(snapshots) else {
      return
    }
    let scene = Scene(model: self, snapshots: snapshots, features: .full)
    for (place, goal) in open.current.goals.enumerated()
    where !open.reached.contains(place) && goal.value.isReached(in: scene) {
      open.reached.insert(place)
      // What is done is not still to do.
      if message == open.warning { message = nil }
    }
    course.open = open
  }
}
