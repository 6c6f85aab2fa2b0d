import CVectors

extension Network {
  /// Fewer multiplications than these are done before the parameters are laid out.
  private static let fewestMultiplications = 10_000

  /// The mean of J over those examples of a dataset that are trained on, or those held back, by
  /// vectors where that is quicker; nil where it is not.
  func fastMeanCost(over examples: ExampleTable, ofTest: Bool = false) -> Double? {
    let count = ofTest ? examples.testCount : examples.count
    guard Way.feedsForwardOnVectors(self),
      shape.parameterCount * count >= Self.fewestMultiplications
    else { return nil }
    return VectorNetwork.with(shape, activation, output, width: vectors_widest()) { vectors in
      parameters.values.withUnsafeBufferPointer { vectors.load($0.baseAddress!) }
      return examples.values.withUnsafeBufferPointer { values in
        let start = values.baseAddress! + (ofTest ? examples.count * examples.stride : 0)
        return vectors.summedCost(start, count: count) / Double(count)
      }
    }
  }

  /// What it answers to examples, by vectors where that is quicker; nil where it is not.
  func fastAnswers(to examples: [Example], meaning: Meaning) -> [Answer]? {
    guard Way.feedsForwardOnVectors(self),
      shape.parameterCount * examples.count >= Self.fewestMultiplications
    else { return nil }
    let (outputs, values) = (shape.layers[shape.depth], examples.flatMap { $0.input + $0.target })
    let room = examples.count * (outputs + 1)
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: room) { answers in
      let start = answers.baseAddress!
      let isKnown: Void? = VectorNetwork.with(
        shape, activation, output, answers: start, width: vectors_widest()
      ) { vectors in
        parameters.values.withUnsafeBufferPointer { vectors.load($0.baseAddress!) }
        values.withUnsafeBufferPointer {
          _ = vectors.summedCost($0.baseAddress!, count: examples.count)
        }
      }
      guard isKnown != nil else { return nil }
      return examples.enumerated().map { number, example in
        let place = start + number * (outputs + 1)
        let output = (0..<outputs).map { place[$0] }
        return Answer(
          output: output, cost: place[outputs], isRight: meaning.isRight(output, example.target))
      }
    }
  }

  /// Lends out what says the mean of J over a dataset with the parameters as they stand on a bench; nil
  /// if the vectors do not know the network.
  func withMeanCostInVectors<Result>(
    over examples: ExampleTable, on bench: Workbench, _ work: (@escaping () -> Double) -> Result
  ) -> Result? {
    onVectors(bench, examples) { vectors, start in
      work {
        vectors.change(bench.parameters)
        return vectors.summedCost(start, count: examples.count) / Double(examples.count)
      }
    }
  }

  /// Puts the sum of ∂J/∂w over these examples of a dataset on a bench, and returns that of J over all
  /// of it; nil if the vectors do not know the network.
  func sumGradientInVectors(
    over examples: ExampleTable, _ order: [Int], on bench: Workbench
  ) -> Double? {
    onVectors(bench, examples) { vectors, start in
      order.withUnsafeBufferPointer { order in
        vectors.withPointer {
          vectors.functions.sum_gradient($0, start, order.baseAddress, order.count, 1)
          vectors.functions.store_network($0, nil, bench.gradient)
        }
      }
      return vectors.summedCost(start, count: examples.count)
    }
  }

  private func onVectors<Result>(
    _ bench: Workbench, _ examples: ExampleTable,
    _ work: (VectorNetwork, UnsafePointer<Double>) -> Result
  ) -> Result? {
    guard Way.feedsForwardOnVectors(self) else { return nil }
    return VectorNetwork.with(shape, activation, output, width: vectors_widest()) { vectors in
      vectors.load(bench.parameters)
      return examples.values.withUnsafeBufferPointer { work(vectors, $0.baseAddress!) }
    }
  }
}

extension Workbench {
  /// The reference of the two: adds up ∂J/∂w over a dataset, and returns the sum of J.
  func sumGradient(over examples: ExampleTable, by formulas: Formulas) -> Double {
    var sum = 0.0
    examples.forEach(on: self) {
      formulas.feedForward(self)
      sum = sum + formulas.cost(self)
      formulas.backpropagate(self)
      accumulateGradient()
    }
    return sum
  }
}
