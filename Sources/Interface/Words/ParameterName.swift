import Learning

extension Setup {
  /// A weight or bias by the neurons that it joins, as in x₁→h₂, h₁→o or bias h₁; with several
  /// hidden layers, h₂.₁ is the first neuron of the second.
  func parameterName(_ index: Int) -> String {
    var first = 0
    for layer in 1..<layers.count {
      let (inputs, outputs) = (layers[layer - 1], layers[layer])
      let place = index - first
      if place < outputs { return "bias " + unitName(place, in: layer) }
      if place < (inputs + 1) * outputs {
        let from = unitName(place / outputs - 1, in: layer - 1)
        return from + "→" + unitName(place % outputs, in: layer)
      }
      first += (inputs + 1) * outputs
    }
    preconditionFailure("a parameter's index is below the count of parameters")
  }

  /// A neuron, or an input for layer 0, as the graph names it.
  private func unitName(_ unit: Int, in layer: Int) -> String {
    if layer == 0 { return subscripted(dataset.inputNames[unit]) }
    if layer == layers.count - 1 { return layers[layer] == 1 ? "o" : "o" + low(unit + 1) }
    return "h" + (hidden.count > 1 ? low(layer) + "." : "") + low(unit + 1)
  }

  private func low(_ number: Int) -> String {
    String(number).unicodeScalars.reduce(into: "") { text, digit in
      text += subscripted(String(Character(digit)))
    }
  }
}
