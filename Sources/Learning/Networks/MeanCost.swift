extension ExampleTable {
  /// Puts one example after another on a bench of a network that takes them, and does the work
  /// there: those that are trained on, or others by their numbers in the table.
  func forEach(on bench: Workbench, of numbers: Range<Int>? = nil, _ work: () -> Void) {
    // Each of `count` examples, and of `testCount` after them, takes as many numbers of `values`.
    values.withUnsafeBufferPointer { values in
      guard let start = values.baseAddress else { return }
      for number in numbers ?? 0..<count {
        bench.place(start + number * (inputs + outputs), of: self)
        work()
      }
    }
  }
}

extension Workbench {
  /// The mean of J over a dataset with the parameters as they stand.
  func meanCost(over examples: ExampleTable, by formulas: Formulas) -> Double {
    meanCost(over: examples, 0..<examples.count, by: formulas)
  }

  /// The mean of J over the examples that it holds back.
  func meanTestCost(over examples: ExampleTable, by formulas: Formulas) -> Double {
    let end = examples.count + examples.testCount
    return meanCost(over: examples, examples.count..<end, by: formulas)
  }

  private func meanCost(
    over examples: ExampleTable, _ numbers: Range<Int>, by formulas: Formulas
  ) -> Double {
    var sum = 0.0
    examples.forEach(on: self, of: numbers) {
      formulas.feedForward(self)
      sum = sum + formulas.cost(self)
    }
    return sum / Double(numbers.count)
  }
}

extension Network {
  /// The mean of J over the examples of a dataset, which has as many inputs and outputs.
  public func meanCost(over dataset: Dataset) -> Double {
    let examples = ExampleTable(dataset)
    precondition(takes(examples), "the dataset has the network's inputs and outputs")
    var memory = Memory(parameters)
    return memory.withBench { $0.meanCost(over: examples, by: formulas) }
  }

  /// Whether the examples have as many inputs and targets as the network.
  func takes(_ examples: ExampleTable) -> Bool {
    examples.inputs == shape.layers[0] && examples.outputs == shape.layers[shape.depth]
  }
}
