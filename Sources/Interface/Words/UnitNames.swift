/// The names of a network's units as they stand on the screen: x₁, h₁, o; h2.1 for the first neuron
/// of the second of several hidden layers.
struct UnitNames: Hashable, Sendable {
  let layers: [Int]
  let inputs: [String]

  /// The name of a unit; layer 0 is the input.
  func name(layer: Int, index: Int) -> String {
    if layer == 0 { return subscripted(inputs[index]) }
    if layer == layers.count - 1 {
      return layers[layer] == 1 ? "o" : "o" + lowered(index + 1)
    }
    return layers.count == 3 ? "h" + lowered(index + 1) : "h\(layer).\(index + 1)"
  }
}

/// The δ of a neuron, its name lowered: δₒ, δₕ₁, δₕ₂.₁.
func deltaName(_ neuron: String) -> String {
  "δ"
    + neuron.map { character in
      switch character {
      case "o": "ₒ"
      case "h": "ₕ"
      default:
        character.isASCII
          ? character.wholeNumberValue.map(lowered) ?? String(character) : String(character)
      }
    }.joined()
}

/// A whole number with low digits: 12 as ₁₂.
func lowered(_ value: Int) -> String {
  String(value).unicodeScalars.reduce(into: "") { out, digit in
    guard let low = Unicode.Scalar(0x2080 + digit.value - 0x30) else { return }
    out.unicodeScalars.append(low)
  }
}
