import Learning
import Testing

@testable import Interface

/// Words with constants, and words that take others with them.
@Suite struct WordedWordTests {
  private func setup(after lines: [(String, String)]) throws -> Setup {
    var setup = Setup()
    for (name, value) in lines { try SetupWord.named(name).apply(value, to: &setup) }
    return setup
  }

  @Test(arguments: [
    ("schedule", "step 0.5 2.5", "n must be a whole number"), ("schedule", "step 0", "f must be"),
    ("rule", "momentum 1.5", "mu must be"), ("rule", "momentum 0.9 1", "momentum has 1 constant"),
    ("penalty", "none 1", "none has no constants"), ("rule", "adma", "adma"),
    ("init", "normal -1", "the start must be"), ("init", "normal", "the start must be"),
  ])
  func `a constant that is not allowed is refused by its name`(
    _ name: String, _ text: String, _ reason: String
  ) throws {
    let error = #expect(throws: InputError.self) { try setup(after: [(name, text)]) }
    #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
  }

  @Test func `constants at the ends of what is allowed are taken, and those left out are usual`()
    throws
  {
    for catalog in [
      LearningRule.catalog.map(\.worded), Schedule.catalog.map(\.worded),
      Penalty.catalog.map(\.worded),
    ] {
      for worded in catalog {
        let constants = type(of: worded).constants
        #expect(worded.values == constants.map(\.standard))
        #expect(constants.allSatisfy { $0.range.contains($0.standard) })
      }
    }
    #expect(try setup(after: [("rule", "momentum 1")]).rule.worded.values == [1])
    #expect(try setup(after: [("rule", "momentum 0")]).rule.worded.values == [0])
    #expect(try setup(after: [("rule", "adam 0.5")]).rule.worded.values == [0.5, 0.999, 1e-8])
  }

  @Test func `what was said before is unsaid by the word for it`() throws {
    #expect(try setup(after: [("outputs", "tanh"), ("outputs", "same")]) == Setup())
    #expect(try setup(after: [("rule", "adam"), ("rule", "gradient")]) == Setup())
    let line = try setup(after: [
      ("hidden", "4"), ("cost", "cross-entropy"), ("rule", "perceptron"),
    ])
    #expect(line.hidden.isEmpty && line.activation == .step && line.cost == Output.standardCost)
  }
}
