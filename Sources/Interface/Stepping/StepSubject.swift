import Learning

/// What the Step screen looks at: one example's step on one network, and the operation shown.
struct StepSubject {
  let view: StepView
  let dataset: Dataset
  /// The example's place in its dataset.
  let index: Int
  /// The example that training takes next; nil for the worked example, which is not in training.
  let next: Int?
  let epoch: Int
  let batch: BatchSize
  /// Whether training changes the weights by another rule than the one shown.
  let hasOtherRule: Bool
  /// Whether the run has left the finite numbers; the network is then its last finite one.
  let hasDiverged: Bool
  let network: Network
  /// The setup in training; the standard one of the worked example.
  let setup: Setup
  let record: StepRecord
  let tour: StepTour
  let position: Int
  let names: UnitNames

  /// Nil while there is no run to look at.
  init?(_ model: Model, _ snapshots: [Desk: Snapshot]) {
    view = model.step
    let alpha: Double
    let run = model.step.isWorked ? nil : snapshots[.training]?.runs.first
    setup = run?.setup ?? Setup()
    if model.step.isWorked {
      (hasOtherRule, hasDiverged) = (false, false)
      (dataset, index, next) = (.xor, WorkedExample.index, nil)
      (network, alpha, epoch, batch) = (WorkedExample.network, WorkedExample.alpha, 0, .examples(1))
    } else {
      guard let run else { return nil }
      hasOtherRule = run.setup.ruleInForce == .perceptron
      hasDiverged = run.hasDiverged
      dataset = run.setup.dataset
      next = run.nextExample
      index = min(max(0, view.example ?? run.nextExample), dataset.shownCount - 1)
      (network, alpha) = (run.network, run.setup.alpha)
      (epoch, batch) = (run.epoch, run.setup.batch)
    }
    if let run, run.setup.ruleInForce != .perceptron {
      record = run.step(on: index)
    } else {
      record = .of(network: network, example: dataset.example(at: index), alpha: alpha)
    }
    tour = StepTour(network.shape)
    position = min(max(0, view.position), tour.count - 1)
    names = UnitNames(layers: network.shape.layers, inputs: dataset.inputNames)
  }

  var example: Example { dataset.example(at: index) }
  var operation: StepOperation { tour[position] }
  var stage: StepStage { tour.stage(at: position) }
  var shape: Shape { network.shape }
  var isLast: Bool { position == tour.count - 1 }

  func name(_ neuron: NeuronID) -> String {
    names.name(layer: neuron.layer + 1, index: neuron.index)
  }

  func name(_ parameter: ParameterID) -> String { names.name(parameter) }

  func z(_ neuron: NeuronID) -> Double { record.z[neuron.layer][neuron.index] }
  func activation(_ neuron: NeuronID) -> Double { record.activation[neuron.layer][neuron.index] }
  func delta(_ neuron: NeuronID) -> Double { record.delta[neuron.layer][neuron.index] }
  func slope(_ neuron: NeuronID) -> Double {
    network.activation.derivative(z(neuron), activation(neuron))
  }

  /// g′ of an output that has a slope of its own.
  func outputSlope(_ neuron: NeuronID) -> Double {
    (network.output.activation ?? network.activation)
      .derivative(z(neuron), activation(neuron))
  }

  /// How δ of an output comes about.
  func derivation(_ output: Int) -> Derivation {
    let last = shape.depth - 1
    let step = OutputStep(
      target: record.target, z: record.z[last], output: record.activation[last])
    return network.output.function.derivation(output, of: step)
  }

  /// Whether a step is α times the gradient and nothing else.
  var isPlain: Bool { setup.isPlainDescent || hasOtherRule }

  /// What goes into a weight layer: the input, or the activations before it.
  func inputs(_ layer: Int) -> [Double] {
    layer == 0 ? record.input : record.activation[layer - 1]
  }

  /// x_i of a weight, 1 of a bias.
  func input(_ parameter: ParameterID) -> Double {
    parameter.from.map { inputs(parameter.layer)[$0] } ?? 1
  }

  func before(_ parameter: ParameterID) -> Double {
    record.before.values[shape.index(of: parameter)]
  }
  func after(_ parameter: ParameterID) -> Double { record.after.values[shape.index(of: parameter)] }
  func gradient(_ parameter: ParameterID) -> Double {
    record.gradient.values[shape.index(of: parameter)]
  }

  /// The weight or bias whose gradient is spelled out: the chosen one, or the operation's own.
  var parameter: ParameterID {
    if let chosen = view.parameter, shape.holds(chosen) { return chosen }
    switch operation {
    case .update(let parameter): return parameter
    case .weightedSum(let neuron), .activation(let neuron), .delta(let neuron):
      return telling(neuron)
    case .input, .cost, .updateAll:
      return telling(NeuronID(layer: shape.depth - 1, index: 0))
    }
  }

  /// The first weight of a neuron along which anything comes in; where nothing does, its bias.
  private func telling(_ neuron: NeuronID) -> ParameterID {
    let from = inputs(neuron.layer).firstIndex { $0 != 0 }
    return ParameterID(layer: neuron.layer, from: from, to: neuron.index)
  }

  /// The operation's place in the text's worked example, as its table names it.
  func textFigure(_ operation: StepOperation) -> String? {
    guard view.isWorked else { return nil }
    return WorkedExample.figure(of: operation)
  }
}

extension Scene {
  var stepSubject: StepSubject? { StepSubject(model, snapshots) }
}

extension Shape {
  func holds(_ parameter: ParameterID) -> Bool {
    (0..<depth).contains(parameter.layer)
      && (0..<layers[parameter.layer + 1]).contains(parameter.to)
      && (0..<layers[parameter.layer]).contains(parameter.from ?? 0)
  }
}
