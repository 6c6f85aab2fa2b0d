/// A neuron's non-linearity g and its derivative: o = g(z).
///
/// To add one, write a file like `Sigmoid.swift` and a line in `Activation.catalog`.
public protocol ActivationFunction: Sendable {
  /// The word for it on the command line, such as "sigmoid".
  static var name: String { get }

  /// The formula in plain ASCII, such as "1/(1+e^-z)".
  static var formula: String { get }

  /// The derivative by the name of the activation, such as "o(1-o)".
  ///
  /// - Parameter o: the activation's name, as in "h1".
  static func derivativeFormula(of o: String) -> String

  /// g(z); finite for every finite z, up to ±1.8e308.
  static func value(_ z: Double) -> Double

  /// g′(z), given z and also a = g(z), from which it is often cheaper.
  static func derivative(_ z: Double, _ a: Double) -> Double

  /// The greatest g′(z) over all z: what "saturated" is measured against.
  static var steepest: Double { get }

  /// Whether g never falls as z grows, so that the answers o ≥ ½ lie on one side of a line.
  static var isMonotone: Bool { get }

  /// Where z at or below this gives o = 0 and g′ = 0, so that a neuron there on every example is
  /// dead; nil where there is no such place.
  static var deadEnd: Double? { get }

  /// Feeds the input on the bench forward to z of the output, through g of every hidden layer.
  ///
  /// There is no need to write it. It is a requirement, and not only an extension, so that each
  /// activation has a compiled copy of the loop with its own `value` inside, and an example costs
  /// one dynamic call, not one a neuron.
  static func feedForward(_ bench: Workbench)

  /// Passes the output's deltas of the example on the bench back, layer by layer, as
  /// `feedForward(_:)` has left it.
  static func backpropagate(_ bench: Workbench)
}

extension ActivationFunction {
  public static var deadEnd: Double? { nil }

  public static var isMonotone: Bool { false }

  public static func derivativeFormula(of o: String) -> String { "g'(z)" }

  public static func feedForward(_ bench: Workbench) {
    bench.feedForward(through: Self.self)
  }

  public static func backpropagate(_ bench: Workbench) {
    bench.backpropagate(through: Self.self)
  }
}
