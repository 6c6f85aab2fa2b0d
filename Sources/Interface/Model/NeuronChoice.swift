import Drawing
import Learning

extension Scene {
  /// The neuron of the graph that is chosen, if the run's network has it.
  var chosenNeuron: GraphUnit? {
    guard let layers = run?.network.shape.layers else { return nil }
    return model.neuron.flatMap { $0.isIn(layers) ? $0 : nil }
  }

  /// Whether two layers have so many weights between them that their lines are told apart by size alone.
  var hasManyWeights: Bool {
    guard let layers = run?.network.shape.layers else { return false }
    return zip(layers, layers.dropFirst()).contains { $0 * $1 > GraphEdges.many }
  }
}

extension GraphUnit {
  fileprivate func isIn(_ layers: [Int]) -> Bool {
    layers.indices.contains(layer) && (0..<layers[layer]).contains(index)
  }
}

extension Model {
  /// Chooses the next neuron after the input or the one before, layer by layer; after the last one none.
  mutating func stepNeuron(_ step: Int) {
    let layers = setup.layers
    let units = layers.indices.dropFirst().flatMap { layer in
      (0..<layers[layer]).map { GraphUnit(layer: layer, index: $0) }
    }
    let now = neuron.flatMap { units.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    let next = (now + step + units.count + 1) % (units.count + 1)
    neuron = next == 0 ? nil : units[next - 1]
  }
}

extension PromptWord {
  static let neuron = PromptWord(
    name: "neuron", placeholder: "name|none",
    help: "its weights alone in colours, as in neuron h1 or, of two hidden layers, h2.1",
    choices: ["none"],
    run: { value, model throws(InputError) in
      guard value != "none" else {
        model.neuron = nil
        return []
      }
      let layers = model.setup.layers
      let names = UnitNames(layers: layers, inputs: model.setup.dataset.inputNames)
      for layer in layers.indices {
        for index in 0..<layers[layer]
        where ascii(names.name(layer: layer, index: index)) == ascii(value) {
          model.neuron = GraphUnit(layer: layer, index: index)
          return []
        }
      }
      let samples = (1..<layers.count).map { ascii(names.name(layer: $0, index: 0)) }
      throw InputError(
        "neuron \(value): no such neuron; try \(samples.joined(separator: ", ")) or none")
    })
}
