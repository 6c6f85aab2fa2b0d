import Drawing
import Interface
import Learning

/// A lesson taken without a person or a terminal: by a learner who does what its cards ask, who is
/// to reach every goal, and at each card by others who do not, to whom none may be given away.
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

  private var room: Classroom

  /// Takes a lesson from its first card to its last.
  public static func results(of lesson: Lesson) -> [Result] {
    var rehearsal = Rehearsal(room: Classroom(lesson))
    var results = lesson.cards.indices.map { index in
      if index > 0 { rehearsal.room.turnCard() }
      return rehearsal.result(of: lesson.cards[index], index)
    }
    // Only a lesson that can be taken as it is meant is worth to be taken otherwise.
    guard results.allSatisfy(\.problems.isEmpty) else { return results }
    for (index, problem) in TurningOnly.problems(in: lesson) {
      results[index].problems.append(problem)
    }
    return results
  }

  private mutating func result(of card: Card, _ index: Int) -> Result {
    var result = Result(card: index + 1, seconds: 0, problems: [])
    if let problem = problemOfOpening(card) {
      result.problems.append(problem)
      return result
    }
    result.problems = problemsOfGoals(card)
    let opened = room
    for deed in card.deeds {
      if let problem = carryOut(deed.value) { result.problems.append((deed.number, problem)) }
    }
    room.wait { $0.ticked.count == card.goals.count }
    for (place, goal) in card.goals.enumerated() where !room.ticked.contains(place) {
      result.problems.append((goal.number, missed(goal.value)))
    }
    result.seconds = room.time - opened.time
    if result.problems.isEmpty, !card.goals.isEmpty {
      result.problems = OtherLearners(card, opened).problems
    }
    return result
  }

  /// What is wrong with the goals of a card that has just been opened, whoever takes it.
  private func problemsOfGoals(_ card: Card) -> [(line: Int, text: String)] {
    card.goals.enumerated().compactMap { place, goal in
      if room.ticked.contains(place) {
        return (goal.number, "\(goal.value.text): is reached before anything has happened")
      }
      guard goal.value.isOfSetupAlone else { return nil }
      return (
        goal.number,
        "\(goal.value.text): asks only what is set up; join to it what is to come of it, as in "
          + "\(goal.value.text) and outcome = converged"
      )
    }
  }

  private func problemOfOpening(_ card: Card) -> (line: Int, text: String)? {
    if let message = room.model.message, message.isError {
      return (room.model.course.open?.failedCue ?? card.number, message.text)
    }
    guard room.model.course.open != nil else {
      return (card.number, "the card leaves its own lesson")
    }
    // ASCII spells α out, and so takes more room.
    return card.overflow(room.scene(Features(colors: .none, isUnicode: false)))
      .map { (card.number, $0) }
  }

  private func missed(_ goal: Goal) -> String {
    let scene = room.scene()
    if let straying = room.model.straying(from: goal) {
      return "\(goal.text): is not reached, with \(straying); a goal that wants it so says so"
    }
    let now = "\(goal.text): is not reached; it is \(goal.now(scene) ?? "not known") now"
    let isPaused = (try? Goal("state = paused"))?.isReached(in: scene) ?? false
    return now + (isPaused ? ", and training is paused" : "")
  }

  private mutating func carryOut(_ deed: Deed) -> String? {
    room.carryOut(deed)
    if case .wait(let goal) = deed, !goal.isReached(in: room.scene()) { return missed(goal) }
    if let message = room.model.message, message.isError { return message.text }
    return nil
  }
}
