extension FlatExamples {
  /// Puts one example after another on a bench of a network that takes them, and does the work
  /// there.
  func forEach(on bench: Workbench, _ work: () -> Void) {
    // Each of `count` examples takes as many numbers of `values`.
    values.withUnsafeBufferPointer { values in
      guard let start = values.baseAddress else { return }
      for number in 0..<count {
        bench.place(start + number * (inputs + outputs), of: self)
        work()
      }
    }
  }
}

extension Workbench {
  /// The mean of J over a dataset with the parameters as they stand.
  func meanCost(over examples: FlatExamples, by formulas: Formulas) -> Double {
    var sum = 0.0
    examples.forEach(on: self) {
      formulas.feedForward(self)
      sum = sum + formulas.cost(self)
    }
    return sum / Double(examples.count)
  }
}

extension Network {
  /// The mean of J over the examples of a dataset, which has as many inputs and outputs.
  public func meanCost(over dataset: Dataset) -> Double {
    let examples = FlatExamples(dataset)
    precondition(takes(examples), "the dataset has the network's inputs and outputs")
    var memory = Memory(parameters)
    return memory.withBench { $0.meanCost(over: examples, by: formulas) }
  }

  /// Whether the examples have as many inputs and targets as the network.
  func takes(_ examples: FlatExamples) -> Bool {
    examples.inputs == shape.layers[0] && examples.outputs == shape.layers[shape.depth]
  }
}
