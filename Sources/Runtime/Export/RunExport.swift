import Interface
import Learning

extension Run {
  /// What a finished run has come to, as members of a JSON object; a weights file among others.
  ///
  /// - Parameter command: the line that gives the same run.
  public func export(command: String) -> [String: JSON] {
    let network = network
    let answers = answers
    var members = network.parameters.json
    members["setup"] = .string(command)
    members["dataset"] = .string(setup.dataset.name)
    members["points"] = setup.dataset.pointsAsTyped.map(JSON.string)
    members["activation"] = .string(setup.activation.name)
    members["alpha"] = .figure(setup.alpha)
    // A seed past 2^53, where readers of JSON begin to round, is better a text than another seed.
    members["seed"] =
      setup.seed <= 1 << 53 ? .whole(Int(setup.seed)) : .string(String(setup.seed))
    members["epsilon"] = .figure(setup.epsilon)
    members["epochLimit"] = .whole(setup.epochLimit)
    members["outcome"] = .string(outcome.word)
    members["epochs"] = .whole(epoch)
    members["cost"] = .figure(cost)
    members["correct"] = .whole(answers.count(where: \.isRight))
    members["of"] = .whole(answers.count)
    members["predictions"] = .list(answers.map { .numbers($0.output) })
    members["examples"] = .list(zip(setup.dataset.examples, answers).map { $0.export($1) })
    if case .stuck(let evidence) = outcome {
      members["cause"] = .string(perceptron?.cycle == nil ? evidence.cause.word : "cycle")
    }
    return members
  }

  /// The same as a lane of a race.
  public func export(command: String, verdict: Verdict) -> [String: JSON] {
    var members = export(command: command)
    members["verdict"] = .string(verdict.description)
    return members
  }
}

extension Example {
  /// What the network was asked and what it answered.
  fileprivate func export(_ answer: Answer) -> JSON {
    .object([
      "input": .numbers(input), "target": .numbers(target), "output": .numbers(answer.output),
      "cost": .figure(answer.cost),
    ])
  }
}

extension StuckEvidence.Cause {
  fileprivate var word: String {
    switch self {
    case .saturation: "saturation"
    case .plateau: "plateau"
    case .both: "saturation and plateau"
    case .none: "none seen"
    }
  }
}
