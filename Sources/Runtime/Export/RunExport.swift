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
    members["rows"] = WeightsFile.rows(
      SetupWord.ofRows.compactMap { word in word.said(of: setup).map { (word.name, $0) } })
    members["test"] = testExport
    members["confusion"] = confusion?.export
    if setup.dataset.kind == .classes {
      members["classes"] = .list(setup.dataset.classNames.map(JSON.string))
    }
    members["activation"] = .string(setup.activation.name)
    for (name, value) in setup.unusualWords { members[memberName(name)] = .string(value) }
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
    if let epoch = divergedAt { members["divergedAt"] = .whole(epoch) }
    if let evidence = outcome.evidence {
      members["cause"] = .string(isOutOfPatience ? "patience spent" : outcome.cause)
      members["saturated"] = .whole(evidence.neurons.saturated.count)
      members["dead"] = .whole(evidence.neurons.dead.count)
    }
    return members
  }

  /// What it answers to the examples that are held back.
  private var testExport: JSON? {
    let answers = testAnswers
    guard !answers.isEmpty else { return nil }
    var members: [String: JSON] = [
      "correct": .whole(answers.count(where: \.isRight)), "of": .whole(answers.count),
      "cost": .figure(answers.reduce(0) { $0 + $1.cost } / Double(answers.count)),
    ]
    members["confusion"] = testConfusion?.export
    return .object(members)
  }

  /// The same as a lane of a race.
  public func export(command: String, verdict: Verdict) -> [String: JSON] {
    var members = export(command: command)
    members["verdict"] = .string(sentence(for: verdict, of: setup))
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

extension Outcome {
  /// Why the run ended above ε, in a word or two.
  fileprivate var cause: String {
    switch evidence?.stillness {
    case _ where word == "bottom": "no weights do better"
    case .noGradient: "no gradient"
    case .noBatchGradient: "no gradient of any batch"
    case .rounded: "steps rounded away"
    case .cycle: "cycle"
    case .plateau: "plateau"
    case nil: "budget spent"
    }
  }
}

extension Confusion {
  /// A list for each class, of how many of its examples are taken for which class.
  fileprivate var export: JSON { .list(counts.map { .numbers($0.map(Double.init)) }) }
}
