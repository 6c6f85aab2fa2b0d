/// What the numbers of one run say about its α, beside the other runs of a race.
public struct Verdict: Sendable, Hashable, CustomStringConvertible {
  /// What is said of an α; the raw value is the words for it.
  public enum Kind: String, Sendable, CaseIterable {
    case learning
    case tooSmall = "too small"
    case right
    case tooBig = "too big"
    case stuck
  }

  public var kind: Kind
  /// The numbers that carry it, as a sentence without a full stop; of non-ASCII letters it has only
  /// α.
  public var evidence: String

  public init(kind: Kind, evidence: String) {
    self.kind = kind
    self.evidence = evidence
  }

  /// Such as "too big: J rose on 412 of the last 1,000 epochs; 2 of 2 hidden neurons are
  /// saturated".
  public var description: String { "\(kind.rawValue): \(evidence)" }

  /// How many epochs back a verdict looks.
  public static let windowEpochs = 1_000
  /// Fewer epochs than these are not yet evidence of jumping.
  static let fewestEpochs = 500
  /// J "jumps" where it rises on at least this share of the window's epochs...
  static let riseShare = 0.05
  /// ...and these rises add up to at least J itself: a slow drift upward on a plateau is no jump.
  static let climbShare = 1.0
  /// J was thrown up where it comes to exceed the J of the start by this share.
  static let thrownShare = 0.1
  /// A lane is too slow once it has run this many times the epochs in which a greater α was done;
  /// one that arrives after this many times those of a smaller α lost its way by steps too big.
  static let slowness = 2

  /// Judges a lane among the others of its race, in this order: done, diverged, jumping, thrown
  /// off, slow, stuck.
  public static func judge(_ lane: Lane, among others: [Lane]) -> Verdict {
    switch lane.outcome {
    case .converged(let epoch):
      let reached = lane.reached(at: epoch)
      guard let sooner = lane.sooner(than: epoch, among: others) else {
        return Verdict(kind: .right, evidence: reached)
      }
      return Verdict(kind: .tooBig, evidence: "\(reached); \(sooner)")
    case .diverged(let epoch):
      return Verdict(
        kind: .tooBig,
        evidence: "a weight or J was no longer finite at epoch \(Figures.grouped(epoch))")
    case .learning, .stuck: break
    }
    if lane.isJumping || lane.isThrownOff(among: others) {
      return Verdict(kind: .tooBig, evidence: lane.jumps + lane.saturation)
    }
    if let faster = lane.faster(among: others) {
      return Verdict(
        kind: .tooSmall,
        evidence: "J is still \(lane.cost) after \(lane.epochs)\(lane.falling); \(faster)")
    }
    guard lane.isStuck else {
      return Verdict(
        kind: .learning, evidence: "J is \(lane.cost) after \(lane.epochs)")
    }
    let half = lane.history.window(last: lane.history.epochs / 2)
    let isFalling =
      half.relativeChange >= StuckEvidence.plateauShare && lane.history.latest < half.first
    if isFalling && !lane.hasSmallerDone(among: others) {
      return Verdict(
        kind: .tooSmall,
        evidence: "J fell from \(Figures.rounded(half.first)) to \(lane.cost) over the last "
          + "\(Figures.count(half.of, "epoch")), and the budget is spent")
    }
    return Verdict(
      kind: .stuck, evidence: "J is still \(lane.cost) after \(lane.epochs)" + lane.saturation)
  }
}

extension Lane {
  fileprivate var recent: CostHistory.Window { history.window(last: Verdict.windowEpochs) }
  fileprivate var cost: String {
    Figures.rounded(Figures.threeDigits(history.latest, besideGoal: epsilon))
  }
  fileprivate var epochs: String { Figures.count(history.epochs, "epoch") }

  fileprivate func hasSmallerDone(among others: [Lane]) -> Bool {
    others.contains { $0.doneAt != nil && $0.alpha < alpha }
  }

  fileprivate var isJumping: Bool {
    let recent = recent
    return recent.of >= Verdict.fewestEpochs
      && Double(recent.rises) >= Verdict.riseShare * Double(recent.of)
      && recent.climb >= Verdict.climbShare * recent.last
  }

  /// Worse than at the start, or saturated, after `windowEpochs`, where J jumped on the way or a
  /// smaller α was done.
  fileprivate func isThrownOff(among others: [Lane]) -> Bool {
    guard history.epochs >= Verdict.windowEpochs, saturatedHidden > 0 || isAboveStart else {
      return false
    }
    return hasSmallerDone(among: others)
      || history.columns.contains {
        $0.rises > 0 && $0.max > (1 + Verdict.thrownShare) * history.start
      }
  }

  /// Whether J stands well above where it began.
  public var isAboveStart: Bool {
    history.latest > (1 + Verdict.thrownShare) * history.start
  }

  /// Words for the quickest lane of a greater α, if it was done in far fewer epochs than this one
  /// has had.
  fileprivate func faster(among others: [Lane]) -> String? {
    let done = others.compactMap { other -> (alpha: Double, epoch: Int)? in
      guard let epoch = other.doneAt, other.alpha > alpha else { return nil }
      // A lane whose steps add up to more than the other needed is not slow: it went elsewhere.
      let isFaster =
        history.epochs > Verdict.slowness * epoch
        && alpha * Double(history.epochs) < other.alpha * Double(epoch)
      return isFaster ? (other.alpha, epoch) : nil
    }
    guard let best = done.min(by: { $0.epoch < $1.epoch }) else { return nil }
    return "α \(Figures.exact(best.alpha)) was done at epoch \(Figures.grouped(best.epoch))"
  }

  /// Words for a lane of a smaller α that arrived in far fewer epochs.
  fileprivate func sooner(than epoch: Int, among others: [Lane]) -> String? {
    let done = others.compactMap { other in
      other.alpha < alpha ? other.doneAt.map { (alpha: other.alpha, epoch: $0) } : nil
    }
    guard let best = done.min(by: { $0.epoch < $1.epoch }),
      epoch > Verdict.slowness * max(1, best.epoch)
    else { return nil }
    return "α \(Figures.exact(best.alpha)) was done at epoch \(Figures.grouped(best.epoch))"
  }

  fileprivate func reached(at epoch: Int) -> String {
    let way = history.window(through: epoch)
    let text = "reached \(Figures.exact(epsilon)) at epoch \(Figures.grouped(epoch))"
    guard way.rises > 0 else { return text }
    return text + "; J rose on \(Figures.grouped(way.rises)) of \(Figures.count(way.of, "epoch"))"
  }

  fileprivate var jumps: String {
    let recent = recent
    let now =
      "J is \(cost)"
      + (isAboveStart ? ", above the \(Figures.rounded(history.start)) it began with" : "")
    guard recent.rises > 0 else { return now + ", after \(epochs)" }
    return "J rose on \(Figures.grouped(recent.rises)) of the last "
      + "\(Figures.count(recent.of, "epoch")); \(now)"
  }

  /// That it does go down all the time, where it does.
  fileprivate var falling: String { recent.rises == 0 ? ", though it falls" : "" }

  fileprivate var saturation: String {
    guard saturatedHidden > 0 else { return "" }
    let verb = saturatedHidden == 1 ? "is" : "are"
    return "; \(saturatedHidden) of \(hiddenCount) hidden neurons \(verb) saturated"
  }
}
