import Testing

@testable import Learning

@Suite struct VerdictTests {
  private func lane(
    _ alpha: Double, _ epochs: Int, _ outcome: Outcome = .learning, limit: Int = 20_000,
    seed: UInt64 = 7, isThrownOff: Bool = false, hindrance: Hindrance? = nil,
    cost: (Int) -> Double = { _ in 0.12 }
  ) -> Lane {
    var history = CostHistory(start: cost(0))
    for epoch in 0..<epochs { history.append(cost(epoch + 1)) }
    var setup = Setup()
    (setup.alpha, setup.epochLimit, setup.seed) = (alpha, limit, seed)
    return Lane(
      setup, history: history, outcome: outcome, isThrownOff: isThrownOff, hindrance: hindrance)
  }

  private func arrived(_ alpha: Double, _ epoch: Int, limit: Int = 20_000, seed: UInt64 = 7) -> Lane
  {
    lane(alpha, epoch, .converged(epoch: epoch), limit: limit, seed: seed) {
      $0 == epoch ? 0.009 : 0.12
    }
  }

  private func ended(
    _ alpha: Double, _ epochs: Int, _ stillness: EndEvidence.Stillness? = nil,
    from start: Double = 0.2,
    at cost: Double = 0.12
  ) -> Lane {
    let evidence = EndEvidence(epochs: epochs, cost: cost, stillness: stillness)
    let outcome = stillness == nil ? Outcome.unfinished(evidence) : .stuck(evidence)
    return lane(alpha, epochs, outcome, limit: epochs) { $0 == 0 ? start : cost }
  }

  private func kind(_ lane: Lane, _ others: Lane...) -> Verdict.Kind {
    let alone = Verdict.judge(lane, among: others)
    #expect(Verdict.judge(lane, among: others + [lane]) == alone)
    #expect(Verdict.judge(lane, among: others.reversed()) == alone)
    return alone.kind
  }

  @Test func `who arrives within five times the quickest lane's epochs is right`() {
    let quick = arrived(0.5, 100)
    #expect(kind(quick) == .right && kind(quick, arrived(5, 101)) == .right)
    #expect(kind(arrived(0.1, 500), quick) == .right && kind(arrived(5, 500), quick) == .right)
    #expect(kind(arrived(0.1, 501), quick) == .tooSmall)
    #expect(kind(arrived(5, 501), quick) == .tooBig)
    // The quickest of two says it, whichever α lies nearer.
    #expect(kind(arrived(1, 501), quick, arrived(2, 300)) == .tooBig)
    #expect(kind(arrived(1, 501), arrived(2, 100), arrived(0.5, 300)) == .tooSmall)
    #expect(kind(arrived(5, 0), arrived(0.5, 0)) == .right)
  }

  @Test func `of equally quick lanes the smallest α is told of, whatever their order`() {
    let slow = arrived(1, 501)
    for others in [[arrived(0.5, 100), arrived(2, 100)], [arrived(2, 100), arrived(0.5, 100)]] {
      let verdict = Verdict.judge(slow, among: others)
      #expect(verdict.kind == .tooBig)
      #expect(verdict.facts.last == .otherArrived(alpha: 0.5, epoch: 100))
    }
  }

  @Test func `only lanes from the same start are compared`() {
    #expect(kind(arrived(0.1, 501), arrived(0.5, 100, seed: 8)) == .right)
    #expect(kind(lane(50, 5_000), arrived(0.5, 100, seed: 8)) == .learning)
    #expect(kind(lane(50, 5_000), arrived(0.5, 100)) == .tooBig)
  }

  @Test func `who has not arrived has five times the epochs of the quickest`() {
    let quick = arrived(0.5, 100)
    #expect(kind(lane(5, 499), quick) == .learning && kind(lane(5, 500), quick) == .tooBig)
    // With two lanes done, the quicker sets the time, and a smaller α the verdict.
    #expect(kind(lane(5, 499), quick, arrived(50, 90)) == .tooBig)
    #expect(kind(lane(5, 449), quick, arrived(50, 90)) == .learning)
    #expect(kind(lane(5, 5_000), arrived(50, 90)) == .learning)
  }

  @Test func `a whole budget that is less of a way than a greater α needed is too small`() {
    let done = arrived(0.5, 100, limit: 1_000)  // a way of 50
    func slow(_ alpha: Double, _ epochs: Int, _ cost: Double = 0.12) -> Lane {
      lane(alpha, epochs, limit: 1_000) { _ in cost }
    }
    #expect(kind(slow(0.01, 499), done) == .learning)
    #expect(kind(slow(0.01, 500), done) == .tooSmall && kind(slow(0.01, 900), done) == .tooSmall)
    #expect(kind(slow(0.049, 500), done) == .tooSmall && kind(slow(0.05, 500), done) == .learning)
    // By then the other had 0.12 too; 5 % more is the same way.
    #expect(kind(slow(0.01, 500, 0.126), done) == .tooSmall)
    #expect(kind(slow(0.01, 500, 0.1261), done) == .learning)
    // Once more has arrived, the smaller α is what counts.
    #expect(kind(slow(0.01, 900), done, arrived(0.001, 800, limit: 1_000)) == .tooBig)
  }

  @Test func `a deadline lies where the history is exact until the budget is spent`() {
    for limit in [10, 1_023, 1_024, 5_000, 20_000, 100_000] {
      for other in [0, 1, 7, 99, 954] {
        let lane = lane(0.01, 1, limit: limit)
        let deadline = lane.deadline(after: other)
        #expect(deadline >= 5 * max(1, other) && deadline <= 5 * max(1, other) * 9 / 8 + 1)
        guard deadline * 8 > limit, deadline <= limit, limit <= 20_000 else { continue }
        var history = CostHistory(start: 0)
        for epoch in 1...limit {
          history.append(Double(epoch))
          if epoch >= deadline { #expect(history.cost(at: deadline) == Double(deadline)) }
        }
      }
    }
  }

  @Test func `a budget that ends is no proof`() {
    let done = arrived(0.5, 100, limit: 499)
    #expect(kind(ended(0.01, 499)) == .unfinished && kind(ended(50, 499)) == .unfinished)
    #expect(kind(ended(0.01, 499), done) == .unfinished)
    #expect(kind(ended(5, 499), done) == .unfinished)
    #expect(kind(ended(5, 500), arrived(0.5, 100, limit: 500)) == .tooBig)
    // Who stands still needs no more epochs to show that it does not arrive.
    #expect(kind(ended(5, 499, .noGradient), done) == .tooBig)
    #expect(kind(ended(0.1, 499, .noGradient), done) == .stuck)
  }

  @Test func `where no lane arrives nobody is too small`() {
    let lanes = [0.001, 0.5, 50].map { ended($0, 2_000, .plateau(epochs: 1_000)) }
    #expect(lanes.map { Verdict.judge($0, among: lanes).kind } == [.stuck, .stuck, .stuck])
  }

  @Test func `ended above its start and above a smaller alpha is too big`() {
    let low = ended(0.5, 500, at: 0.1)
    #expect(kind(ended(50, 500, at: 0.221), low) == .tooBig)
    // A tenth above the start may be the order of the examples.
    #expect(kind(ended(50, 500, at: 0.219), low) == .unfinished)
    #expect(kind(ended(50, 500, at: 0.25), ended(0.5, 500, at: 0.26)) == .unfinished)
    #expect(kind(ended(50, 500, at: 0.25), ended(500, 500, at: 0.1)) == .unfinished)
    #expect(kind(ended(50, 500, at: 0.25)) == .unfinished)
    #expect(kind(lane(50, 400, limit: 500) { $0 == 0 ? 0.1 : 0.2 }, low) == .learning)
  }

  @Test func `thrown off for good is too big, alone or beside others`() {
    let thrown = lane(50, 64, isThrownOff: true) { $0 == 0 ? 0.14 : 0.25 }
    #expect(kind(thrown) == .tooBig && kind(thrown, arrived(0.5, 954)) == .tooBig)
    #expect(
      Verdict.judge(thrown, among: []).facts == [.above(start: 0.14, cost: 0.25), .noWayBack])
  }

  @Test func `jumping alone proves nothing`() {
    let jumping = lane(50, 1_000) { $0 % 2 == 0 ? 0.08 : 0.12 }
    #expect(kind(jumping) == .learning)
  }

  @Test func `diverged is too big, but for a start that is no number`() {
    let diverged = lane(1e9, 2, .diverged(epoch: 3))
    #expect(Verdict.judge(diverged, among: []) == Verdict(.tooBig, [.diverged(epoch: 3)]))
    let broken = Lane(
      Setup(), history: CostHistory(start: .infinity), outcome: .diverged(epoch: 0))
    #expect(kind(broken, arrived(0.1, 100)) == .diverged)
  }

  @Test func `where no weights arrive no alpha can, whatever it does`() {
    for (lane, expected) in [
      (lane(50, 10, hindrance: .noLine), Verdict.Kind.learning),
      (lane(50, 10, isThrownOff: true, hindrance: .noLine), .learning),
      (lane(50, 10, .diverged(epoch: 11), hindrance: .noLine), .tooBig),
    ] {
      #expect(kind(lane) == expected)
    }
    let verdict = Verdict.judge(lane(50, 10, hindrance: .least(0.1)), among: [])
    #expect(verdict.facts.first == .noAlphaCan(.least(0.1)))
  }

  @Test func `who went as far as a greater alpha and stands higher went elsewhere`() {
    let done = arrived(5, 100, limit: 2_000)
    let stuck = ended(0.5, 2_000, .plateau(epochs: 1_000))
    #expect(kind(stuck, done) == .stuck)
    #expect(Verdict.judge(stuck, among: [done]).facts.last == .elsewhere(alpha: 5, cost: 0.009))
    // As low as the other was then, or a twentieth higher, is the same way.
    for (cost, isElsewhere) in [(0.125, false), (0.1261, true)] {
      let other = ended(0.5, 2_000, .plateau(epochs: 1_000), at: cost)
      let long = lane(5, 100, .converged(epoch: 300), limit: 2_000)
      let facts = Verdict.judge(other, among: [long]).facts
      #expect(facts.contains(.elsewhere(alpha: 5, cost: 0.12)) == isElsewhere)
    }
    // Not while it may still be behind.
    let behind = lane(0.5, 999, limit: 2_000)
    #expect(!Verdict.judge(behind, among: [done]).facts.contains(.elsewhere(alpha: 5, cost: 0.12)))
  }
}
