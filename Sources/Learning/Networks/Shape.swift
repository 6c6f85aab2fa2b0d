/// How many units each layer has, and where each weight lies in the flat block of parameters.
///
/// `layer` counts the weight layers from 0: weight layer l leads from unit layer l to unit layer l
/// + 1. Its part of the block is a row-major (inputs + 1) × outputs matrix whose row 0 holds the
/// biases, that is the weights of x_0 = 1.
public struct Shape: Sendable, Hashable {
  /// The sizes from the input to the output, such as [2, 2, 1].
  public let layers: [Int]
  /// How many weights and biases there are.
  public let parameterCount: Int
  let plans: [LayerPlan]

  /// Makes the shape of at least two layers, each of at least one unit.
  public init(_ layers: [Int]) {
    precondition(layers.count >= 2, "a network has at least an input and an output layer")
    precondition(layers.allSatisfy { $0 >= 1 }, "each layer has at least one unit")
    var plans: [LayerPlan] = []
    var parameters = 0
    var units = 0
    for (inputs, outputs) in zip(layers, layers.dropFirst()) {
      plans.append(
        LayerPlan(
          inputs: inputs, outputs: outputs, parameters: parameters, from: units, to: units + inputs)
      )
      parameters += (inputs + 1) * outputs
      units += inputs
    }
    self.layers = layers
    self.plans = plans
    self.parameterCount = parameters
  }

  /// The number of weight layers: one fewer than the layers of units.
  public var depth: Int { plans.count }
  /// The number of units, those of the input included.
  var unitCount: Int { layers.reduce(0, +) }

  /// Where the weight from unit `from` to neuron `to` of a weight layer lies in the block.
  public func weightIndex(layer: Int, from: Int, to: Int) -> Int {
    let plan = plans[layer]
    precondition((0..<plan.inputs).contains(from), "no unit \(from) to lead from in layer \(layer)")
    precondition((0..<plan.outputs).contains(to), "no neuron \(to) to lead to in layer \(layer)")
    return plan.parameters + (from + 1) * plan.outputs + to
  }

  /// Where the bias of a neuron lies in the block.
  public func biasIndex(layer: Int, neuron: Int) -> Int {
    let plan = plans[layer]
    precondition((0..<plan.outputs).contains(neuron), "no neuron \(neuron) in layer \(layer)")
    return plan.parameters + neuron
  }

  public static func == (a: Shape, b: Shape) -> Bool { a.layers == b.layers }
  public func hash(into hasher: inout Hasher) { hasher.combine(layers) }
}

/// One weight layer: its sizes, where its parameters begin, and where the units it leads from and
/// to begin.
struct LayerPlan: Sendable {
  let inputs: Int
  let outputs: Int
  let parameters: Int
  let from: Int
  let to: Int
}
