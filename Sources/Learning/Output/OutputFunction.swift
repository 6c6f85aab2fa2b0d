/// The last layer's activation and the cost J in one: what the network answers, and what is wrong
/// with it.
///
/// They belong together, since δ = −∂J/∂z at the output comes of both. To add one, write a file like
/// `SigmoidCrossEntropy.swift` and a line in `Output.catalog`; its words, its formulas and its δ are
/// then on every screen.
public protocol OutputFunction: Sendable {
  /// The word for J on the command line, such as "cross-entropy".
  static var cost: String { get }

  /// The word for what the last layer does with its sums, such as "softmax".
  static var name: String { get }

  /// g, where each output depends on its own z alone; nil for what looks at all of them at once.
  static var activation: Activation? { get }

  /// J of one example in plain ASCII, such as "1/2 sum (y-o)^2".
  static var costFormula: String { get }

  /// How δ of an output comes about, in symbols and in numbers.
  static func derivation(_ k: Int, of step: OutputStep) -> Derivation

  /// Puts o = g(z) in its place for every output of the bench.
  static func activate(_ bench: Workbench)

  /// J of the example on the bench, as `activate(_:)` has left it; finite for all finite z.
  static func cost(_ bench: Workbench) -> Double

  /// Puts δ_k = −∂J/∂z_k in its place for every output of the bench.
  static func delta(_ bench: Workbench)

  /// True where hardly anything of what is wrong comes back through an output, whatever that is.
  static func isSaturated(at z: Double) -> Bool

  /// What J of an example is at least while its one output is on the wrong side of where the answers
  /// 0 and 1 part, if that side is a half-line of z; nil where nothing is proved of it.
  static var leastWhenWrong: Double? { get }

  /// Why it cannot learn these examples, in one line; nil where it can.
  static func objection(to dataset: Dataset) -> String?
}

extension OutputFunction {
  public static var leastWhenWrong: Double? { nil }
  public static func isSaturated(at z: Double) -> Bool { false }
  public static func objection(to dataset: Dataset) -> String? { nil }
}

/// The outputs of one example: what their δ is derived from.
public struct OutputStep: Sendable, Hashable {
  /// y, z and o of every output.
  public var target: [Double]
  public var z: [Double]
  public var output: [Double]

  public init(target: [Double], z: [Double], output: [Double]) {
    self.target = target
    self.z = z
    self.output = output
  }
}

/// How a δ comes about, in plain ASCII with the variables' names for o and y to be put in.
public struct Derivation: Sendable, Hashable {
  /// The factors of δ in symbols, "{y}-{o}", with {o}, {y}, {z} for the names of the output, its
  /// target and its sum; each is in brackets of its own where it needs them.
  public var factors: [String]
  /// The value of each.
  public var values: [Double]
  /// What is left out in between, in one line of symbols; empty where there is nothing to say.
  public var because: String

  public init(factors: [String], values: [Double], because: String = "") {
    self.factors = factors
    self.values = values
    self.because = because
  }
}

extension Workbench {
  /// z, o, δ and y of the outputs, by the output's number.
  var outputs: Range<Int> { 0..<output.outputs }
  var outputZ: UnsafeMutablePointer<Double> { z + output.to }
  var outputA: UnsafeMutablePointer<Double> { a + output.to }
  var outputDelta: UnsafeMutablePointer<Double> { delta + output.to }
}
