import Learning

/// From the example to its J.
extension EquationWriter {
  var input: Equation {
    let targets = notation.list(subject.record.target, used: 8)
    return Equation(
      title: "one example", symbols: "the input x and its target y",
      numbers: ["x = (\(notation.list(subject.record.input, used: 8)))"],
      result: subject.record.target.count == 1 ? "y = \(targets)" : "y = (\(targets))",
      words: "y is what o should become.",
      explanation: "o is what the network will make of x; y is what it should be. The step moves "
        + "every weight a little so that o comes nearer to y.")
  }

  func weightedSum(_ neuron: NeuronID) -> Equation {
    let inputs = subject.inputs(neuron.layer)
    func symbol(_ i: Int) -> String {
      "w\(lowered(i + 1))\(times)\(subject.names.name(layer: neuron.layer, index: i))"
    }
    func product(_ i: Int) -> String {
      let weight = subject.before(ParameterID(layer: neuron.layer, from: i, to: neuron.index))
      return "\(notation.figure(weight))\(times)\(notation.factor(inputs[i]))"
    }
    let bias = subject.before(ParameterID(layer: neuron.layer, from: nil, to: neuron.index))
    let products = [notation.figure(bias)] + inputs.indices.map(product)
    return Equation(
      title: "z of \(subject.name(neuron))",
      symbols: "z = " + notation.sum(["bias"] + inputs.indices.map(symbol), used: 4),
      numbers: isSplit ? notation.twoLines(products) : ["= " + notation.sum(products, used: 2)],
      result: "= \(notation.result(subject.z(neuron)))",
      words: "Weighted inputs, and the bias.",
      explanation: "Each input times its weight, all added up, and the bias on top: the "
        + "pre-activation z of this neuron. A product is rounded with its sum, not before, so that "
        + "products written down by themselves may miss its last digit.", value: subject.z(neuron))
  }

  func activation(_ neuron: NeuronID) -> Equation {
    if neuron.layer == subject.shape.depth - 1, subject.network.output.activation == nil {
      return sharedActivation(neuron)
    }
    let isOutput = neuron.layer == subject.shape.depth - 1
    let activation =
      (isOutput ? subject.network.output.activation : nil) ?? subject.network.activation
    let z = subject.z(neuron)
    let formula = typeset(activation.formula)
    let head = "\(subject.name(neuron)) = g(z)"
    let whole = "\(head) = \(formula)"
    let fits = notation.spelled(whole) <= notation.width
    // Brackets only after a sign: e^−(−0.3), but max(0,−0.3).
    let numbers = formula.replacing("−z", with: "−" + notation.factor(z))
      .replacing("z", with: notation.figure(z))
    return Equation(
      title: "the activation \(subject.name(neuron))",
      symbols: fits ? whole : "\(head), g = \(activation.name)",
      numbers: [
        notation.spelled(numbers) + 2 <= notation.width
          ? "= \(numbers)" : "= g(\(notation.figure(z)))"
      ],
      result: "= \(notation.result(subject.activation(neuron)))",
      words: words(of: activation),
      explanation: words(of: activation) + " This is what the neuron passes on.",
      value: subject.activation(neuron))
  }

  /// Of outputs that are worked out together.
  private func sharedActivation(_ neuron: NeuronID) -> Equation {
    let all = subject.record.z[neuron.layer].map { "e^\(notation.factor($0))" }
    let own = all[neuron.index]
    return Equation(
      title: "the activation \(subject.name(neuron))",
      symbols: "\(subject.name(neuron)) = e^z/Σ e^z",
      numbers: ["= \(own)/(\(notation.sum(all, used: notation.spelled(own) + 5)))"],
      result: "= \(notation.result(subject.activation(neuron)))",
      words: "Its share of 1 among the outputs.",
      explanation: "Softmax: e^z of this output, as a share of that of all outputs. Together they "
        + "are 1.", value: subject.activation(neuron))
  }

  private func words(of activation: Activation) -> String {
    if activation == .sigmoid { return "Squeezed between 0 and 1." }
    if activation == .tanh { return "Squeezed between −1 and 1." }
    if activation == .relu { return "Below 0 it is cut off." }
    if activation == .identity { return "z as it is: no bend." }
    if activation == .step { return "All or nothing." }
    return "The non-linearity g."
  }

  var cost: Equation {
    let outputs = subject.record.activation[subject.shape.depth - 1]
    let errors = zip(subject.record.target, outputs).map {
      "(\(notation.figure($0)) − \(notation.factor($1)))²"
    }
    let isSingle = errors.count == 1
    if subject.network.output.cost == "cross-entropy" { return crossEntropy(outputs) }
    return Equation(
      title: "J of this example",
      symbols: isSingle ? "J = ½ (y − o)²" : "J = ½ Σ (y − o)²",
      numbers: [isSingle ? "= ½ \(errors[0])" : "= ½ (\(notation.sum(errors, used: 8)))"],
      result: "= \(notation.result(subject.record.cost))",
      words: "Half the squared error.",
      explanation: "Half the squared error of this one example: the number that the step is to "
        + "bring down.", value: subject.record.cost)
  }

  /// −ln of what the network gave to what is right.
  private func crossEntropy(_ outputs: [Double]) -> Equation {
    let isShared = subject.network.output.activation == nil
    func logarithm(_ share: Double, _ text: String) -> String? {
      share == 0 ? nil : (share == 1 ? "" : notation.figure(share) + times) + "ln \(text)"
    }
    let terms = zip(subject.record.target, outputs).flatMap { y, o -> [String] in
      let own = logarithm(y, notation.figure(o))
      let other = isShared ? nil : logarithm(1 - y, "(1 − \(notation.figure(o)))")
      return [own, other].compactMap(\.self)
    }
    let formula = typeset(subject.network.output.function.costFormula)
      .replacing("sum", with: "Σ")
    return Equation(
      title: "J of this example",
      symbols: "J = " + (outputs.count == 1 ? formula.replacing("Σ ", with: "") : formula),
      numbers: ["= −(\(notation.sum(terms, used: 5)))"],
      result: "= \(notation.result(subject.record.cost))",
      words: "Minus the log of what is right.",
      explanation: "Cross-entropy: minus the logarithm of the share that the network gave to what "
        + "is right, of this one example: the number that the step is to bring down.",
      value: subject.record.cost)
  }
}

extension Output {
  /// J in the signs of mathematics.
  var costText: String {
    cost == Output.standardCost
      ? "J = ½ Σ (y − o)²" : "J = " + typeset(function.costFormula).replacing("sum", with: "Σ")
  }
}
