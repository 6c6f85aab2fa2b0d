/// What a verdict on one run of a race looks at.
public struct Lane: Sendable, Hashable {
  /// The setup with α at one fixed value: lanes of which it is equal have the same start.
  public let origin: Setup
  /// The learning rate α of the run.
  public var alpha: Double
  /// The mean of J after every epoch.
  public var history: CostHistory
  /// How the run stands.
  public var outcome: Outcome
  /// Whether J was thrown above its start, to stay there.
  public var isThrownOff: Bool
  /// Why no α arrives, where that is proved.
  public var hindrance: Hindrance?
  /// What the neurons are like; nil where nobody looked.
  public var neurons: NeuronSigns?

  public init(
    _ setup: Setup, history: CostHistory, outcome: Outcome, isThrownOff: Bool = false,
    hindrance: Hindrance? = nil, neurons: NeuronSigns? = nil
  ) {
    var origin = setup
    origin.alpha = Setup().alpha
    self.origin = origin
    alpha = setup.alpha
    self.history = history
    self.outcome = outcome
    self.isThrownOff = isThrownOff
    self.hindrance = hindrance
    self.neurons = neurons
  }

  /// The lane of a run as it stands.
  ///
  /// - Parameter looksInside: whether its neurons are looked at too, which takes a large network as
  ///   long as an epoch.
  public init(_ run: Run, looksInside: Bool = false) {
    self.init(
      run.setup, history: run.history, outcome: run.outcome, isThrownOff: run.isThrownOff,
      hindrance: run.hindrance, neurons: looksInside ? run.signs() : nil)
  }

  /// The mean of J at which it is done.
  public var epsilon: Double { origin.epsilon }

  /// The epoch at which the lane arrived, if it has.
  public var arrivedAt: Int? {
    if case .converged(let epoch) = outcome { return epoch }
    return nil
  }

  /// How many epochs it has had.
  var epochs: Int { outcome.evidence?.epochs ?? history.epochs }
  /// The mean of J: at the end, if it has come to one.
  var cost: Double { outcome.evidence?.cost ?? history.latest }

  /// Whether J stands well above where it began.
  public var isAboveStart: Bool { cost > (1 + Run.thrownShare) * history.start }
}

extension Lane {
  /// Judged where J has come down as far as that of another lane at the same α · epochs, or up to
  /// this share less far: then it is on the same way, and only slower.
  static let sameWay = 0.05

  /// The epoch by which it has had five times the epochs in which another lane arrived, or soon after
  /// it: one whose J the history keeps exactly until the budget is spent, so that what is read there
  /// once is read there always.
  func deadline(after other: Int) -> Int {
    let deadline = Verdict.slowness * max(1, other)
    var stride = 1
    while stride * CostHistory.capacity <= origin.epochLimit, stride * 8 <= deadline { stride *= 2 }
    return (deadline + stride) / stride * stride - 1
  }

  /// Whether its whole budget is less of a way, in α · epochs, than another lane of a greater α went
  /// until it arrived, and whether it was on the same way at its deadline.
  func isSlower(than other: Lane, arrivedAt epoch: Int) -> Bool {
    let deadline = deadline(after: epoch)
    // With a schedule α · epochs is no way.
    guard origin.schedule == .constant, other.alpha > alpha, epochs >= deadline,
      alpha * Double(origin.epochLimit) < other.alpha * Double(epoch)
    else { return false }
    return history.cost(at: deadline)
      <= (1 + Self.sameWay) * other.history.highest(around: epochs(of: other, at: deadline))
  }

  /// The epoch at which another lane had gone as far, in α · epochs, as this one at `epoch`.
  func epochs(of other: Lane, at epoch: Int) -> Int {
    Int(min(alpha / other.alpha * Double(epoch), Double(other.history.epochs)))
  }
}
