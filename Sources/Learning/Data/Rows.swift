/// What a dataset is made from: all its rows, as they were drawn, written down or read.
public struct Rows: Sendable, Hashable {
  /// What the targets are.
  public enum Kind: String, Sendable {
    /// Every input there is, with a 0 or a 1 for each output.
    case table
    /// Classes: one output of two values, or an output for each class.
    case classes
    /// Numbers to come near to.
    case values
  }

  public var kind: Kind
  /// "x1", "x2" and so on, unless a file names them otherwise.
  public var inputNames: [String]
  /// What the classes are called, the one of the lower target first; empty where there are none.
  public var classNames: [String]
  /// At least one, all of one size.
  public var examples: [Example]
  /// From where to where a picture shows each input.
  public var bounds: [ClosedRange<Double>]
  /// How the inputs are an image; nil where they are none.
  public var images: Images?

  /// Rows of at least one example; all must have as many inputs and targets as the first, and at
  /// least one.
  ///
  /// - Parameter bounds: a quarter beyond 0 and 1 on every side where left out, so that the examples
  ///   of a truth table do not stand on the edge.
  public init(
    kind: Kind = .table, inputNames: [String]? = nil, classNames: [String]? = nil,
    examples: [Example], bounds: [ClosedRange<Double>]? = nil, images: Images? = nil
  ) {
    precondition(!examples.isEmpty, "a dataset needs at least one example")
    let (inputs, outputs) = (examples[0].input.count, examples[0].target.count)
    precondition(inputs > 0 && outputs > 0, "an example needs at least one input and one target")
    precondition(
      examples.allSatisfy { $0.input.count == inputs && $0.target.count == outputs },
      "all examples of a dataset have the same number of inputs and of targets")
    precondition(inputNames == nil || inputNames?.count == inputs, "one name for each input")
    precondition(bounds == nil || bounds?.count == inputs, "bounds for each input")
    precondition(images == nil || images?.pixels == inputs, "an input for each pixel")
    self.kind = kind
    self.images = images
    self.inputNames = inputNames ?? (1...inputs).map { "x\($0)" }
    self.classNames = classNames ?? (kind != .values && outputs == 1 ? ["0", "1"] : [])
    self.examples = examples
    self.bounds = bounds ?? Array(repeating: Self.unitBounds, count: inputs)
  }

  /// The unit square and a quarter beyond it.
  public static let unitBounds = -0.25...1.25
}
