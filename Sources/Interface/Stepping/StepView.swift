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
  /// "Predict first": the next weights stay hidden until they are revealed.
  public var isPredicting = false
  public var isRevealed = false
  /// What stands beside the network where there is room for one thing only.
  public var beside = Beside.figures

  /// What can be said of a step beside its network and its equation.
  public enum Beside: String, CaseIterable, Sendable {
    case figures, chain, listing
  }

  public init() {}

  /// Whether the next weights may not be seen.
  var hidesNext: Bool { isPredicting && !isRevealed }

  /// Hide, reveal, and back to showing all.
  mutating func predict() {
    if hidesNext {
      isRevealed = true
    } else {
      isPredicting.toggle()
      isRevealed = false
    }
  }
}
