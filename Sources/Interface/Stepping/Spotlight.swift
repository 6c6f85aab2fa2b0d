import Learning

/// What the graph lights while an operation is shown, and what is known of each neuron by then.
struct Spotlight {
  let subject: StepSubject

  private func id(_ neuron: GraphLayout.Neuron) -> NeuronID {
    NeuronID(layer: neuron.layer - 1, index: neuron.index)
  }

  func isLit(_ neuron: GraphLayout.Neuron) -> Bool {
    let isOutput = neuron.layer == subject.shape.depth
    switch subject.operation {
    case .input: return neuron.layer == 0
    case .weightedSum(let lit), .activation(let lit), .delta(let lit): return id(neuron) == lit
    case .cost: return isOutput
    case .update(let parameter): return parameter.isBias && id(neuron) == parameter.neuron
    case .updateAll: return false
    }
  }

  /// The neuron of a layer that is being computed, or that a weight being updated joins, where it
  /// stands beyond the last one shown.
  func litBeyond(_ last: GraphLayout.Neuron) -> Int? {
    var lit: Int?
    switch subject.operation {
    case .weightedSum(let neuron), .activation(let neuron), .delta(let neuron):
      if neuron.layer == last.layer - 1 { lit = neuron.index }
    case .update(let parameter):
      if parameter.layer == last.layer - 1 { lit = parameter.to }
      if parameter.layer == last.layer { lit = parameter.from }
    case .input, .cost, .updateAll: break
    }
    return lit.flatMap { $0 > last.index ? $0 : nil }
  }

  func isLit(_ parameter: ParameterID) -> Bool {
    switch subject.operation {
    case .weightedSum(let neuron): return parameter.neuron == neuron
    case .delta(let neuron):
      return parameter.layer == neuron.layer + 1 && parameter.from == neuron.index
    case .update(let lit): return parameter == lit
    case .updateAll: return true
    case .input, .activation, .cost: return false
    }
  }

  /// Whether the person has chosen it with the arrows.
  func isChosen(_ parameter: ParameterID) -> Bool {
    subject.view.parameter != nil && parameter == subject.parameter
  }

  private func isDone(_ operation: StepOperation) -> Bool {
    subject.position >= subject.tour.place(of: operation) && subject.hasReached(operation)
  }

  /// What stands beside a neuron's name: nothing yet, z, its activation, or δ where there is no
  /// room for it below; nil for an input.
  func figure(_ neuron: GraphLayout.Neuron) -> String? {
    guard neuron.layer > 0 else { return nil }
    let id = id(neuron)
    // Beside a dot its neighbour's name is near.
    if neuron.disc.height == 1, !isLit(neuron) {
      return isDone(.activation(id)) ? short(subject.activation(id), 2) : "?"
    }
    if !neuron.hasBias, let delta = delta(id) { return delta }
    if isDone(.activation(id)) { return short(subject.activation(id), 3) }
    return isDone(.weightedSum(id)) ? "z " + short(subject.z(id), 3) : "?"
  }

  /// What stands below a neuron in the place of its bias, once δ is known.
  func below(_ neuron: GraphLayout.Neuron) -> String? {
    neuron.layer == 0 ? nil : delta(id(neuron))
  }

  private func delta(_ id: NeuronID) -> String? {
    isDone(.delta(id)) ? "δ " + short(subject.delta(id), 3) : nil
  }
}
