import Foundation
import Testing

@testable import Runtime

/// How a run ended, as the command line tells it.
@Suite struct OutcomeCommandTests {
  private func json(_ words: [String]) throws -> [String: JSON] {
    let child = Child.run(words + ["--json"])
    #expect(child.status == 0 && child.errors.isEmpty)
    guard case .object(let members) = try JSONReader.read(Array(child.output.utf8)) else {
      Issue.record("not an object")
      return [:]
    }
    return members
  }

  @Test func `a run that diverged is told as it last was with finite numbers, as JSON and as text`()
    throws
  {
    let words = ["train", "--activation", "identity", "--alpha", "100"]
    let run = try json(words)
    #expect(run["outcome"] == .string("diverged") && run["divergedAt"] == .number(2))
    #expect(run["epochs"] == .number(1) && run["cause"] == nil)
    // The same run with a budget of the epochs that it stayed finite for.
    let finite = try json(words + ["--epochs", "1"])
    for name in ["cost", "weights", "biases", "correct", "predictions"] {
      #expect(run[name] == finite[name])
    }
    let text = Child.run(words).output
    #expect(text.contains("diverged in epoch 2: α is too big"))
    #expect(text.contains(" after 1 epoch; 2 of 4 right"))
  }

  @Test(arguments: [
    (["--epochs", "900"], "unfinished", "budget spent"),
    (["--alpha", "1e-6", "--order", "shuffled", "--epochs", "2000"], "stuck", "plateau"),
    (["--activation", "step"], "stuck", "no gradient"),
    (["--init", "zeros", "--batch", "full"], "stuck", "no gradient of any batch"),
    (["--alpha", "1e-300", "--epochs", "5"], "stuck", "steps rounded away"),
    (
      ["--dataset", "or", "--hidden", "none", "--activation", "identity", "--alpha", "0.05"],
      "bottom", "no weights do better"
    ),
  ])
  func `JSON says how a run ended above ε, and why`(
    _ words: [String], _ outcome: String, _ cause: String
  ) throws {
    let run = try json(["train"] + words)
    #expect(run["outcome"] == .string(outcome) && run["cause"] == .string(cause))
    #expect(run["divergedAt"] == nil)
  }
}
