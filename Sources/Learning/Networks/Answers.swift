/// What a network answers to one example.
public struct Answer: Sendable, Hashable {
  /// The prediction o, a number for each output.
  public let output: [Double]
  /// J of the example.
  public let cost: Double
  /// Whether the example is classified right: on every output, o ≥ ½ where y ≥ ½ and only there. An
  /// output that is NaN is wrong.
  public let isRight: Bool
}

extension Network {
  /// The answers to the examples of a dataset, in its order; it has as many inputs and outputs.
  public func answers(to dataset: Dataset) -> [Answer] {
    // One memory for all examples: a large network takes longer to lay out than to ask.
    var memory = Memory(parameters)
    return memory.withBench { bench in
      dataset.examples.map { example in
        bench.place(example)
        formulas.feedForward(bench)
        let output = (0..<bench.output.outputs).map { bench.a[bench.output.to + $0] }
        let isRight = zip(output, example.target).allSatisfy { o, y in
          !o.isNaN && (o >= 0.5) == (y >= 0.5)
        }
        return Answer(output: output, cost: formulas.cost(bench), isRight: isRight)
      }
    }
  }

  /// How many examples are classified right.
  public func correct(in dataset: Dataset) -> Int { answers(to: dataset).count(where: \.isRight) }
}
