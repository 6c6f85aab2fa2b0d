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

  /// What is said of the α.
  public var kind: Kind
  /// The numbers that carry it, as a sentence without a full stop; not in ASCII, it has α and the
  /// minus of 6.8e−5.
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

  /// Judges a lane among the lanes of its race, in this order: done, diverged, jumping, thrown off,
  /// slow, stuck. Whether the lane itself is among them makes no difference.
  public static func judge(_ lane: Lane, among others: [Lane]) -> Verdict {
    switch lane.outcome {
    case .converged(let epoch): return converged(lane, at: epoch, among: others)
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
        kind: .tooSmall, evidence: "\(lane.standing)\(lane.falling); \(faster)")
    }
    guard lane.isStuck else {
      return Verdict(kind: .learning, evidence: "J is \(lane.cost) after \(lane.epochs)")
    }
    return stuck(lane)
  }

  private static func converged(_ lane: Lane, at epoch: Int, among others: [Lane]) -> Verdict {
    let reached = lane.reached(at: epoch)
    guard let sooner = lane.sooner(than: epoch, among: others) else {
      return Verdict(kind: .right, evidence: reached)
    }
    return Verdict(kind: .tooBig, evidence: "\(reached); \(sooner)")
  }

  /// A budget spent while J was still falling says so, and no more: of an α that is too small one
  /// must have seen a greater one arrive.
  private static func stuck(_ lane: Lane) -> Verdict {
    guard let fall = lane.lateFall else {
      return Verdict(kind: .stuck, evidence: lane.standing + lane.saturation)
    }
    return Verdict(
      kind: .stuck,
      evidence: "J fell from \(Figures.cost(fall.first)) to \(lane.cost) over the last "
        + "\(Figures.count(fall.of, "epoch")), and the budget is spent")
  }
}
