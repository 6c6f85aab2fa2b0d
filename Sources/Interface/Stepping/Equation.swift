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
  /// The same at more length, where there is room.
  var explanation: String
  /// The figure that the result is, where it is a single one.
  var value: Double?
}

/// Writes the equations of a step.
struct EquationWriter {
  let subject: StepSubject
  var notation: Notation
  /// Whether a weighted sum may take two lines.
  private var isSplit = false

  init(subject: StepSubject, notation: Notation) {
    self.subject = subject
    self.notation = notation
  }

  private var times: String { notation.times }

  /// The equation of an operation, with coarser figures where only they let a sum be shown whole.
  func equation(of operation: StepOperation) -> Equation {
    let fine = written(operation)
    guard !isWhole(fine), notation.digits > 3 else { return fine }
    var coarse = self
    coarse.notation.digits = 3
    let other = coarse.written(operation)
    if isWhole(other) { return other }
    var split = self
    split.isSplit = true
    let two = split.written(operation)
    return isWhole(two) ? two : fine
  }

  private func isWhole(_ equation: Equation) -> Bool {
    equation.numbers.allSatisfy { !$0.contains("…") && notation.spelled($0) <= notation.width }
  }

  private func written(_ operation: StepOperation) -> Equation {
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
      title: "one example", symbols: "the input x and its target y",
      numbers: ["x = (\(notation.list(subject.record.input, used: 8)))"],
      result: subject.record.target.count == 1 ? "y = \(targets)" : "y = (\(targets))",
      words: "y is what o should become.",
      explanation: "o is what the network will make of x; y is what it should be. The step moves "
        + "every weight a little so that o comes nearer to y.")
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
    let products = [notation.figure(bias)] + inputs.indices.map(product)
    return Equation(
      title: "z of \(subject.name(neuron))",
      symbols: "z = " + notation.sum(["b"] + inputs.indices.map(symbol), used: 4),
      numbers: isSplit ? notation.twoLines(products) : ["= " + notation.sum(products, used: 2)],
      result: "= \(notation.result(subject.z(neuron)))",
      words: "Weighted inputs, and the bias.",
      explanation: "Each input times its weight, all added up, and the bias on top: the "
        + "pre-activation z of this neuron.", value: subject.z(neuron))
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
      words: words(of: activation),
      explanation: words(of: activation) + " This is what the neuron passes on.",
      value: subject.activation(neuron))
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
      title: "J of this example",
      symbols: isSingle ? "J = ½ (y − o)²" : "J = ½ Σ (y − o)²",
      numbers: [isSingle ? "= ½ \(errors[0])" : "= ½ (\(notation.sum(errors, used: 8)))"],
      result: "= \(notation.result(subject.record.cost))",
      words: "Half the squared error.",
      explanation: "Half the squared error of this one example: the number that the step is to "
        + "bring down.", value: subject.record.cost)
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
      title: "δ of output \(name)",
      symbols: "δ_\(name) = (y − \(name))\(times)"
        .replacing("y", with: y) + slopeFormula(neuron),
      numbers: ["= \(error)\(times)\(notation.factor(subject.slope(neuron)))"],
      result: "= \(notation.result(subject.delta(neuron)))",
      words: "The error, times the slope g′.",
      explanation: "The error, times the slope of g at this z: by how much J falls for a little "
        + "more z. δ = −∂J/∂z.", value: subject.delta(neuron))
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
      explanation: subject.view.hidesNext
        ? "Predict first: work the next value out, then press g to see it."
        : isStill
          ? "δ times what comes in is 0 here, so that this one stays as it is."
          : "α times δ times what comes in: a step down the slope of J. It is put in place only when "
            + "all are worked out.",
      value: subject.view.hidesNext ? nil : subject.after(parameter))
  }

  private var updateAll: Equation {
    let count = subject.shape.parameterCount
    let after = Network(activation: subject.network.activation, parameters: subject.record.after)
      .cost(of: subject.example)
    return Equation(
      title: "all at once", symbols: "every w ← w + α\(times)δ\(times)x",
      numbers: ["all \(grouped(count)) weights and biases"],
      result: "J \(short(subject.record.cost, 4)) → "
        + (subject.view.hidesNext ? "?" : short(after, 4)),
      words: subject.view.isWorked
        ? "J of this example: now → then." : "Enter: training takes its step.",
      explanation:
        "All updates are put in place together. J is that of this one example; the others "
        + "may fare better or worse."
        + (subject.view.isWorked ? "" : " Enter: training takes the step of its next example."))
  }

  /// A catalog's plain formula with the signs of mathematics.
  private func typeset(_ formula: String) -> String {
    formula.replacing("-", with: "−").replacing("'", with: "′")
  }
}
