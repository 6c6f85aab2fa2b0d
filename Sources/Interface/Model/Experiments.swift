import Learning

/// The learning rates that + and - step through: 1, 2 and 5 times the powers of ten.
enum AlphaLadder {
  private static let lowest = -6
  private static let highest = 4

  static let rungs: [Double] = (lowest...highest).flatMap { power -> [Double] in
    // A quotient of whole numbers is the nearest Double to 0.02; a product of powers is not.
    [1.0, 2, 5].map { power < 0 ? $0 / tenTo(-power) : $0 * tenTo(power) }
  }

  static func above(_ alpha: Double) -> Double { rungs.first { $0 > alpha } ?? alpha }
  static func below(_ alpha: Double) -> Double { rungs.last { $0 < alpha } ?? alpha }
}

extension Model {
  /// The effects that put the model's experiments on their desks when the program starts.
  public mutating func start() -> [Effect] {
    let hidden = Desk.allCases.filter { $0 != desk }.map { Effect.send(.show(false), to: $0) }
    var effects = [.send(.begin([setup]), to: .training)] + hidden
    effects += Screens.named(screen).open(&self)
    for cue in cues { effects = merged(effects + carryOut(cue)) }
    if let open = course.open {
      effects = merged(effects + turn(to: open.card))
      course.open?.await(effects, after: [:])
    }
    return effects
  }

  /// A new setup for whatever the screen shows: a run of its own, or a race.
  mutating func begin(_ change: (inout Setup) -> Void) -> [Effect] {
    var wished = setup
    change(&wished)
    wished.rule = wished.ruleInForce
    if let objection = wished.outputObjection {
      (wished.cost, wished.output) = (Output.standardCost, nil)
      message = Message("J is squared error again: \(objection)")
    }
    guard wished != setup else { return [] }
    if wished.shape != setup.shape, case .given = wished.start { wished.start = Setup().start }
    if wished.dataset != setup.dataset, let note = wished.noteOnReach { message = Message(note) }
    setup = wished
    return restart()
  }

  /// Begins the screen's experiment from the setup as it is now.
  mutating func restart() -> [Effect] {
    [.send(.begin([setup]), to: .training)] + Screens.named(screen).begin(&self)
  }

  mutating func beginRace() -> Effect {
    raceSetup = setup
    return .send(.begin(raceSetups), to: .race)
  }

  /// The next rate up or down the ladder; in a race of which no lane is chosen, first a choice, so
  /// that nobody changes what is not marked.
  mutating func stepAlpha(_ change: (Double) -> Double) -> [Effect] {
    guard hasUnchosenLanes else { return changeAlpha(change) }
    focus = 0
    message = Message("this lane is chosen: + and − change its α, arrows choose another")
    return []
  }

  /// Whether a learning rate alone would not say which lane it is for.
  var hasUnchosenLanes: Bool { screen == .race && focus == nil }

  /// Another learning rate for the run, or for the chosen lane, keeping its weights.
  mutating func changeAlpha(_ change: (Double) -> Double) -> [Effect] {
    if screen == .race {
      guard let lane = focus, alphas.indices.contains(lane) else { return [] }
      alphas[lane] = change(alphas[lane])
      return [.send(.alpha(alphas[lane], run: lane), to: .race)]
    }
    setup.alpha = change(setup.alpha)
    raceSetup?.alpha = setup.alpha
    return [.send(.alpha(setup.alpha, run: 0), to: .training)]
      + Screens.named(screen).begin(&self)
  }

  /// A lane of the next rate up the ladder, beside the chosen lane or after the last.
  mutating func addLane() -> [Effect] {
    guard alphas.count < raceLanes.upperBound else {
      message = Message("a race has at most \(raceLanes.upperBound) lanes")
      return []
    }
    let place = focus ?? alphas.count - 1
    alphas.insert(AlphaLadder.above(alphas[place]), at: place + 1)
    focus = place + 1
    message = Message("the race begins again, with \(alphas.count) lanes")
    return [beginRace()]
  }

  /// Takes the chosen lane away, or the last.
  mutating func removeLane() -> [Effect] {
    guard alphas.count > raceLanes.lowerBound else {
      message = Message("a race has at least \(raceLanes.lowerBound) lanes")
      return []
    }
    alphas.remove(at: focus ?? alphas.count - 1)
    focus = nil
    message = Message("the race begins again, with \(alphas.count) lanes")
    return [beginRace()]
  }
}
