import Drawing
import Learning

/// What a goal is reached on: the card's own data, network and given weights. α and the seed are
/// the learner's, and whatever the goal itself asks about.
extension OpenLesson {
  /// What the learner has changed so that a goal cannot be reached as the card means it: "dataset
  /// and now; the card has or". Nil where nothing is in the way.
  func straying(from goal: Goal, in setup: Setup) -> String? {
    guard let ground, !goal.isOfLookingAlone else { return nil }
    for part in Self.parts where !goal.asks(about: part.word.name) && part.differs(ground, setup) {
      let (was, now) = (part.word.show(ground), part.word.show(setup))
      return "\(part.word.name) \(now ?? "points") now; the card has \(was ?? "points")"
    }
    // Weights that are given make way for random ones with another seed, or another shape.
    guard ground.hasGivenStart, setup.start != ground.start,
      !["seed", "hidden", "init", "dataset"].contains(where: goal.asks(about:))
    else { return nil }
    return "other start weights now; the card gives its own"
  }

  private struct Part {
    let word: SetupWord
    let differs: @Sendable (Setup, Setup) -> Bool
  }

  private static let parts = [
    Part(word: .dataset) { $0.dataset != $1.dataset },
    Part(word: .hidden) { $0.hidden != $1.hidden },
    Part(word: .activation) { $0.activation != $1.activation },
    Part(word: .output) { $0.output != $1.output },
    Part(word: .cost) { $0.cost != $1.cost },
    Part(word: .rule) { $0.rule != $1.rule },
  ]
}

extension Model {
  /// What stands in the way of a goal of the card that is open, whatever its figures read.
  public func straying(from goal: Goal) -> String? {
    course.open?.straying(from: goal, in: setup)
  }

  /// The keys that a learner may press on this screen without leaving the card or the program.
  public var keysForLearners: [Key] {
    let leaving: Set<Action> = [
      .nextCard, .previousCard, .back, .quit, .suspend, .redraw, .help, .theme, .prompt,
      .screen(.lessons),
    ]
    return Keymap.table(for: self).filter { !leaving.contains($0.action) }.flatMap(\.keys)
  }
}
