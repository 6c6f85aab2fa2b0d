/// A neuron's place: `layer` 0 is the first after the input, `index` counts from 0.
public struct NeuronID: Sendable, Hashable {
  public var layer: Int
  public var index: Int

  /// The neuron at a place, both counted from 0.
  public init(layer: Int, index: Int) {
    self.layer = layer
    self.index = index
  }
}

/// What is seen of a network's neurons, those of the output included, over all examples.
public struct NeuronSigns: Sendable, Hashable {
  /// How many neurons each layer has, the output last.
  public var sizes: [Int]
  /// Those with |g′| below 1 % of its steepest on every example.
  public var saturated: [NeuronID]
  /// Those of a ReLU with z ≤ 0 on every example, so that o and g′ are 0; not among the saturated.
  public var dead: [NeuronID]
  /// Hidden neurons of one layer that have the same weights, in and out: they get the same updates
  /// and so stay equal for ever.
  public var twins: [[NeuronID]]

  /// Signs put together; without any, nothing was seen.
  public init(
    sizes: [Int] = [], saturated: [NeuronID] = [], dead: [NeuronID] = [], twins: [[NeuronID]] = []
  ) {
    self.sizes = sizes
    self.saturated = saturated
    self.dead = dead
    self.twins = twins
  }

  /// How many neurons there are.
  public var count: Int { sizes.reduce(0, +) }

  /// Whether all of the output's neurons are among these.
  public func holdsOutput(_ neurons: [NeuronID]) -> Bool {
    guard let outputs = sizes.last else { return false }
    return neurons.count { $0.layer == sizes.count - 1 } == outputs
  }
}

extension Network {
  /// What is seen of the neurons over the examples of a dataset, which has as many inputs.
  public func signs(over dataset: Dataset) -> NeuronSigns {
    let sizes = Array(shape.layers.dropFirst())
    var isSteep = sizes.map { Array(repeating: false, count: $0) }
    var isAlive = isSteep
    var memory = Memory(parameters)
    memory.withBench { bench in
      for example in dataset.examples {
        bench.place(example.input)
        formulas.feedForward(bench)
        for (layer, plan) in shape.plans.enumerated() {
          for index in 0..<plan.outputs {
            let z = bench.z[plan.to + index]
            if !isSaturated(layer, at: z) { isSteep[layer][index] = true }
            if !isDead(layer, at: z) { isAlive[layer][index] = true }
          }
        }
      }
    }
    func neurons(_ counts: (Int, Int) -> Bool) -> [NeuronID] {
      sizes.indices.flatMap { layer in
        (0..<sizes[layer]).filter { counts(layer, $0) }.map { NeuronID(layer: layer, index: $0) }
      }
    }
    return NeuronSigns(
      sizes: sizes, saturated: neurons { !isSteep[$0][$1] && isAlive[$0][$1] },
      dead: neurons { !isAlive[$0][$1] }, twins: twins())
  }

  /// Whether hardly anything passes back through a neuron of a layer, whatever comes.
  private func isSaturated(_ layer: Int, at z: Double) -> Bool {
    layer < shape.depth - 1
      ? activation.isSaturated(at: z) : output.function.isSaturated(at: z)
  }

  private func isDead(_ layer: Int, at z: Double) -> Bool {
    (layer < shape.depth - 1 ? activation : output.activation)?.isDead(at: z) ?? false
  }

  /// Hidden neurons of one layer with the same weights in and out, each group of two or more.
  private func twins() -> [[NeuronID]] {
    (0..<shape.depth - 1).flatMap { layer in
      var groups: [[Double]: [NeuronID]] = [:]
      for index in 0..<shape.plans[layer].outputs {
        groups[weights(layer: layer, of: index), default: []]
          .append(NeuronID(layer: layer, index: index))
      }
      return groups.values.filter { $0.count > 1 }.sorted { $0[0].index < $1[0].index }
    }
  }

  /// A hidden neuron's bias, the weights that lead to it, and those that lead from it.
  private func weights(layer: Int, of neuron: Int) -> [Double] {
    let (own, next) = (shape.plans[layer], shape.plans[layer + 1])
    let values = parameters.values
    let to = (0...own.inputs).map { values[own.parameters + $0 * own.outputs + neuron] }
    let row = next.parameters + (neuron + 1) * next.outputs
    return to + values[row..<row + next.outputs]
  }
}
