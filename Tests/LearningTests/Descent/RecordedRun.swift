import Testing

@testable import Learning

/// Where an independent program's training ended, and what it was told; see Tests/Recorded/record.py.
struct RecordedRun: Sendable, CustomTestStringConvertible {
  var activation, output, cost, rule, schedule, penalty: String
  var hasClasses: Bool
  var meanCost: Double
  var parameters: [Double]

  var testDescription: String {
    [activation, output, cost, rule, schedule, penalty].joined(separator: ", ")
  }

  /// The same setup here.
  var setup: Setup {
    var setup = Setup()
    setup.dataset = Self.dataset(hasClasses: hasClasses)
    setup.hidden = hasClasses ? [4] : [3, 3]
    setup.activation = Activation.named(activation) ?? .step
    setup.output = output == "same" ? nil : output
    setup.cost = cost
    setup.rule = Self.find(rule, LearningRule.catalog) { $0.with($1) }
    setup.schedule = Self.find(schedule, Schedule.catalog) { $0.with($1) }
    setup.penalty = Self.find(penalty, Penalty.catalog) { $0.with($1) }
    setup.alpha = 0.05
    setup.batch = .examples(4)
    setup.epsilon = 0
    setup.epochLimit = 120
    var start = Parameters(zeros: setup.shape)
    start.values = start.values.indices.map { (Double($0 * 37 % 101) / 101 - 0.5) * 1.2 }
    setup.start = .given(start)
    return setup
  }

  private static func find<Value: WordedValue>(
    _ text: String, _ catalog: [Value], _ with: (Value, [Double]) -> Value
  ) -> Value {
    let parts = text.split(separator: " ").map(String.init)
    let value = catalog.first { $0.name == parts[0] } ?? catalog[0]
    return with(value, parts.dropFirst().compactMap(Double.init))
  }

  private static func dataset(hasClasses: Bool) -> Dataset {
    Dataset(
      name: "recorded", summary: "",
      examples: (0..<9).map { i in
        let target = hasClasses ? (0..<3).map { $0 == i % 3 ? 1.0 : 0 } : [Double(i % 2)]
        return Example(
          input: [Double(7 * i % 11) / 11 - 0.5, Double(3 * i % 5) / 5], target: target)
      })
  }
}

@Suite struct RecordedRunTests {
  // Both sum in other orders, so that the last digits differ, and 360 updates carry that on: seen are
  // some 1e-13 of the greatest weight.
  @Test(arguments: RecordedRun.all)
  func `hundreds of updates end where another program's do`(recorded: RecordedRun) {
    var run = Run(recorded.setup)
    #expect(run.setup.outputObjection == nil && run.setup.ruleInForce == run.setup.rule)
    run.advance(epochs: 120)
    #expect(run.epoch == 120)
    let values = run.network.parameters.values
    let scale = recorded.parameters.map(\.magnitude).max() ?? 1
    for (value, expected) in zip(values, recorded.parameters) {
      #expect(abs(value - expected) <= 1e-9 * scale)
    }
    #expect(abs(run.cost - recorded.meanCost) <= 1e-9 * max(recorded.meanCost, 1e-3))
  }

  @Test func `every word of the catalogs is recorded`() {
    let all = RecordedRun.all.map(\.setup)
    #expect(
      LearningRule.catalog.allSatisfy { rule in
        rule == .perceptron || all.contains { $0.rule == rule }
      })
    #expect(Schedule.catalog.allSatisfy { word in all.contains { $0.schedule.name == word.name } })
    #expect(Penalty.catalog.allSatisfy { word in all.contains { $0.penalty.name == word.name } })
    #expect(Output.costs.allSatisfy { cost in all.contains { $0.cost == cost } })
  }
}
