import Learning

/// The rows of a board, from a step: each part of the algorithm with its sums.
struct Board {
  struct Row {
    var name: String
    var sum: String
    var value: Double
  }

  struct Section {
    var title: String
    var rows: [Row]
    /// How many rows were left out.
    var left: Int

    /// More rows than this are no board that anybody reads.
    private static let longest = 40

    init(_ title: String, _ count: Int, row: (Int) -> Row) {
      self.title = title
      rows = (0..<min(count, Self.longest)).map(row)
      left = count - rows.count
    }
  }

  private let step: StepRecord
  private let activation: Activation
  private let output: Output
  private let names: UnitNames
  /// In ASCII the raised dot would pass for a minus.
  private let times: String
  /// More terms than this make no line that fits.
  private static let mostTerms = 4

  init(_ step: StepRecord, _ network: Network, times: String) {
    self.step = step
    (activation, output) = (network.activation, network.output)
    self.times = times
    names = UnitNames(
      layers: step.before.shape.layers, inputs: (1...step.input.count).map { "x\($0)" })
  }

  private var shape: Shape { step.before.shape }

  var title: [String] {
    [
      "One step on the example x = (\(step.input.map(number).joined(separator: ", "))), "
        + "y = \(step.target.map(number).joined(separator: ", "))",
      "\(sizes(shape.layers)) \(activation.name), g(z) = \(activation.formula), "
        + (isUsual ? "" : "\(output.name) output, \(output.cost), ")
        + "α = \(number(step.alpha))",
    ]
  }

  var sections: [Section] {
    let neurons = Array(shape.layers.dropFirst())
    let parameters = (0..<shape.depth).map(shape.parameterCount(inLayer:))
    return [
      Section("Forward: z = bias + Σ w x, o = g(z)", neurons.reduce(0, +)) { number in
        let (layer, index) = Self.place(number, in: neurons)
        return forward(NeuronID(layer: layer, index: index))
      },
      Section("Cost: \(output.costText)", 1) { _ in cost },
      Section("Deltas, output first, with the weights as they were", neurons.reduce(0, +)) {
        let (layer, index) = Self.place($0, in: neurons.reversed())
        return delta(NeuronID(layer: shape.depth - 1 - layer, index: index))
      },
      Section("Updates: w + α δ x", shape.parameterCount) {
        let (layer, place) = Self.place($0, in: parameters.reversed())
        return update(parameter(place, ofLayer: shape.depth - 1 - layer))
      },
    ]
  }

  /// The part and the place in it that are reached when the places of all parts are counted through.
  private static func place(_ number: Int, in sizes: [Int]) -> (part: Int, place: Int) {
    var (part, rest) = (0, number)
    while rest >= sizes[part] {
      rest -= sizes[part]
      part += 1
    }
    return (part, rest)
  }

  /// A parameter by its place in the layer's block: the biases, then the weights from each unit.
  private func parameter(_ place: Int, ofLayer layer: Int) -> ParameterID {
    let (row, to) = place.quotientAndRemainder(dividingBy: shape.layers[layer + 1])
    return ParameterID(layer: layer, from: row == 0 ? nil : row - 1, to: to)
  }
}

extension Board {
  private func name(_ neuron: NeuronID) -> String {
    names.name(layer: neuron.layer + 1, index: neuron.index)
  }

  private static let notation = Notation(isUnicode: true, width: .max)

  private func term(_ value: Double) -> String { Self.notation.factor(value) }

  private func before(_ parameter: ParameterID) -> String { term(valueBefore(parameter)) }

  /// The first of a sum, whose minus needs no brackets.
  private func leading(_ parameter: ParameterID) -> String {
    Self.notation.figure(valueBefore(parameter))
  }

  private func valueBefore(_ parameter: ParameterID) -> Double {
    step.before.values[shape.index(of: parameter)]
  }

  /// What goes into a layer of weights: the input, or the activations before it.
  private func inputs(_ layer: Int) -> [Double] {
    layer == 0 ? step.input : step.activation[layer - 1]
  }

  /// So many terms with a plus between them, the middle left out where there are many.
  private func sum(_ count: Int, _ term: (Int) -> String) -> String {
    guard count > Self.mostTerms else { return (0..<count).map(term).joined(separator: " + ") }
    return "\(term(0)) + \(term(1)) + … + \(term(count - 1))"
  }

  private func forward(_ neuron: NeuronID) -> Row {
    let inputs = inputs(neuron.layer)
    let z = sum(inputs.count + 1) { number in
      let from = number == 0 ? nil : number - 1
      let parameter = ParameterID(layer: neuron.layer, from: from, to: neuron.index)
      return from.map { "\(before(parameter))\(times)\(term(inputs[$0]))" } ?? leading(parameter)
    }
    return Row(
      name: name(neuron),
      sum: "g(\(z)) = g(\(Self.notation.figure(step.z[neuron.layer][neuron.index])))",
      value: step.activation[neuron.layer][neuron.index])
  }

  private func error(_ output: Int) -> String {
    "(\(term(step.target[output])) − \(term(step.activation[shape.depth - 1][output])))"
  }

  /// Whether the output is like the hidden neurons, with ½ squared error.
  private var isUsual: Bool { output == .squared(activation) }

  private var cost: Row {
    guard output.cost == Output.standardCost else {
      return Row(name: "J", sum: "\(output.cost) of y and o", value: step.cost)
    }
    let errors = sum(step.target.count) { error($0) + "²" }
    return Row(
      name: "J", sum: step.target.count == 1 ? "½ \(errors)" : "½ (\(errors))", value: step.cost)
  }

  private func slope(_ neuron: NeuronID) -> String {
    let activation =
      neuron.layer == shape.depth - 1 ? output.activation ?? self.activation : self.activation
    let a = step.activation[neuron.layer][neuron.index]
    if activation == .sigmoid { return "\(term(a))\(times)(1 − \(term(a)))" }
    return term(activation.derivative(step.z[neuron.layer][neuron.index], a))
  }

  private func delta(_ neuron: NeuronID) -> Row {
    let later = neuron.layer + 1
    let isOutput = later == shape.depth
    let count = isOutput ? 1 : shape.layers[later + 1]
    let rest = sum(count) { k in
      guard !isOutput else { return error(neuron.index) }
      let weight = before(ParameterID(layer: later, from: neuron.index, to: k))
      return "\(term(step.delta[later][k]))\(times)\(weight)"
    }
    if isOutput, output.activation.map(Output.squared) != output {
      return Row(
        name: deltaName(name(neuron)), sum: derived(neuron.index),
        value: step.delta[neuron.layer][neuron.index])
    }
    let factors = [slope(neuron), count == 1 ? rest : "(\(rest))"]
    return Row(
      name: deltaName(name(neuron)),
      // The output's as in the text, (y − o) first; a hidden one's with its own slope first.
      sum: (isOutput ? factors.reversed() : factors).joined(separator: times),
      value: step.delta[neuron.layer][neuron.index])
  }

  /// The factors of an output's δ with their numbers.
  private func derived(_ k: Int) -> String {
    let last = shape.depth - 1
    let outputs = OutputStep(
      target: step.target, z: step.z[last], output: step.activation[last])
    let derivation = output.function.derivation(k, of: outputs)
    return zip(derivation.factors, derivation.values).map {
      $0 == "({y}-{o})" ? error(k) : term($1)
    }.joined(separator: times)
  }

  private func update(_ parameter: ParameterID) -> Row {
    let change = "\(term(step.alpha))\(times)\(term(step.delta[parameter.layer][parameter.to]))"
    let input = parameter.from.map { times + term(inputs(parameter.layer)[$0]) } ?? ""
    return Row(
      name: names.name(parameter),
      sum: "\(leading(parameter)) + \(change)\(input)",
      value: step.after.values[shape.index(of: parameter)])
  }
}
