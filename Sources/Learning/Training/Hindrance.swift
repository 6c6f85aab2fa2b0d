/// Why no weights at all bring the mean of J to ε, and so no α does.
public enum Hindrance: Sendable, Hashable {
  /// The network can only draw a straight line, and none parts the classes.
  case noLine
  /// The network is linear, and this is the least mean of J that any weights give.
  case least(Double)
}

extension Setup {
  /// Whether what the network answers is g of a weighted sum of the inputs, whatever its weights:
  /// there is no hidden layer, or each of them passes z on.
  private var drawsOneLine: Bool { hidden.isEmpty || activation == .identity }

  /// Why no weights come to the goal, if that can be proved.
  ///
  /// Where no line parts the classes, one example at least is on the wrong side of ½, so that its J
  /// is 1/8 or more (by squared error) and the mean over n examples 1/(8n) or more.
  var hindrance: Hindrance? {
    guard drawsOneLine, ruleInForce != .perceptron else { return nil }
    let examples = dataset.examples
    let areClasses =
      dataset.kind != .values && dataset.outputCount == 1
      && examples.allSatisfy { [0, 1].contains($0.target[0]) }
    if areClasses, let least = outputInForce.function.leastWhenWrong,
      epsilon < least / Double(examples.count), Separation.canFindBest(of: examples),
      Separation.best(of: examples) == nil
    {
      return .noLine
    }
    guard let least = leastCost, least > epsilon else { return nil }
    return .least(least)
  }

  /// The work of the eigenvalues grows with the cube of the inputs.
  private static let mostInputs = 32

  /// The least mean of J that any weights give a linear network; nil for any other, for very many
  /// inputs, and where it is 0 but for rounding.
  ///
  /// With x_0 = 1, H_ij = mean x_i x_j and b_i = mean x_i y it is ½ (mean y² − bᵀ H⁺ b), added up
  /// over the outputs. Several layers give no more than one.
  var leastCost: Double? {
    guard drawsOneLine, outputInForce == .squared(.identity), dataset.inputCount <= Self.mostInputs
    else { return nil }
    let inputs = dataset.examples.map { [1] + $0.input }
    let count = Double(inputs.count)
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / count }
    let pairs = SymmetricEigen.solve(
      inputs[0].indices.map { i in inputs[0].indices.map { j in mean(inputs.map { $0[i] * $0[j] }) }
      })
    let total = (0..<dataset.outputCount).reduce(0.0) { sum, k in
      let targets = dataset.examples.map { $0.target[k] }
      let b = inputs[0].indices.map { i in mean(zip(inputs, targets).map { $0[i] * $1 }) }
      // Directions in which the inputs do not vary, but for rounding, explain nothing.
      let explained = pairs.filter { $0.value > 1e-12 * pairs[0].value }.reduce(0) {
        $0 + dot($1.vector, b) * dot($1.vector, b) / $1.value
      }
      return sum + max(0, mean(targets.map { $0 * $0 }) - explained)
    }
    let scale = mean(dataset.examples.map { dot($0.target, $0.target) })
    return total.isFinite && total > 1e-9 * scale ? total / 2 : nil
  }
}
