/// What is wrong with nested weights and biases: where, and what was expected there.
public struct ParametersError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Such as "weights[1][0] has 2 numbers, expected 1".
  public let description: String

  public init(description: String) { self.description = description }
}

extension Parameters {
  /// Reads nested lists, weights as [layer][from][to] and biases as [layer][neuron], as a file
  /// holds them.
  ///
  /// The sizes come from the lists themselves: the biases say how many neurons each layer has, and
  /// the first layer's weights how many inputs there are. Throws `ParametersError` at the first
  /// list that does not fit.
  public init(weights: [[[Double]]], biases: [[Double]]) throws(ParametersError) {
    guard let first = weights.first else {
      throw ParametersError(description: "weights is empty, expected at least 1 layer")
    }
    try Self.expect(biases.count, weights.count, "biases", "layers")
    var layers = [first.count]
    for layer in biases.indices {
      guard !biases[layer].isEmpty else {
        throw ParametersError(description: "biases[\(layer)] is empty, expected at least 1 number")
      }
      layers.append(biases[layer].count)
    }
    guard !first.isEmpty else {
      throw ParametersError(description: "weights[0] is empty, expected at least 1 row")
    }
    var values: [Double] = []
    for layer in weights.indices {
      try Self.expect(weights[layer].count, layers[layer], "weights[\(layer)]", "rows")
      values += biases[layer]
      for (from, row) in weights[layer].enumerated() {
        try Self.expect(row.count, layers[layer + 1], "weights[\(layer)][\(from)]", "numbers")
        values += row
      }
    }
    self.init(shape: Shape(layers), values: values)
  }

  private static func expect(
    _ count: Int, _ expected: Int, _ place: String, _ things: String
  ) throws(ParametersError) {
    guard count != expected else { return }
    let noun = count == 1 ? String(things.dropLast()) : things
    throw ParametersError(description: "\(place) has \(count) \(noun), expected \(expected)")
  }
}
