import Learning

extension Setup {
  /// A weight or bias by the neurons that it joins, as in x₁→h₂, h₁→o or bias h₁.
  func parameterName(_ index: Int) -> String {
    let names = UnitNames(layers: layers, inputs: dataset.inputNames)
    var first = 0
    for layer in 1..<layers.count {
      let (inputs, outputs) = (layers[layer - 1], layers[layer])
      let place = index - first
      if place < outputs { return "bias " + names.name(layer: layer, index: place) }
      if place < (inputs + 1) * outputs {
        return names.name(layer: layer - 1, index: place / outputs - 1) + "→"
          + names.name(layer: layer, index: place % outputs)
      }
      first += (inputs + 1) * outputs
    }
    preconditionFailure("a parameter's index is below the count of parameters")
  }
}
