import Learning
import Testing

@Suite struct ParametersTests {
  @Test func `the block is row by row, biases first`() {
    let shape = Shape([2, 3, 1])
    #expect(shape.parameterCount == 13)
    #expect(shape.biasIndex(layer: 0, neuron: 2) == 2)
    #expect(shape.weightIndex(layer: 0, from: 1, to: 0) == 6)
    #expect(shape.biasIndex(layer: 1, neuron: 0) == 9)
    #expect(shape.weightIndex(layer: 1, from: 2, to: 0) == 12)
  }

  @Test func `nested lists go in and come out the same`() throws {
    let parameters = madeUpParameters([2, 3, 2], 4)
    let again = try Parameters(weights: parameters.weights, biases: parameters.biases)
    #expect(again == parameters)
    #expect(parameters.weights[1][2][0] == parameters.weight(layer: 1, from: 2, to: 0))
    #expect(parameters.biases[0][1] == parameters.bias(layer: 0, neuron: 1))
  }

  @Test(arguments: [
    ([[[1.0, 2]], [[1, 2], [1]]], [[0.0, 0], [0]], "weights[1][0] has 2 numbers, expected 1"),
    ([[[1, 2]], [[1]]], [[0, 0], [0]], "weights[1] has 1 row, expected 2"),
    ([[[1, 2]]], [[0, 0], [0]], "biases has 2 layers, expected 1"),
    ([], [], "weights is empty, expected at least 1 layer"),
    ([[]], [[1]], "weights[0] is empty, expected at least 1 row"),
    ([[[1]]], [[]], "biases[0] is empty, expected at least 1 number"),
  ])
  func `an error says where and what was expected`(
    weights: [[[Double]]], biases: [[Double]], message: String
  ) {
    #expect(throws: ParametersError(description: message)) {
      try Parameters(weights: weights, biases: biases)
    }
  }

  @Test func `networks set by hand answer as their truth tables say`() {
    let made: [(Parameters, Dataset)] = [
      (.handSetOR, .or), (.handSetAND, .and), (.handSetNAND, .nand), (.handSetXOR, .xor),
    ]
    for (parameters, dataset) in made {
      for activation in [Activation.sigmoid, .step] {
        let network = Network(activation: activation, parameters: parameters)
        for example in dataset.examples {
          // The sigmoid of ±10 is 4.5e-5 away from 0 or 1.
          #expect(abs(network.predict(example.input)[0] - example.target[0]) < 1e-4)
        }
      }
    }
  }
}
