import Learning

extension WorkedExample {
  /// The place of its example in the dataset XOR.
  static let index = 1

  static let setup: Setup = {
    var setup = Setup()
    setup.alpha = alpha
    setup.start = .given(network.parameters)
    return setup
  }()

  /// The two places where the text does not say what it computes, in a line each.
  static let shortRemarks = [
    "It names (0,1), yet sums (1,0); y = 1.",
    "It prints 0.255 for δₕ and means 0.0255.",
  ]

  /// The text's figure for the result of an operation, where it prints one.
  static func figure(of operation: StepOperation) -> String? {
    let names = UnitNames(layers: network.shape.layers, inputs: ["x1", "x2"])
    func name(_ neuron: NeuronID) -> String {
      names.name(layer: neuron.layer + 1, index: neuron.index)
    }
    switch operation {
    case .activation(let neuron): return figures[name(neuron)]
    case .cost: return figures["J"]
    case .delta(let neuron): return figures[deltaName(name(neuron))]
    case .update(let parameter): return figures[names.name(parameter)]
    case .input, .weightedSum, .updateAll: return nil
    }
  }
}
