/// An activation function as a value: what a setup stores and a menu lists.
public struct Activation: Sendable, Hashable, CustomStringConvertible {
  /// The function itself, with its compiled loops.
  public let function: any ActivationFunction.Type

  /// Wraps a function; those of this module are `Activation.sigmoid` and so on.
  public init(_ function: any ActivationFunction.Type) {
    self.function = function
  }

  /// 1/(1+e^−z), from 0 to 1.
  public static let sigmoid = Activation(Sigmoid.self)
  /// The hyperbolic tangent, from −1 to 1.
  public static let tanh = Activation(Tanh.self)
  /// max(0, z).
  public static let relu = Activation(ReLU.self)
  /// z itself: no non-linearity.
  public static let identity = Activation(Identity.self)
  /// 1 where z ≥ 0, else 0: the perceptron's.
  public static let step = Activation(Step.self)

  /// z, or a hundredth of it below 0.
  public static let leakyReLU = Activation(LeakyReLU.self)
  /// z, or e^z − 1 below 0.
  public static let elu = Activation(ELU.self)
  /// ln(1 + e^z).
  public static let softplus = Activation(Softplus.self)
  /// sin z.
  public static let sine = Activation(Sine.self)

  /// Every activation, in the order menus list them.
  public static let catalog = [
    sigmoid, tanh, relu, leakyReLU, elu, softplus, sine, identity, step,
  ]

  /// The catalog's activation of that name, if there is one.
  public static func named(_ name: String) -> Activation? {
    catalog.first { $0.name == name }
  }

  /// The word for it on the command line.
  public var name: String { function.name }
  /// The formula in plain ASCII.
  public var formula: String { function.formula }
  /// The derivative g′ by the name of the activation, in plain ASCII.
  public func derivativeFormula(of o: String) -> String { function.derivativeFormula(of: o) }
  /// The greatest g′(z) over all z.
  public var steepest: Double { function.steepest }

  /// Whether g never falls as z grows.
  public var isMonotone: Bool { function.isMonotone }

  /// g(z).
  public func value(_ z: Double) -> Double { function.value(z) }
  /// g′(z), given also a = g(z).
  public func derivative(_ z: Double, _ a: Double) -> Double { function.derivative(z, a) }

  /// True where g′(z) is below 1 % of the steepest: hardly any of δ passes through.
  public func isSaturated(at z: Double) -> Bool {
    // "not above", so that a NaN counts as saturated, and a step everywhere: nothing can be learnt
    // through them.
    !(derivative(z, value(z)).magnitude > 0.01 * steepest)
  }

  /// Whether the activation has a side on which a neuron is dead.
  public var canDie: Bool { function.deadEnd != nil }

  /// True where o and g′ are 0, and stay 0 for every lower z.
  public func isDead(at z: Double) -> Bool { function.deadEnd.map { z <= $0 } ?? false }

  public var description: String { name }

  public static func == (a: Activation, b: Activation) -> Bool { a.name == b.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
