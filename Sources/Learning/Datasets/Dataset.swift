/// One example: an input x and the target y that a network should answer with.
public struct Example: Sendable, Hashable {
  /// x, a number for each input.
  public var input: [Double]
  /// y, a number for each output.
  public var target: [Double]

  public init(input: [Double], target: [Double]) {
    self.input = input
    self.target = target
  }
}

/// A named list of examples, all of one size.
public struct Dataset: Sendable, Hashable {
  /// The word for it on the command line, such as "xor".
  public let name: String
  /// One plain line that says what it is.
  public let summary: String
  /// "x1", "x2" and so on, unless a file names them otherwise.
  public let inputNames: [String]
  /// At least one, in the order in which an epoch takes them.
  public let examples: [Example]

  /// Makes a dataset of at least one example; all must have as many inputs and targets as the
  /// first, and at least one.
  public init(name: String, summary: String, inputNames: [String]? = nil, examples: [Example]) {
    precondition(!examples.isEmpty, "a dataset needs at least one example")
    let inputs = examples[0].input.count
    let outputs = examples[0].target.count
    precondition(inputs > 0 && outputs > 0, "an example needs at least one input and one target")
    precondition(
      examples.allSatisfy { $0.input.count == inputs && $0.target.count == outputs },
      "all examples of a dataset have the same number of inputs and of targets")
    precondition(inputNames == nil || inputNames?.count == inputs, "one name for each input")
    self.name = name
    self.summary = summary
    self.inputNames = inputNames ?? (1...inputs).map { "x\($0)" }
    self.examples = examples
  }

  /// How many numbers an input has.
  public var inputCount: Int { examples[0].input.count }
  /// How many numbers a target has.
  public var outputCount: Int { examples[0].target.count }

  /// Every dataset that comes with the program, in the order menus list them.
  public static let catalog = [xor, and, or, nand, not]

  /// Whether its name alone gives it again.
  public var isInCatalog: Bool { Dataset.named(name) == self }

  /// The catalog's dataset of that name, if there is one.
  public static func named(_ name: String) -> Dataset? {
    catalog.first { $0.name == name }
  }
}
