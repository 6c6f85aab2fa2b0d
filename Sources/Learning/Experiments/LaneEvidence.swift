/// What the numbers of a lane say, measured and in words.
extension Lane {
  private var recent: CostHistory.Window { history.window(last: Verdict.windowEpochs) }
  /// J now, on the side of ε where it is.
  var cost: String { Figures.cost(history.latest, besideGoal: epsilon) }
  var epochs: String { Figures.count(history.epochs, "epoch") }
  var standing: String { "J is still \(cost) after \(epochs)" }

  func hasSmallerDone(among others: [Lane]) -> Bool {
    others.contains { $0.doneAt != nil && $0.alpha < alpha }
  }

  var isJumping: Bool {
    let recent = recent
    return recent.of >= Verdict.fewestEpochs
      && Double(recent.rises) >= Verdict.riseShare * Double(recent.of)
      && recent.climb >= Verdict.climbShare * recent.last
  }

  /// Worse than at the start, or saturated, after `windowEpochs`, where J jumped on the way or a
  /// smaller α was done.
  func isThrownOff(among others: [Lane]) -> Bool {
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

  /// The second half of the lane's epochs, where J came down over them and not only on a plateau.
  public var lateFall: CostHistory.Window? {
    let half = history.window(last: history.epochs / 2)
    let isFall = half.relativeChange >= StuckEvidence.plateauShare && history.latest < half.first
    return isFall ? half : nil
  }

  /// Words for the quickest lane of a greater α, if it was done in far fewer epochs than this one
  /// has had.
  func faster(among others: [Lane]) -> String? {
    Self.quickest(others) { other, epoch in
      // A lane whose steps add up to more than the other needed is not slow: it went elsewhere.
      other.alpha > alpha && history.epochs > Verdict.slowness * epoch
        && alpha * Double(history.epochs) < other.alpha * Double(epoch)
    }
  }

  /// Words for a lane of a smaller α that arrived in far fewer epochs.
  func sooner(than epoch: Int, among others: [Lane]) -> String? {
    Self.quickest(others) { other, otherEpoch in
      other.alpha < alpha && epoch > Verdict.slowness * max(1, otherEpoch)
    }
  }

  /// Words for the lane that was done first among those that count, by lane and epoch.
  private static func quickest(
    _ lanes: [Lane], where counts: (Lane, _ epoch: Int) -> Bool
  ) -> String? {
    let done = lanes.compactMap { lane -> (alpha: Double, epoch: Int)? in
      guard let epoch = lane.doneAt, counts(lane, epoch) else { return nil }
      return (lane.alpha, epoch)
    }
    guard let best = done.min(by: { $0.epoch < $1.epoch }) else { return nil }
    return "α \(Figures.exact(best.alpha)) was done at epoch \(Figures.grouped(best.epoch))"
  }

  func reached(at epoch: Int) -> String {
    let way = history.window(through: epoch)
    let text = "reached \(Figures.exact(epsilon)) at epoch \(Figures.grouped(epoch))"
    guard way.rises > 0 else { return text }
    return text + "; J rose on \(Figures.grouped(way.rises)) of \(Figures.count(way.of, "epoch"))"
  }

  var jumps: String {
    let recent = recent
    let now =
      "J is \(cost)"
      + (isAboveStart ? ", above the \(Figures.cost(history.start)) it began with" : "")
    guard recent.rises > 0 else { return now + ", after \(epochs)" }
    return "J rose on \(Figures.grouped(recent.rises)) of the last "
      + "\(Figures.count(recent.of, "epoch")); \(now)"
  }

  /// That it does go down all the time, where it does.
  var falling: String { recent.rises == 0 ? ", though it falls" : "" }

  var saturation: String {
    guard saturatedHidden > 0 else { return "" }
    let verb = saturatedHidden == 1 ? "is" : "are"
    return "; \(saturatedHidden) of \(hiddenCount) hidden neurons \(verb) saturated"
  }
}
