extension Dataset {
  /// 1 where exactly one input is 1: no straight line parts the classes.
  public static let xor = gate(
    "xor", "1 where exactly one of two inputs is 1; no straight line does it", [0, 1, 1, 0])

  /// 1 where both inputs are 1.
  public static let and = gate("and", "1 where both inputs are 1", [0, 0, 0, 1])

  /// 1 where an input is 1.
  public static let or = gate("or", "1 where at least one of two inputs is 1", [0, 1, 1, 1])

  /// 0 where both inputs are 1.
  public static let nand = gate("nand", "0 where both inputs are 1, else 1", [1, 1, 1, 0])

  /// The other one of 0 and 1: a dataset of a single input.
  public static let not = Dataset(
    name: "not", summary: "1 where its one input is 0",
    examples: [Example(input: [0], target: [1]), Example(input: [1], target: [0])],
    source: .catalog)

  /// Two inputs, the rows in the order (0,0), (1,0), (0,1), (1,1).
  private static func gate(_ name: String, _ summary: String, _ targets: [Double]) -> Dataset {
    let inputs: [[Double]] = [[0, 0], [1, 0], [0, 1], [1, 1]]
    return Dataset(
      name: name, summary: summary,
      examples: zip(inputs, targets).map { Example(input: $0, target: [$1]) }, source: .catalog)
  }
}
