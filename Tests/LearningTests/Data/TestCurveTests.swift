import Testing

@testable import Learning

@Suite struct TestCurveTests {
  private func setup(_ hidden: [Int], batch: Int = 1) -> Setup {
    var setup = Setup()
    setup.dataset = Generator.gauss.dataset(count: 40, noise: 30, seed: 1)
      .remade { $0.heldBack = 0.25 }
    (setup.hidden, setup.epsilon, setup.epochLimit) = (hidden, 0, 400)
    setup.batch = .examples(batch)
    return setup
  }

  /// J over the test rows after each epoch that has a point, by training anew to there.
  private func expected(_ setup: Setup, at epoch: Int) -> Double {
    var run = Run(setup)
    var taken = 0
    while taken < epoch * setup.dataset.examples.count {
      taken += run.advanceAsDefined(examples: setup.dataset.examples.count)
    }
    let answers = run.testAnswers
    return answers.reduce(0) { $0 + $1.cost } / Double(answers.count)
  }

  @Test(arguments: [[2], [5, 3], [9]], [1, 4])
  func `the test curve is J over what is held back, whichever way trains and however it is cut`(
    hidden: [Int], batch: Int
  ) throws {
    let setup = setup(hidden, batch: batch)
    var whole = Run(setup)
    whole.advance(epochs: 400)
    var cut = Run(setup)
    while !cut.isFinished { cut.advance(examples: 77) }
    var defined = Run(setup)
    while !defined.isFinished { _ = defined.advanceAsDefined(examples: 1_000) }
    let curve = try #require(whole.testCurve)
    #expect(cut.testCurve == curve && defined.testCurve == curve)
    #expect(
      curve.points.map(\.epoch) == Array(0..<128) + Array(stride(from: 128, to: 256, by: 2))
        + Array(stride(from: 256, through: 400, by: 4)))
    for epoch in [0, 1, 17, 200] {
      let cost = try #require(curve.points.first { $0.epoch == epoch }).cost
      #expect(abs(cost - expected(setup, at: epoch)) <= 1e-12 * cost)
    }
    #expect(curve.least.cost == curve.points.map(\.cost).min())
  }

  @Test func `runs in lockstep have the curves of runs alone`() {
    var race = Experiment.race(setup([4]), alphas: [0.1, 0.5, 1, 2])
    race.advance(examples: 400 * 30)
    for run in race.runs {
      var alone = Run(run.setup)
      alone.advance(epochs: 400)
      #expect(run.testCurve == alone.testCurve)
    }
  }

  @Test func `there is no curve where nothing is held back, or nothing of J is kept`() {
    #expect(Run(Setup()).testCurve == nil)
    #expect(Run(setup([2]), keepsHistory: false).testCurve == nil)
  }

  @Test func `the least of the curve is the earliest of equal ones`() {
    var curve = TestCurve(start: 0.3)
    for (epoch, cost) in [(1, 0.2), (2, 0.25), (3, 0.2), (4, .infinity)] {
      curve.append(cost, at: epoch)
    }
    #expect(curve.least == .init(epoch: 1, cost: 0.2) && curve.latest.epoch == 3)
  }
}
