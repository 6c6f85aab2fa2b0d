/// A weight's or a bias's place: the weight layer, the neuron it leads to, and where it comes from.
public struct ParameterID: Sendable, Hashable {
  /// 0 is the weight layer that begins at the input.
  public var layer: Int
  /// The unit that the weight comes from; nil for a bias, the weight of x_0 = 1.
  public var from: Int?
  /// The neuron that it leads to, counted from 0 in its layer.
  public var to: Int

  public init(layer: Int, from: Int?, to: Int) {
    self.layer = layer
    self.from = from
    self.to = to
  }

  /// True for a bias.
  public var isBias: Bool { from == nil }
  /// The neuron that it leads to.
  public var neuron: NeuronID { NeuronID(layer: layer, index: to) }
}

extension Shape {
  /// Where a weight or bias lies in the block.
  public func index(of parameter: ParameterID) -> Int {
    guard let from = parameter.from else {
      return biasIndex(layer: parameter.layer, neuron: parameter.to)
    }
    return weightIndex(layer: parameter.layer, from: from, to: parameter.to)
  }

  /// The weight or bias that stands at a place of a weight layer when each neuron's bias and weights
  /// are counted together.
  public func parameter(inOrder place: Int, ofLayer layer: Int) -> ParameterID {
    let each = plans[layer].inputs + 1
    let from = place % each
    return ParameterID(layer: layer, from: from == 0 ? nil : from - 1, to: place / each)
  }

  /// The place that `parameter(inOrder:ofLayer:)` makes the parameter of.
  public func order(inLayer parameter: ParameterID) -> Int {
    parameter.to * (plans[parameter.layer].inputs + 1) + (parameter.from.map { $0 + 1 } ?? 0)
  }

  /// How many weights and biases a weight layer has.
  public func parameterCount(inLayer layer: Int) -> Int {
    (plans[layer].inputs + 1) * plans[layer].outputs
  }
}
