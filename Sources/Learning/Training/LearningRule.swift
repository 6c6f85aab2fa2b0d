/// How an example changes the weights.
public enum LearningRule: String, Sendable, CaseIterable {
  /// w ← w − α ∂J/∂w, by backpropagation.
  case gradient
  /// w ← w + α (y − o) x, for one layer of a single step neuron: Rosenblatt's perceptron.
  case perceptron

  /// Whether it is defined for a setup's network.
  public func suits(_ setup: Setup) -> Bool {
    switch self {
    case .gradient: true
    case .perceptron:
      setup.hidden.isEmpty && setup.outputInForce == .squared(.step)
        && setup.dataset.outputCount == 1
        && setup.dataset.kind != .values
        && setup.dataset.examples.allSatisfy { $0.target == [0] || $0.target == [1] }
    }
  }
}

extension Setup {
  /// The rule that the run follows: the wished one where it suits the network, else gradient
  /// descent.
  public var ruleInForce: LearningRule { rule.suits(self) ? rule : .gradient }

  /// True where gradient descent has nothing to follow, since g′ = 0 everywhere at the output.
  public var hasNoSlope: Bool {
    ruleInForce == .gradient && outputInForce.activation?.steepest == 0
  }
}

extension Setup {
  /// Takes a rule, and with the perceptron's the network that it is for: one step neuron.
  public mutating func follow(_ rule: LearningRule) {
    self.rule = rule
    guard rule == .perceptron else { return }
    hidden = []
    activation = .step
  }
}
