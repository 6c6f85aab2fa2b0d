import Drawing
import Learning

extension UnitNames {
  /// The name of a weight, by the units that it joins, or of a neuron's bias: x₁→h₂, bias h₂.
  func name(_ parameter: ParameterID) -> String {
    let to = name(layer: parameter.layer + 1, index: parameter.to)
    return parameter.from.map { "\(name(layer: parameter.layer, index: $0))→\(to)" } ?? "bias \(to)"
  }
}

extension Setup {
  /// A weight or bias by its place in the block of parameters.
  func parameterName(_ index: Int) -> String {
    let names = UnitNames(layers: layers, inputs: dataset.inputNames)
    var place = index
    for layer in 0..<shape.depth {
      let count = shape.parameterCount(inLayer: layer)
      if place < count {
        let (row, to) = place.quotientAndRemainder(dividingBy: layers[layer + 1])
        return names.name(ParameterID(layer: layer, from: row == 0 ? nil : row - 1, to: to))
      }
      place -= count
    }
    preconditionFailure("a parameter's index is below the count of parameters")
  }
}

/// The name of a weight, bias or δ where a table has too few columns for all of it: b for the word,
/// as beside a neuron without room, and in ASCII one sign for an arrow and one letter for δ.
func tight(_ name: String, _ features: Features) -> String {
  let short = name.replacing("bias ", with: "b ")
  guard !features.isUnicode else { return short }
  return ascii(short.replacing("→", with: ">").replacing("δ", with: "d"))
}
