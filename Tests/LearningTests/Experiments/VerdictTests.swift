import Learning
import Testing

@Suite struct VerdictTests {
  private func lane(
    alpha: Double, epochs: Int, outcome: Outcome = .learning, saturated: Int = 0,
    cost: (Int) -> Double
  ) -> Lane {
    var history = CostHistory(start: cost(0))
    for epoch in 1...epochs { history.append(cost(epoch)) }
    return Lane(
      alpha: alpha, history: history, outcome: outcome, epsilon: 0.01, saturatedHidden: saturated,
      hiddenCount: 2)
  }

  private func stuck(_ epochs: Int) -> Outcome {
    .stuck(
      StuckEvidence(epochs: epochs, cost: 0.1, saturatedHidden: [], hiddenCount: 2, plateau: nil))
  }

  private var done: Lane {
    lane(alpha: 0.5, epochs: 1000, outcome: .converged(epoch: 1000)) { 0.2 - 0.00019 * Double($0) }
  }

  @Test func `done is right`() {
    let verdict = Verdict.judge(done, among: [])
    #expect(verdict.description == "right: reached 0.01 at epoch 1,000")
  }

  @Test func `done long after a smaller alpha is too big, done sooner or a little later is right`()
  {
    let late = { epochs in
      self.lane(alpha: 5, epochs: epochs, outcome: .converged(epoch: epochs)) {
        0.2 - 0.19 * Double($0) / Double(epochs)
      }
    }
    #expect(
      Verdict.judge(late(3_000), among: [done]).description
        == "too big: reached 0.01 at epoch 3,000; α 0.5 was done at epoch 1,000")
    #expect(Verdict.judge(late(1_900), among: [done]).kind == .right)
    #expect(Verdict.judge(late(300), among: [done]).kind == .right)
  }

  @Test func `done despite jumps is right, and the jumps are told`() {
    let jumpy = lane(alpha: 9, epochs: 100, outcome: .converged(epoch: 100)) {
      $0 == 100 ? 0.005 : $0 % 10 == 5 ? 0.3 : 0.1
    }
    let verdict = Verdict.judge(jumpy, among: [done])
    #expect(verdict.description == "right: reached 0.01 at epoch 100; J rose on 10 of 100 epochs")
  }

  @Test func `slow is too small only once a greater alpha was done in far fewer epochs`() {
    let slow = { epochs in self.lane(alpha: 0.01, epochs: epochs) { 0.125 - 1e-7 * Double($0) } }
    #expect(Verdict.judge(slow(2001), among: []).kind == .learning)
    #expect(Verdict.judge(slow(1500), among: [done]).kind == .learning)
    let verdict = Verdict.judge(slow(2001), among: [done])
    #expect(verdict.kind == .tooSmall)
    #expect(
      verdict.evidence
        == "J is still 0.125 after 2,001 epochs, though it falls; α 0.5 was done at epoch 1,000"
    )
    var smaller = done
    smaller.alpha = 0.001
    #expect(Verdict.judge(slow(2001), among: [smaller]).kind == .learning)
  }

  @Test func `a spent budget tells whether J still fell, and makes no α too small by itself`() {
    let falling = lane(alpha: 0.1, epochs: 500, outcome: stuck(500)) { 0.2 - 0.0002 * Double($0) }
    #expect(
      Verdict.judge(falling, among: []).description
        == "stuck: J fell from 0.150 to 0.100 over the last 250 epochs, and the budget is spent"
    )
    let flat = lane(alpha: 0.1, epochs: 500, outcome: stuck(500), saturated: 1) { _ in 0.1 }
    #expect(
      Verdict.judge(flat, among: []).description
        == "stuck: J is still 0.100 after 500 epochs; 1 of 2 hidden neurons is saturated")
  }

  @Test func `no alpha is too small where a smaller one was done or it has gone as far`() {
    let falling = lane(alpha: 5, epochs: 500, outcome: stuck(500)) { 0.2 - 0.0002 * Double($0) }
    #expect(Verdict.judge(falling, among: [done]).kind == .stuck)
    let elsewhere = lane(alpha: 0.3, epochs: 5000, outcome: stuck(5000)) { $0 < 500 ? 0.12 : 0.06 }
    #expect(Verdict.judge(elsewhere, among: [done]).kind == .stuck)
  }

  @Test func `jumping is too big`() {
    let jumping = lane(alpha: 50, epochs: 1000, saturated: 2) { $0 % 2 == 0 ? 0.08 : 0.12 }
    #expect(
      Verdict.judge(jumping, among: []).description
        == "too big: J rose on 500 of the last 1,000 epochs; J is 0.0800; "
        + "2 of 2 hidden neurons are saturated")
  }

  @Test func `a slow drift upward on the early plateau is not jumping`() {
    let drift = lane(alpha: 0.5, epochs: 1000) { $0 == 0 ? 0.15 : 0.1249 + 1e-8 * Double($0) }
    #expect(Verdict.judge(drift, among: []).kind == .learning)
  }

  @Test func `saturated high up is too big if J jumped there or a smaller alpha was done`() {
    let high = lane(alpha: 50, epochs: 1500, outcome: stuck(1500), saturated: 1) {
      $0 == 0 ? 0.25 : 0.25 - 1e-9 * Double($0)
    }
    #expect(Verdict.judge(high, among: [done]).kind == .tooBig)
    #expect(Verdict.judge(high, among: []).kind == .stuck)
    let thrown = lane(alpha: 50, epochs: 1500) { $0 == 0 ? 0.139 : 0.25 }
    #expect(
      Verdict.judge(thrown, among: []).description
        == "too big: J is 0.250, above the 0.139 it began with, after 1,500 epochs")
  }

  @Test func `diverged is too big`() {
    let verdict = Verdict.judge(
      lane(alpha: 1e9, epochs: 2, outcome: .diverged(epoch: 3)) { _ in 1 }, among: [])
    #expect(verdict.description == "too big: a weight or J was no longer finite at epoch 3")
  }

  @Test func `a start of no finite cost is judged without a trap`() {
    let broken = Lane(
      alpha: 1, history: CostHistory(start: .infinity), outcome: .diverged(epoch: 0),
      epsilon: 0.01, saturatedHidden: 0, hiddenCount: 0)
    #expect(Verdict.judge(broken, among: [done]).kind == .tooBig)
  }
}
