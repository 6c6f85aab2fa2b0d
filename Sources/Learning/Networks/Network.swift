/// A feedforward network: its parameters, the activation that its hidden neurons share, and what it
/// has at its end.
public struct Network: Sendable, Hashable {
  /// g of the hidden neurons.
  public var activation: Activation
  /// What the last layer does with its sums, and J.
  public var output: Output
  /// The weights and biases.
  public var parameters: Parameters

  /// - Parameter output: ½ squared error through the same activation if nil.
  public init(activation: Activation, output: Output? = nil, parameters: Parameters) {
    self.activation = activation
    self.output = output ?? .squared(activation)
    self.parameters = parameters
  }

  /// The sizes of its layers.
  public var shape: Shape { parameters.shape }

  /// The prediction o for an input: as many numbers as the output layer has neurons.
  public func predict(_ input: [Double]) -> [Double] {
    activations(input).a[shape.depth - 1]
  }

  /// Pre-activations z and activations a for an input, per layer after the input.
  public func activations(_ input: [Double]) -> (z: [[Double]], a: [[Double]]) {
    var memory = Memory(parameters)
    return memory.withBench { bench in
      bench.place(input)
      formulas.feedForward(bench)
      return (bench.perLayer(bench.z), bench.perLayer(bench.a))
    }
  }

  /// J of one example.
  public func cost(of example: Example) -> Double {
    var memory = Memory(parameters)
    return memory.withBench { bench in
      bench.place(example)
      formulas.feedForward(bench)
      return formulas.cost(bench)
    }
  }
}

extension Workbench {
  /// Copies an input on to the bench; it must have as many numbers as the input layer.
  func place(_ input: [Double]) {
    precondition(input.count == layers[0].inputs, "one number for each input of the network")
    for i in 0..<input.count { a[i] = input[i] }
  }

  /// Copies an example on to the bench.
  func place(_ example: Example) {
    precondition(example.target.count == output.outputs, "one target for each output neuron")
    place(example.input)
    for k in 0..<example.target.count { target[k] = example.target[k] }
  }

  /// One list for each layer after the input, of one of the bench's blocks of units.
  func perLayer(_ units: UnsafeMutablePointer<Double>) -> [[Double]] {
    layers.map { layer in (0..<layer.outputs).map { units[layer.to + $0] } }
  }
}
