import Learning

/// From J back to the deltas and the next weights.
extension EquationWriter {
  private func slopeFormula(_ neuron: NeuronID) -> String {
    typeset(subject.network.activation.derivativeFormula(of: subject.name(neuron)))
  }

  /// Whether J is ½ squared error of outputs that each have a slope of their own.
  private var isSquared: Bool {
    subject.network.output.activation.map { subject.network.output == .squared($0) } ?? false
  }

  /// A derivation's symbols with the names of an output and its target.
  private func symbols(_ text: String, o: String, y: String) -> String {
    typeset(text.replacing("{y}-{o}", with: "{y} - {o}"))
      .replacing("dJ/d", with: "∂J/∂").replacing("d{", with: "∂{")
      .replacing("{o}", with: o).replacing("{y}", with: y).replacing("{z}", with: "z")
      .replacing("sum ", with: "Σ ").replacing(" - ", with: " − ")
  }

  func outputDelta(_ neuron: NeuronID) -> Equation {
    let name = subject.name(neuron)
    let target = subject.record.target[neuron.index]
    let error =
      "(\(notation.figure(target)) − \(notation.factor(subject.activation(neuron))))"
    let derivation = subject.derivation(neuron.index)
    // The error itself is shown as the difference that it is.
    let figures = zip(derivation.factors, derivation.values).map {
      $0 == "({y}-{o})" ? error : notation.factor($1)
    }
    let y = subject.shape.layers[neuron.layer + 1] == 1 ? "y" : "y" + lowered(neuron.index + 1)
    return Equation(
      title: "δ of output \(name)",
      symbols: "\(deltaName(name)) = "
        + derivation.factors.map { symbols($0, o: name, y: y) }.joined(separator: times),
      numbers: ["= " + figures.joined(separator: times)],
      result: "= \(notation.result(subject.delta(neuron)))",
      words: isSquared ? "The error, times the slope g′." : "How J falls for a little more z.",
      explanation: isSquared
        ? "The error, times the slope of g at this z: by how much J falls for a little "
          + "more z. δ = −∂J/∂z."
        : "δ = −∂J/∂z: by how much J falls for a little more z. It comes of "
          + symbols(derivation.because, o: name, y: y) + ".",
      value: subject.delta(neuron))
  }

  func hiddenDelta(_ neuron: NeuronID) -> Equation {
    let name = subject.name(neuron)
    let layer = neuron.layer + 1
    let count = subject.shape.layers[layer + 1]
    func symbol(_ k: Int) -> String {
      let successor = subject.name(NeuronID(layer: layer, index: k))
      return "\(deltaName(successor))\(times)w" + (count == 1 ? "" : lowered(k + 1))
    }
    func product(_ k: Int) -> String {
      let weight = subject.before(ParameterID(layer: layer, from: neuron.index, to: k))
      let delta = subject.delta(NeuronID(layer: layer, index: k))
      return "\(notation.figure(delta))\(times)\(notation.factor(weight))"
    }
    func bracketed(_ terms: [String], used: Int) -> String {
      "(\(notation.sum(terms, used: used + 2)))"
    }
    let slope = slopeFormula(neuron)
    let head = "\(deltaName(name)) = \(slope)\(times)"
    let figure = "= \(notation.factor(subject.slope(neuron)))\(times)"
    let products = (0..<count).map(product)
    let symbols = (0..<count).map(symbol)
    return Equation(
      title: "δ of hidden \(name)",
      symbols: head + (count == 1 ? symbols[0] : bracketed(symbols, used: notation.spelled(head))),
      numbers: [figure + bracketed(products, used: notation.spelled(figure) + 2)],
      result: "= \(notation.result(subject.delta(neuron)))",
      words: "Blame sent back, times slope g′.",
      explanation:
        "Every neuron after it sends its δ back along the weight that joins them, as the "
        + "weights were before the update; their sum, times the slope of g.",
      value: subject.delta(neuron))
  }

  func update(_ parameter: ParameterID) -> Equation {
    guard subject.isPlain else { return updateByRule(parameter) }
    let letter = parameter.isBias ? "bias" : "w"
    let x = parameter.from.map { times + subject.names.name(layer: parameter.layer, index: $0) }
    let numbers =
      "\(notation.figure(subject.before(parameter))) + \(notation.figure(subject.record.alpha))"
      + "\(times)\(notation.factor(subject.delta(parameter.neuron)))"
      + (parameter.isBias ? "" : "\(times)\(notation.factor(subject.input(parameter)))")
    let isStill = subject.gradient(parameter) == 0
    return Equation(
      title: "the next \(subject.name(parameter))",
      symbols:
        "\(letter) ← \(letter) + α\(times)\(deltaName(subject.name(parameter.neuron)))\(x ?? "")",
      numbers: ["= \(numbers)"],
      result: "= " + notation.result(subject.after(parameter)),
      words: isStill ? "Nothing to move it: it stays." : "A step down the slope of J.",
      explanation: isStill
        ? "δ times what comes in is 0 here, so that this one stays as it is."
        : "α times δ times what comes in: a step down the slope of J. It is put in place only when "
          + "all are worked out.",
      value: subject.after(parameter))
  }

  var updateAll: Equation {
    let count = subject.shape.parameterCount
    return Equation(
      title: "all at once",
      symbols: subject.isPlain
        ? "every w ← w + α\(times)δ\(times)x" : "every \(ruleLines.last ?? "")",
      numbers: ["all \(grouped(count)) weights and biases"],
      result: "J \(short(subject.record.cost, 4)) → \(short(subject.costAfter, 4))",
      words: subject.view.isWorked
        ? "J of this example: now → then." : "Enter: training takes its step.",
      explanation:
        "All updates are put in place together. J is that of this one example; the others "
        + "may fare better or worse."
        + (subject.view.isWorked ? "" : " Enter: training takes the step of its next example."))
  }
}
