/// How examples change the weights: an update rule that follows the gradient, or the perceptron's.
public struct LearningRule: WordedValue {
  /// The rule that follows the gradient; nil for the perceptron's.
  public let update: (any UpdateRule)?

  /// A rule that follows the gradient.
  public init(_ update: any UpdateRule) { self.update = update }

  private init() { update = nil }

  /// w ← w − α ∂J/∂w, by backpropagation.
  public static let plain = LearningRule(PlainDescent())
  /// w ← w + α (y − o) x, for one layer of a single step neuron: Rosenblatt's perceptron.
  public static let perceptron = LearningRule()

  /// Every rule with its usual constants, in the order in which menus list them.
  public static let catalog = [
    plain, perceptron, LearningRule(Momentum.standard), LearningRule(Nesterov.standard),
    LearningRule(RMSProp.standard), LearningRule(Adam.standard),
  ]

  public var worded: any Worded { update ?? PerceptronWord() }

  /// How many numbers it keeps for each parameter.
  public var memories: Int { update.map { type(of: $0).memories.count } ?? 0 }

  /// Whether it is defined for a setup's network.
  public func suits(_ setup: Setup) -> Bool {
    guard self == .perceptron else { return true }
    return setup.hidden.isEmpty && setup.outputInForce == .squared(.step)
      && setup.dataset.outputCount == 1 && setup.dataset.kind != .values
      && setup.dataset.examples.allSatisfy { $0.target == [0] || $0.target == [1] }
  }

  /// The rule of the same word with other constants.
  public func with(_ values: [Double]) -> LearningRule {
    update.map { LearningRule(type(of: $0).init(values)) } ?? self
  }
}

/// The perceptron rule's word: it follows no gradient, so that there is nothing more to it.
private struct PerceptronWord: Worded {
  static let name = "perceptron"
  static let summary = "corrects mistakes, one step neuron alone"
  let values: [Double] = []
  init(_ values: [Double] = []) {}
}

extension Setup {
  /// The rule that the run follows: the wished one where it suits the network, else gradient
  /// descent.
  public var ruleInForce: LearningRule { rule.suits(self) ? rule : .plain }

  /// Whether each update takes α times the mean gradient and nothing else from the weights.
  public var isPlainDescent: Bool { ruleInForce == .plain && penalty == .none }

  /// Whether an epoch's end says all that the epochs after it depend on but for the weights and the
  /// order: nothing is remembered, and α stays.
  var hasNoMemory: Bool { ruleInForce.memories == 0 && schedule == .constant }

  /// True where gradient descent has nothing to follow, since g′ = 0 everywhere at the output.
  public var hasNoSlope: Bool {
    ruleInForce != .perceptron && outputInForce.activation?.steepest == 0
  }
}

extension Setup {
  /// Takes a rule, and with the perceptron's the network that it is for: one step neuron.
  public mutating func follow(_ rule: LearningRule) {
    self.rule = rule
    guard rule == .perceptron else { return }
    (hidden, activation, output, cost) = ([], .step, nil, Output.standardCost)
  }
}
