import Learning

/// An operation as it is written on a board: in symbols, with its numbers, its result, and in words.
struct Equation {
  /// What it works out, for the title.
  var title: String
  var symbols: String
  /// Each line continues the one before with an equals sign.
  var numbers: [String] = []
  var result: String
  var words: String
  /// The figure that the result is, where it is a single one.
  var value: Double?
}

/// Writes the equations of a step.
struct EquationWriter {
  let subject: StepSubject
  let notation: Notation

  private var times: String { notation.times }

  func equation(of operation: StepOperation) -> Equation {
    switch operation {
    case .input: return input
    case .weightedSum(let neuron): return weightedSum(neuron)
    case .activation(let neuron): return activation(neuron)
    case .cost: return cost
    case .delta(let neuron):
      return neuron.layer == subject.shape.depth - 1 ? outputDelta(neuron) : hiddenDelta(neuron)
    case .update(let parameter): return update(parameter)
    case .updateAll: return updateAll
    }
  }

  private var input: Equation {
    let targets = notation.list(subject.record.target, used: 8)
    return Equation(
      title: "an example comes in", symbols: "the input x and its target y",
      numbers: ["x = (\(notation.list(subject.record.input, used: 8)))"],
      result: subject.record.target.count == 1 ? "y = \(targets)" : "y = (\(targets))",
      words: "o is what the network makes of x; y is what it should be.")
  }

  private func weightedSum(_ neuron: NeuronID) -> Equation {
    let inputs = subject.inputs(neuron.layer)
    func symbol(_ i: Int) -> String {
      "w\(lowered(i + 1))\(times)\(subject.names.name(layer: neuron.layer, index: i))"
    }
    func product(_ i: Int) -> String {
      let weight = subject.before(ParameterID(layer: neuron.layer, from: i, to: neuron.index))
      return "\(notation.figure(weight))\(times)\(notation.factor(inputs[i]))"
    }
    let bias = subject.before(ParameterID(layer: neuron.layer, from: nil, to: neuron.index))
    return Equation(
      title: "z of \(subject.name(neuron))",
      symbols: "z = " + notation.sum(["b"] + inputs.indices.map(symbol), used: 4),
      numbers: [
        "= " + notation.sum([notation.figure(bias)] + inputs.indices.map(product), used: 4)
      ],
      result: "= \(notation.result(subject.z(neuron)))",
      words: "Each input times its weight, plus the bias.", value: subject.z(neuron))
  }

  private func activation(_ neuron: NeuronID) -> Equation {
    let activation = subject.network.activation
    let z = notation.factor(subject.z(neuron))
    let formula = typeset(activation.formula)
    let head = "\(subject.name(neuron)) = g(z)"
    let whole = "\(head) = \(formula)"
    let fits = notation.spelled(whole) <= notation.width
    let numbers = formula.replacing("z", with: z)
    return Equation(
      title: "the activation \(subject.name(neuron))",
      symbols: fits ? whole : "\(head), g = \(activation.name)",
      numbers: [notation.spelled(numbers) + 2 <= notation.width ? "= \(numbers)" : "= g(\(z))"],
      result: "= \(notation.result(subject.activation(neuron)))",
      words: words(of: activation), value: subject.activation(neuron))
  }

  private func words(of activation: Activation) -> String {
    if activation == .sigmoid { return "Squeezed between 0 and 1." }
    if activation == .tanh { return "Squeezed between −1 and 1." }
    if activation == .relu { return "Below 0 it is cut off." }
    return "The non-linearity g."
  }

  private var cost: Equation {
    let outputs = subject.record.activation[subject.shape.depth - 1]
    let errors = zip(subject.record.target, outputs).map {
      "(\(notation.figure($0)) − \(notation.factor($1)))²"
    }
    let isSingle = errors.count == 1
    return Equation(
      title: "J, the cost of this example",
      symbols: isSingle ? "J = ½ (y − o)²" : "J = ½ Σ (y − o)²",
      numbers: [isSingle ? "= ½ \(errors[0])" : "= ½ (\(notation.sum(errors, used: 8)))"],
      result: "= \(notation.result(subject.record.cost))",
      words: "Half the squared error: how wrong it is.", value: subject.record.cost)
  }

  private func slopeFormula(_ neuron: NeuronID) -> String {
    typeset(subject.network.activation.derivativeFormula(of: subject.name(neuron)))
  }

  private func outputDelta(_ neuron: NeuronID) -> Equation {
    let name = subject.name(neuron)
    let target = subject.record.target[neuron.index]
    let error =
      "(\(notation.figure(target)) − \(notation.factor(subject.activation(neuron))))"
    let y = subject.shape.layers[neuron.layer + 1] == 1 ? "y" : "y" + lowered(neuron.index + 1)
    return Equation(
      title: "δ of the output \(name)",
      symbols: "δ_\(name) = (y − \(name))\(times)"
        .replacing("y", with: y) + slopeFormula(neuron),
      numbers: ["= \(error)\(times)\(notation.factor(subject.slope(neuron)))"],
      result: "= \(notation.result(subject.delta(neuron)))",
      words: "The error, times the slope of g.", value: subject.delta(neuron))
  }

  private func hiddenDelta(_ neuron: NeuronID) -> Equation {
    let name = subject.name(neuron)
    let layer = neuron.layer + 1
    let count = subject.shape.layers[layer + 1]
    func symbol(_ k: Int) -> String {
      let successor = subject.name(NeuronID(layer: layer, index: k))
      return "δ_\(successor)\(times)w" + (count == 1 ? "" : lowered(k + 1))
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
    let head = "δ_\(name) = \(slope)\(times)"
    let figure = "= \(notation.factor(subject.slope(neuron)))\(times)"
    let products = (0..<count).map(product)
    let symbols = (0..<count).map(symbol)
    return Equation(
      title: "δ of the hidden \(name)",
      symbols: head + (count == 1 ? symbols[0] : bracketed(symbols, used: notation.spelled(head))),
      numbers: [figure + bracketed(products, used: notation.spelled(figure) + 2)],
      result: "= \(notation.result(subject.delta(neuron)))",
      words: "The blame sent back to it, times its slope.", value: subject.delta(neuron))
  }

  private func update(_ parameter: ParameterID) -> Equation {
    let letter = parameter.isBias ? "b" : "w"
    let x = parameter.from.map { times + subject.names.name(layer: parameter.layer, index: $0) }
    let numbers =
      "\(notation.figure(subject.before(parameter))) + \(notation.figure(subject.record.alpha))"
      + "\(times)\(notation.factor(subject.delta(parameter.neuron)))"
      + (parameter.isBias ? "" : "\(times)\(notation.factor(subject.input(parameter)))")
    let isStill = subject.gradient(parameter) == 0
    return Equation(
      title: "the next \(subject.name(parameter))",
      symbols: "\(letter) ← \(letter) + α\(times)δ_\(subject.name(parameter.neuron))\(x ?? "")",
      numbers: ["= \(numbers)"],
      result: "= " + (subject.view.hidesNext ? "?" : notation.result(subject.after(parameter))),
      words: subject.view.hidesNext
        ? "Work it out first; then g shows it."
        : isStill ? "Nothing to move it: it stays." : "A step down the slope of J.",
      value: subject.view.hidesNext ? nil : subject.after(parameter))
  }

  private var updateAll: Equation {
    let count = subject.shape.parameterCount
    let after = Network(activation: subject.network.activation, parameters: subject.record.after)
      .cost(of: subject.example)
    return Equation(
      title: "all updates at once", symbols: "every w ← w + α\(times)δ\(times)x",
      numbers: ["all \(grouped(count)) weights and biases"],
      result: "J \(short(subject.record.cost, 4)) → "
        + (subject.view.hidesNext ? "?" : short(after, 4)),
      words: subject.view.isWorked
        ? "J of this example, before and after." : "Enter takes the step, in training too.")
  }

  /// A catalog's plain formula with the signs of mathematics.
  private func typeset(_ formula: String) -> String {
    formula.replacing("-", with: "−").replacing("'", with: "′")
  }
}
