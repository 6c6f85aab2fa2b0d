/// An output function as a value: what a network has at its end.
public struct Output: Sendable, Hashable, CustomStringConvertible {
  /// The function itself.
  public let function: any OutputFunction.Type

  /// Wraps a function.
  public init(_ function: any OutputFunction.Type) { self.function = function }

  /// ½ squared error, each output through an activation.
  public static func squared(_ activation: Activation) -> Output {
    func wrapped<G: ActivationFunction>(_ g: G.Type) -> Output { Output(Squared<G>.self) }
    return wrapped(activation.function)
  }

  /// Every one there is, in the order in which menus list their words.
  public static let catalog =
    Activation.catalog.map(squared) + [
      Output(SquaredSoftmax.self), Output(SigmoidCrossEntropy.self),
      Output(SoftmaxCrossEntropy.self),
    ]

  /// The words for J, each once.
  public static let costs = catalog.reduce(into: [String]()) { words, output in
    if !words.contains(output.cost) { words.append(output.cost) }
  }

  /// The words for what the last layer does, each once, but for what passes no δ on.
  public static let names = catalog.reduce(into: [String]()) { words, output in
    if !words.contains(output.name), output.activation?.steepest != 0 { words.append(output.name) }
  }

  /// What J is where nothing else is said.
  public static let standardCost = "squared"

  /// The one of that cost whose outputs are called so, if there is one.
  public static func named(_ name: String, cost: String) -> Output? {
    catalog.first { $0.name == name && $0.cost == cost }
  }

  /// The word for J.
  public var cost: String { function.cost }
  /// The word for what the last layer does.
  public var name: String { function.name }
  /// g of each output; nil where they are worked out together.
  public var activation: Activation? { function.activation }

  public var description: String { "\(name), \(cost)" }

  public static func == (a: Output, b: Output) -> Bool { (a.name, a.cost) == (b.name, b.cost) }
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(cost)
  }
}

extension Setup {
  /// What the words of the setup say of its last layer and J; nil where they do not go together.
  public var wishedOutput: Output? {
    output == nil && cost == Output.standardCost
      ? .squared(activation) : Output.named(output ?? activation.name, cost: cost)
  }

  /// Why the wished output function cannot be taken, in one line; nil where it can.
  public var outputObjection: String? {
    guard let wished = wishedOutput else {
      let fitting = Output.catalog.filter { $0.cost == cost }.map(\.name)
      return "\(cost) needs an output of \(fitting.joined(separator: " or ")), and "
        + "\(output ?? activation.name) is none"
    }
    return wished.function.objection(to: dataset)
  }

  /// The output function that the run follows: the wished one where it suits the examples, else ½
  /// squared error through the activation of all neurons.
  public var outputInForce: Output {
    guard let wished = wishedOutput, wished.function.objection(to: dataset) == nil else {
      return .squared(activation)
    }
    return wished
  }

  /// The network that some parameters make.
  public func network(_ parameters: Parameters) -> Network {
    Network(activation: activation, output: outputInForce, parameters: parameters)
  }
}
