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
    course.open(place)
    return turn(to: course.open?.card ?? 0)
  }

  /// The next card; after a lesson's last one the next lesson, and after the last lesson the list.
  mutating func nextCard(seeing snapshots: [Desk: Snapshot]) -> [Effect] {
    guard let open = course.open else { return [] }
    if let goal = open.openGoal, open.warning == nil {
      let scene = Scene(model: self, snapshots: snapshots, features: .full)
      message = Message("still to do: \(goal.words(in: scene)); c again goes on without it")
      course.open?.warning = message
      return []
    }
    guard open.isAtEnd else { return turn(to: open.card + 1, follows: true) }
    guard let next = course.following else { return leaveLesson(isPassed: true) }
    course.close(isPassed: true)
    course.chosen = next
    let effects = openChosen(seeing: snapshots)
    if message == nil { message = Message("lesson \(next) is read; this is lesson \(next + 1)") }
    return effects
  }

  /// The card before; the first card itself once more, as its cues set it up.
  mutating func previousCard() -> [Effect] {
    guard let open = course.open else { return [] }
    return turn(to: max(0, open.card - 1))
  }

  /// Back to the list, with the next lesson chosen if this one is at its end.
  mutating func leaveLesson(isPassed: Bool = false) -> [Effect] {
    guard let open = course.open else { return [] }
    let next = course.following
    course.close(isPassed: isPassed)
    if let place = open.place {
      course.chosen = course.finished.contains(place) && open.isAtEnd ? next ?? place : place
    }
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
    open.warning = nil
    open.showsPicture = true
    open.ground = nil
    open.failedCue = nil
    course.open = open
    do throws(CueError) {
      if open.current.picture != nil { (focus, isZoomed) = (nil, false) }
      effects = merged(effects + (try obey(cues)))
      if let picture = open.current.picture { try check(picture) }
      course.open?.ground = setup
      return effects
    } catch {
      course.open?.failedCue = error.line
      message = Message(error.message, isError: true)
      return []
    }
  }

  /// Every screen as nobody has chosen anything on it; what the sessions were begun with stays.
  private mutating func clearLook() {
    (example, neuron) = (nil, nil)
    (isCostLinear, areEpochsLogarithmic, hasChosenEpochs) = (false, false, false)
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
    where !open.reached.contains(place) && goal.value.isReached(in: scene)
      && open.straying(from: goal.value, in: setup) == nil
    {
      open.reached.insert(place)
      // What is done is not still to do.
      if message == open.warning { message = nil }
    }
    course.open = open
  }
}
