import Learning

/// What a person has been working on, kept while a lesson has the screens.
struct OwnWork: Sendable {
  private let setup: Setup
  private let alphas: [Double]
  private let raceSetup: Setup?
  private let units: Units
  private let surface: SurfaceView
  private let step: StepView
  private let census: CensusChoices
  private let isCostLinear: Bool
  private let areEpochsLogarithmic: Bool
  private let hasChosenEpochs: Bool
  private let snapshots: [Desk: Snapshot]

  init(_ model: Model, _ snapshots: [Desk: Snapshot]) {
    (setup, alphas, raceSetup) = (model.setup, model.alphas, model.raceSetup)
    (units, surface, step) = (model.units, model.surface, model.step)
    census = model.census
    (isCostLinear, areEpochsLogarithmic) = (model.isCostLinear, model.areEpochsLogarithmic)
    hasChosenEpochs = model.hasChosenEpochs
    self.snapshots = snapshots
  }

  /// Puts it back as it was; experiments that had not been begun are begun when they are looked at.
  func resume(on model: inout Model) -> [Effect] {
    (model.setup, model.alphas, model.raceSetup) = (setup, alphas, raceSetup)
    (model.units, model.surface, model.step) = (units, surface, step)
    // What the session counts now is still the lesson's, where that had a census of its own.
    let begun = model.census.begun
    model.census = census
    model.census.begun = begun
    (model.isCostLinear, model.areEpochsLogarithmic) = (isCostLinear, areEpochsLogarithmic)
    model.hasChosenEpochs = hasChosenEpochs
    model.example = nil
    return [Desk.training, .race, .perceptron, .depth].compactMap { desk in
      guard let snapshot = snapshots[desk], !snapshot.runs.isEmpty else { return nil }
      return .send(.resume(snapshot.runs, snapshot.playback), to: desk)
    }
  }
}

extension Model {
  /// What was there before the lesson comes back.
  mutating func resumeOwn() -> [Effect] {
    guard let own = course.own else { return [] }
    course.own = nil
    message = Message("your own run is back as it was before the lesson; 1 shows it")
    return own.resume(on: &self)
  }
}
