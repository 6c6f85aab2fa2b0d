/// What a network answers to one example.
public struct Answer: Sendable, Hashable {
  /// The prediction o, a number for each output.
  public let output: [Double]
  /// J of the example.
  public let cost: Double
  /// Whether the example is answered right, as `Meaning` says. An output that is NaN is wrong.
  public let isRight: Bool
}

extension Network {
  /// The answers to the examples of a dataset, in its order; it has as many inputs and outputs.
  public func answers(to dataset: Dataset) -> [Answer] {
    answers(to: dataset.examples, meaning: dataset.meaning)
  }

  /// The answers to those that it holds back.
  public func answers(toTestOf dataset: Dataset) -> [Answer] {
    answers(to: dataset.test, meaning: dataset.meaning)
  }

  private func answers(to examples: [Example], meaning: Meaning) -> [Answer] {
    if let fast = fastAnswers(to: examples, meaning: meaning) { return fast }
    return answersAsDefined(to: examples, meaning: meaning)
  }

  /// The reference: one example after another.
  func answersAsDefined(to examples: [Example], meaning: Meaning) -> [Answer] {
    // One memory for all examples: a large network takes longer to lay out than to ask.
    var memory = Memory(parameters)
    return memory.withBench { bench in
      examples.map { example in
        bench.place(example)
        formulas.feedForward(bench)
        let output = (0..<bench.output.outputs).map { bench.a[bench.output.to + $0] }
        return Answer(
          output: output, cost: formulas.cost(bench),
          isRight: meaning.isRight(output, example.target))
      }
    }
  }

  /// How many examples are classified right.
  public func correct(in dataset: Dataset) -> Int { answers(to: dataset).count(where: \.isRight) }
}
