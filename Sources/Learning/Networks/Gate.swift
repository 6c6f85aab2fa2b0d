/// The Boolean functions of two inputs by their names.
public enum Gate {
  /// The names by truth table: the answers at (0,0), (1,0), (0,1) and (1,1), in that order.
  static let names: [[Bool]: String] = [
    [false, false, false, true]: "AND", [false, true, true, true]: "OR",
    [true, true, true, false]: "NAND", [true, false, false, false]: "NOR",
    [false, true, true, false]: "XOR", [true, false, false, true]: "XNOR",
    [false, true, false, true]: "x1", [false, false, true, true]: "x2",
    [true, false, true, false]: "NOT x1", [true, true, false, false]: "NOT x2",
    [false, true, false, false]: "x1>x2", [false, false, true, false]: "x2>x1",
    [true, true, false, true]: "x1≥x2", [true, false, true, true]: "x2≥x1",
  ]

  /// Every name, in alphabetical order.
  public static var allNames: [String] { names.values.sorted() }

  /// How near to 0 or 1 an activation must be to count as an answer.
  static let margin = 0.35

  /// Whether an activation counts as 1 and no longer as 0.
  public static func isOn(_ activation: Double) -> Bool { activation >= 0.5 }

  /// The gate that a sigmoid neuron with two inputs to its network has become: the name of its
  /// rounded truth table.
  ///
  /// - Returns: nil while an answer is undecided, and for the two tables that never change.
  public static func name(of network: Network, layer: Int, neuron: Int) -> String? {
    var table: [Bool] = []
    for input in [[0.0, 0], [1, 0], [0, 1], [1, 1]] {
      let answer = network.activations(input).a[layer][neuron]
      guard answer <= margin || answer >= 1 - margin else { return nil }
      table.append(answer > margin)
    }
    return names[table]
  }
}
