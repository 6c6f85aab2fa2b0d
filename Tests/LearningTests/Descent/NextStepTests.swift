import Testing

@testable import Learning

@Suite struct NextStepTests {
  private static let rules = LearningRule.catalog.filter { $0 != .perceptron }

  @Test(arguments: rules.map(\.name), Penalty.catalog.map(\.name))
  func `where an update would put a weight or a bias is where it puts it`(
    rule: String, penalty: String
  ) throws {
    var setup = Setup()
    setup.rule = try #require(Self.rules.first { $0.name == rule })
    setup.penalty = try #require(Penalty.catalog.first { $0.name == penalty })
    setup.schedule = Schedule(ExponentialSchedule([0.9]))
    var run = Run(setup)
    // The first update, one amid an epoch, and the first of another.
    for taken in [0, 2, 3] {
      run.advance(examples: taken)
      let step = run.step(on: run.nextExample)
      let before = run.network.parameters
      var after = run
      after.advance(examples: 1)
      for p in before.values.indices {
        let slope = step.gradient.values[p]
        let place = run.landing(of: p, at: before.values[p], slope: slope, alpha: run.rate)
        #expect(
          abs(place - after.network.parameters.values[p]) <= 1e-12,
          "\(rule), \(penalty), parameter \(p) after \(run.exampleCount)")
      }
    }
  }
}
