/// What large weights cost beside J, so that they are drawn to 0; biases cost nothing.
///
/// To add one, write a type like `SquarePenalty` and a line in `Penalty.catalog`. J on every screen,
/// and the goal, stay without it: it is about what the network gets wrong.
public protocol PenaltyFunction: Worded {
  /// What it adds to a weight's gradient, in plain ASCII.
  static var formula: String { get }

  /// What is added to ∂J/∂w of a weight.
  func gradient(of weight: Double) -> Double
}

/// A penalty as a value: what a setup stores.
public struct Penalty: WordedValue {
  public let function: any PenaltyFunction

  public init(_ function: any PenaltyFunction) { self.function = function }

  public var worded: any Worded { function }

  /// No penalty.
  public static let none = Penalty(NoPenalty())

  /// Every penalty with its usual constants, in the order in which menus list them.
  public static let catalog = [
    none, Penalty(SquarePenalty.standard), Penalty(AbsolutePenalty.standard),
  ]

  /// The penalty of the same word with other constants.
  public func with(_ values: [Double]) -> Penalty { Penalty(type(of: function).init(values)) }

  /// What it adds to the gradient, a number for each parameter and 0 for each bias.
  public func gradient(of parameters: Parameters) -> [Double] {
    var share = Array(repeating: 0.0, count: parameters.values.count)
    guard self != .none else { return share }
    for plan in parameters.shape.plans {
      for p in plan.weights { share[p] = function.gradient(of: parameters.values[p]) }
    }
    return share
  }
}

extension LayerPlan {
  /// Where its weights lie in the block, without its biases.
  var weights: Range<Int> {
    parameters + outputs..<parameters + (inputs + 1) * outputs
  }
}

/// Weights cost nothing.
public struct NoPenalty: PenaltyFunction {
  public static let name = "none"
  public static let summary = "weights cost nothing"
  public static let formula = "0"

  public let values: [Double] = []
  public init(_ values: [Double] = []) {}

  public func gradient(of weight: Double) -> Double { 0 }
}

/// λ/2 Σ w²: each weight is drawn to 0 the more, the larger it is.
public struct SquarePenalty: PenaltyFunction {
  public static let name = "l2"
  public static let summary = "lambda/2 times the sum of w^2"
  public static let constants = [Constant("lambda", 0.001, in: 0...1e6)]
  public static let formula = "lambda w"

  public let values: [Double]
  public init(_ values: [Double]) { self.values = values }

  public func gradient(of weight: Double) -> Double { values[0] * weight }
}

/// λ Σ |w|: each weight is drawn to 0 as much as any other, so that some come to rest there.
public struct AbsolutePenalty: PenaltyFunction {
  public static let name = "l1"
  public static let summary = "lambda times the sum of |w|"
  public static let constants = [Constant("lambda", 0.001, in: 0...1e6)]
  public static let formula = "lambda sign(w)"

  public let values: [Double]
  public init(_ values: [Double]) { self.values = values }

  public func gradient(of weight: Double) -> Double {
    weight > 0 ? values[0] : weight < 0 ? -values[0] : 0
  }
}
