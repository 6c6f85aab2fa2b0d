import Learning

/// What the person has chosen on the Step screen.
public struct StepView: Hashable, Sendable {
  /// Which operation of the tour is shown.
  public var position = 0
  /// The worked example in the place of the network of the moment.
  public var isWorked = false
  /// An example to look at that is not the one training takes next.
  public var example: Int?
  /// The weight or bias whose gradient is spelled out; nil: that of the operation.
  public var parameter: ParameterID?
  /// "Predict first": figures stay hidden until the step has come past them, or they are shown.
  public var isPredicting = false
  /// How many operations of the tour have been shown, however far the step has gone back since.
  var known = 0
  /// The figure that was predicted last.
  var prediction: Prediction?
  /// How many figures were predicted, and how many of them came near.
  var (predicted, near) = (0, 0)
  /// What stands beside the network where there is room for one thing only.
  public var beside = Beside.figures

  /// What can be said of a step beside its network and its equation.
  public enum Beside: String, CaseIterable, Sendable {
    case figures, chain, listing
  }

  public init() {}

  /// Hides what no operation before this one has worked out.
  mutating func hide(from position: Int) {
    known = position
    prediction = nil
  }

  /// What the step has come past stays shown when it goes back.
  mutating func keepShown(before position: Int) {
    if isPredicting { known = max(known, position) }
  }

  /// Shows everything again, and forgets what was predicted.
  mutating func showAll() {
    isPredicting = false
    prediction = nil
    (predicted, near) = (0, 0)
  }
}
