import Drawing
import Learning

/// Everything that a panel may know.
public struct Scene: Sendable {
  public var model: Model
  public var snapshots: [Desk: Snapshot]
  public var features: Features

  public init(model: Model, snapshots: [Desk: Snapshot], features: Features) {
    self.model = model
    self.snapshots = snapshots
    self.features = features
  }

  /// How a role looks on this terminal.
  public func style(_ role: Role) -> Style { model.theme.style(role, features.colors) }

  /// Whether pictures are in pixels of several colours, so that a ball is a ball and no sign for one.
  var hasPixelsInColor: Bool { features.isUnicode && features.colors > .none }

  /// A text as the terminal can show it: what is wrapped has its own length only then.
  func spelled(_ text: String) -> String { features.isUnicode ? text : ascii(text) }

  /// The snapshot of the experiment that the screen looks at.
  var snapshot: Snapshot? { snapshots[model.desk] }

  /// The run that the Train screen shows.
  var run: Run? { snapshots[.training]?.runs.first }

  var isPaused: Bool { snapshot.map { !$0.playback.isPlaying } ?? true }

  /// Whether nothing is left to do but to train on past the end.
  var hasEnded: Bool {
    guard let snapshot else { return false }
    if model.desk == .census { return snapshot.census?.isComplete ?? false }
    return snapshot.runs.allSatisfy(\.isFinished)
  }

  /// Whether a lane of the race was done so early that it is a narrow column beside the others.
  var hasLanesFarApart: Bool { hasLane(doneWithin: 4) }

  /// Whether the epochs of cost plots are on a logarithmic axis: as chosen; where nothing is, in a
  /// race in which a lane took no more than a tenth of the longest.
  var areEpochsLogarithmic: Bool {
    if model.areEpochsLogarithmic || model.hasChosenEpochs { return model.areEpochsLogarithmic }
    return hasLane(doneWithin: 10)
  }

  /// Whether a lane of the race that is shown was done in one of so many parts of the longest.
  private func hasLane(doneWithin parts: Int) -> Bool {
    guard model.screen == .race, let runs = snapshot?.runs else { return false }
    let longest = runs.map(\.epoch).max() ?? 0
    return runs.contains { $0.isFinished && $0.epoch * parts <= longest }
  }

  /// Whether every run has diverged: then there is nothing to train on from.
  var isOver: Bool {
    guard let runs = snapshot?.runs, !runs.isEmpty else { return false }
    return runs.allSatisfy(\.hasDiverged)
  }

  /// What the key that runs and pauses does now; nil: nothing.
  var runLabel: String? {
    if isOver { return nil }
    return hasEnded ? "train on" : isPaused ? "run" : "pause"
  }

  /// The example whose activations are shown: the one being learned while single examples can be
  /// followed, the chosen one otherwise, so that figures do not flicker between examples.
  func shownExample(of run: Run) -> Int {
    let follows = snapshot.map { $0.playback.pace.showsExamples || !$0.playback.isPlaying } ?? false
    let index = model.example ?? (follows && !run.isFinished ? run.nextExample : Model.restExample)
    return min(max(0, index), run.setup.dataset.shownCount - 1)
  }
}

extension Dataset {
  /// How many examples can be chosen to be shown: of images those too that are held back.
  var shownCount: Int { examples.count + (images == nil ? 0 : test.count) }
}
