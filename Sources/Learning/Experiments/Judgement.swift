/// Another lane that has arrived, and when.
fileprivate typealias Arrived = (lane: Lane, epoch: Int)

extension Lane {
  /// The quickest of several lanes; of equally quick ones that of the smallest α.
  private static func quickest(
    _ lanes: [Lane], where counts: (Lane) -> Bool = { _ in true }
  ) -> Arrived? {
    var best: Arrived?
    for lane in lanes where counts(lane) {
      guard let epoch = lane.arrivedAt else { continue }
      if let best, (best.epoch, best.lane.alpha) <= (epoch, lane.alpha) { continue }
      best = (lane, epoch)
    }
    return best
  }

  private func fact(_ other: Arrived) -> Verdict.Fact {
    .otherArrived(alpha: other.lane.alpha, epoch: other.epoch)
  }

  /// Of a lane that has arrived.
  func arrival(at epoch: Int, among peers: [Lane]) -> Verdict {
    let way = history.window(through: epoch)
    let arrived = Verdict.Fact.arrived(epoch: epoch, rises: way.rises, of: way.of)
    guard let best = Self.quickest(peers), epoch > Verdict.slowness * best.epoch else {
      return Verdict(.right, [arrived])
    }
    return Verdict(best.lane.alpha > alpha ? .tooSmall : .tooBig, [arrived, fact(best)])
  }

  /// Of one that has not: what is proved first, and then what the others' arrival says.
  func standing(among peers: [Lane]) -> Verdict {
    if let hindrance {
      return Verdict(kindOfOutcome, [.noAlphaCan(hindrance)] + ending)
    }
    if isThrownOff {
      return Verdict(
        .tooBig, [.above(start: history.start, cost: cost), .noWayBack] + signs)
    }
    if let verdict = compared(with: peers) { return verdict }
    return Verdict(kindOfOutcome, ending + elsewhere(peers))
  }

  private var kindOfOutcome: Verdict.Kind {
    switch outcome {
    case .unfinished: .unfinished
    case .stuck: .stuck
    case .bottom: .bottom
    case .learning, .converged, .diverged: .learning
    }
  }

  /// Whether it is proved that it will not arrive soon enough: it has had its time, or stands still.
  private func hasHadItsTime(besides best: Arrived) -> Bool {
    if case .stuck = outcome { return true }
    return epochs >= Verdict.slowness * best.epoch && epochs > 0
  }

  /// Too big or too small, if another lane says so; nil if none does.
  private func compared(with peers: [Lane]) -> Verdict? {
    if let best = Self.quickest(peers), hasHadItsTime(besides: best) {
      if let smaller = Self.quickest(peers, where: { $0.alpha < alpha }) {
        return Verdict(.tooBig, standingFact + [fact(smaller)] + signs)
      }
      if isSlower(than: best.lane, arrivedAt: best.epoch) {
        return Verdict(.tooSmall, standingFact + [fact(best)])
      }
    }
    guard outcome.evidence != nil, isAboveStart else { return nil }
    let lower = peers.filter { $0.alpha < alpha && $0.outcome.evidence != nil && $0.cost < cost }
      .min { $0.cost < $1.cost }
    return lower.map {
      Verdict(
        .tooBig,
        [.above(start: history.start, cost: cost), .lower(alpha: $0.alpha, cost: $0.cost)] + signs)
    }
  }

  private var standingFact: [Verdict.Fact] {
    isAboveStart
      ? [.above(start: history.start, cost: cost)] : [.stands(cost: cost, epochs: epochs)]
  }

  /// What there is to see in the neurons, if anything is.
  private var signs: [Verdict.Fact] {
    guard let signs = outcome.evidence?.neurons ?? neurons,
      !(signs.saturated.isEmpty && signs.dead.isEmpty && signs.twins.isEmpty)
    else { return [] }
    return [.neurons(signs)]
  }

  /// What the lane tells of itself.
  private var ending: [Verdict.Fact] {
    guard let evidence = outcome.evidence else { return [.stands(cost: cost, epochs: epochs)] }
    if case .bottom = outcome, let least = evidence.least { return [.least(least)] }
    if let stillness = evidence.stillness {
      return [.stands(cost: cost, epochs: epochs), .still(stillness)] + signs
    }
    let fall = evidence.lateFall.map { Verdict.Fact.fell($0, to: cost) }
    return standingFact + (fall.map { [$0] } ?? []) + signs
  }

  /// That it went elsewhere, where a lane of a greater α was lower by the time that it had gone as
  /// far, in α · epochs, as this one has.
  private func elsewhere(_ peers: [Lane]) -> [Verdict.Fact] {
    guard origin.schedule == .constant,
      let other = Self.quickest(peers, where: { $0.alpha > alpha }),
      hasHadItsTime(besides: other),
      outcome.evidence != nil || alpha * Double(epochs) >= other.lane.alpha * Double(other.epoch)
    else { return [] }
    let place = min(epochs(of: other.lane, at: epochs), other.epoch)
    let lower = other.lane.history.cost(at: place)
    guard cost > (1 + Self.sameWay) * lower else { return [] }
    return [.elsewhere(alpha: other.lane.alpha, cost: lower)]
  }
}
