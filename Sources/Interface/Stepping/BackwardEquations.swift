import Learning

/// From J back to the deltas and the next weights.
extension EquationWriter {
  private func slopeFormula(_ neuron: NeuronID) -> String {
    typeset(subject.network.activation.derivativeFormula(of: subject.name(neuron)))
  }

  func outputDelta(_ neuron: NeuronID) -> Equation {
    let name = subject.name(neuron)
    let target = subject.record.target[neuron.index]
    let error =
      "(\(notation.figure(target)) − \(notation.factor(subject.activation(neuron))))"
    let y = subject.shape.layers[neuron.layer + 1] == 1 ? "y" : "y" + lowered(neuron.index + 1)
    return Equation(
      title: "δ of output \(name)",
      symbols: "\(deltaName(name)) = (y − \(name))\(times)"
        .replacing("y", with: y) + slopeFormula(neuron),
      numbers: ["= \(error)\(times)\(notation.factor(subject.slope(neuron)))"],
      result: "= \(notation.result(subject.delta(neuron)))",
      words: "The error, times the slope g′.",
      explanation: "The error, times the slope of g at this z: by how much J falls for a little "
        + "more z. δ = −∂J/∂z.", value: subject.delta(neuron))
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
      title: "all at once", symbols: "every w ← w + α\(times)δ\(times)x",
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
