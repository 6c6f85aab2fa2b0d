import Learning

/// A network whose weights a person has set: nothing in it is learned.
struct HandSetNetwork: Sendable {
  let name: String
  let dataset: Dataset
  let parameters: Parameters
  /// How it is meant, in a line.
  let idea: String

  static let catalog = [
    HandSetNetwork(
      name: "OR", dataset: .or, parameters: .handSetOR,
      idea: "one input lifts z from −10 to +10: one is enough"),
    HandSetNetwork(
      name: "AND", dataset: .and, parameters: .handSetAND,
      idea: "one input lifts z from −30 to −10 only: it takes both"),
    HandSetNetwork(
      name: "NAND", dataset: .nand, parameters: .handSetNAND,
      idea: "AND with every sign turned: only both push z below 0"),
    HandSetNetwork(
      name: "XOR", dataset: .xor, parameters: .handSetXOR,
      idea: "XOR = AND(OR, NAND): two lines, and the band between them"),
  ]

  /// The setup that starts from it: with the sigmoid that its weights are made for.
  func setup(from setup: Setup) -> Setup {
    var setup = setup
    setup.rule = .plain
    (setup.output, setup.cost) = (nil, Output.standardCost)
    setup.learn(dataset)
    setup.activation = .sigmoid
    setup.hidden = Array(parameters.shape.layers.dropFirst().dropLast())
    setup.start = .given(parameters)
    return setup
  }
}
