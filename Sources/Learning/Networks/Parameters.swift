/// All the weights and biases of a network, flat in one block.
public struct Parameters: Sendable, Hashable {
  /// The sizes of the layers, and where each parameter lies.
  public let shape: Shape
  /// The block, laid out as `Shape` says.
  public var values: [Double] {
    didSet { precondition(values.count == shape.parameterCount, "the block keeps its length") }
  }

  /// Takes a block laid out as `Shape` says.
  public init(shape: Shape, values: [Double]) {
    precondition(values.count == shape.parameterCount, "one number for each parameter")
    self.shape = shape
    self.values = values
  }

  /// All zeros.
  public init(zeros shape: Shape) {
    self.init(shape: shape, values: Array(repeating: 0, count: shape.parameterCount))
  }

  /// The weight from unit `from` to neuron `to` of weight layer `layer`.
  public func weight(layer: Int, from: Int, to: Int) -> Double {
    values[shape.weightIndex(layer: layer, from: from, to: to)]
  }

  /// The bias of a neuron of weight layer `layer`.
  public func bias(layer: Int, neuron: Int) -> Double {
    values[shape.biasIndex(layer: layer, neuron: neuron)]
  }

  /// True while no number is infinite or NaN.
  public var isFinite: Bool { values.allSatisfy(\.isFinite) }

  /// The weights as nested lists, [layer][from][to].
  public var weights: [[[Double]]] {
    shape.plans.map { plan in
      (1...plan.inputs).map { row in
        let start = plan.parameters + row * plan.outputs
        return Array(values[start..<start + plan.outputs])
      }
    }
  }

  /// The biases as nested lists, [layer][neuron].
  public var biases: [[Double]] {
    shape.plans.map { Array(values[$0.parameters..<$0.parameters + $0.outputs]) }
  }
}
