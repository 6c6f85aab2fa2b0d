/// One thing that is computed on the way through a step of backpropagation.
public enum StepOperation: Sendable, Hashable {
  /// The example is laid before the network.
  case input
  /// z_j = w_0j + Σ_i w_ij x_i.
  case weightedSum(NeuronID)
  /// o_j = g(z_j).
  case activation(NeuronID)
  /// J = ½ Σ_k (y_k − o_k)².
  case cost
  /// δ_j = −∂J/∂z_j.
  case delta(NeuronID)
  /// w_ij ← w_ij + α δ_j x_i, worked out and not yet put in place.
  case update(ParameterID)
  /// All of them put in place at once.
  case updateAll
}

/// The parts of the algorithm that a step goes through.
public enum StepStage: Int, Sendable, CaseIterable {
  case input, forward, cost, outputDelta, hiddenDelta, update, updateAll
}

/// Every operation of a step on a network of some shape, in the order of the algorithm: forward
/// layer by layer, J, δ from the output back, then each update from the output back, then all.
///
/// Nothing is stored: an operation is worked out from its place, in time that grows with the depth
/// alone, so that a network of a million weights has its tour too.
public struct StepTour: RandomAccessCollection, Sendable, Hashable {
  public let shape: Shape
  private let neurons: Int

  public init(_ shape: Shape) {
    self.shape = shape
    neurons = shape.layers.dropFirst().reduce(0, +)
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { updateAll + 1 }

  private var cost: Int { 1 + 2 * neurons }
  private var firstUpdate: Int { cost + 1 + neurons }
  private var updateAll: Int { firstUpdate + shape.parameterCount }

  public subscript(position: Int) -> StepOperation {
    precondition(indices.contains(position), "a tour of \(count) operations has no \(position)")
    if position == 0 { return .input }
    if position < cost {
      let (number, part) = (position - 1).quotientAndRemainder(dividingBy: 2)
      return part == 0 ? .weightedSum(forward(number)) : .activation(forward(number))
    }
    if position == cost { return .cost }
    if position < firstUpdate { return .delta(backward(position - cost - 1)) }
    return position < updateAll ? .update(update(position - firstUpdate)) : .updateAll
  }

  /// The part of the algorithm that an operation belongs to.
  public func stage(at position: Int) -> StepStage {
    switch self[position] {
    case .input: .input
    case .weightedSum, .activation: .forward
    case .cost: .cost
    case .delta(let neuron): neuron.layer == shape.depth - 1 ? .outputDelta : .hiddenDelta
    case .update: .update
    case .updateAll: .updateAll
    }
  }

  /// Where each part begins, in order; a network without a hidden layer has no δ of one.
  public var stageStarts: [Int] {
    let outputs = shape.layers[shape.depth]
    let hidden = neurons > outputs ? [cost + 1 + outputs] : []
    return [0, 1, cost, cost + 1] + hidden + [firstUpdate, updateAll]
  }

  /// Where an operation stands in the tour.
  public func place(of operation: StepOperation) -> Int {
    switch operation {
    case .input: return 0
    case .weightedSum(let neuron): return 1 + 2 * number(neuron)
    case .activation(let neuron): return 2 + 2 * number(neuron)
    case .cost: return cost
    case .delta(let neuron):
      let later = shape.layers.dropFirst(neuron.layer + 2).reduce(0, +)
      return cost + 1 + later + neuron.index
    case .update(let parameter):
      let later = (parameter.layer + 1..<shape.depth).reduce(0) {
        $0 + shape.parameterCount(inLayer: $1)
      }
      return firstUpdate + later + shape.order(inLayer: parameter)
    case .updateAll: return updateAll
    }
  }

  /// How many neurons stand before one, layer by layer.
  private func number(_ neuron: NeuronID) -> Int {
    shape.layers[1..<neuron.layer + 1].reduce(0, +) + neuron.index
  }

  private func forward(_ number: Int) -> NeuronID { neuron(number, along: 0..<shape.depth) }

  private func backward(_ number: Int) -> NeuronID {
    neuron(number, along: (0..<shape.depth).reversed())
  }

  /// The neuron with so many before it, where the layers are gone through in this order.
  private func neuron(_ number: Int, along layers: some Sequence<Int>) -> NeuronID {
    var rest = number
    for layer in layers {
      if rest < shape.layers[layer + 1] { return NeuronID(layer: layer, index: rest) }
      rest -= shape.layers[layer + 1]
    }
    preconditionFailure("no neuron \(number) among \(neurons)")
  }

  private func update(_ number: Int) -> ParameterID {
    var rest = number
    for layer in (0..<shape.depth).reversed() {
      let size = shape.parameterCount(inLayer: layer)
      if rest < size { return shape.parameter(inOrder: rest, ofLayer: layer) }
      rest -= size
    }
    preconditionFailure("no parameter \(number) among \(shape.parameterCount)")
  }
}
