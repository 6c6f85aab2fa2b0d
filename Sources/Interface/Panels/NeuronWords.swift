import Drawing
import Learning

/// What stands above and below the discs of a graph: names, activations, gates, biases.
struct NeuronWords {
  let scene: Scene
  let names: UnitNames
  let network: Network
  let input: [Double]
  let answers: [[Double]]
  /// Where words must stay.
  let area: Rect
  /// Whether a hidden neuron is labelled by the gate that it has become.
  var showsGates = false
  /// Which neurons are being computed, and what is known of each by then; nil: all of it.
  var spotlight: Spotlight?
  var chosen: GraphUnit?

  private typealias Neuron = GraphLayout.Neuron

  /// Adds the words that there is room for, each name first.
  func add(_ neurons: [GraphLayout.Neuron], to labels: inout GraphLabels) {
    for neuron in neurons where neuron.hasName {
      labels.add(firstOf: titles(neuron), in: area)
    }
    for neuron in neurons where neuron.hasBias {
      labels.add(firstOf: captions(neuron), in: area)
    }
  }

  // MARK: Above

  /// The name, the activation and the gate that stand above a disc, in shorter and shorter forms.
  private func titles(_ neuron: Neuron) -> [GraphLabel] {
    let value = neuron.layer == 0 ? input[neuron.index] : answers[neuron.layer - 1][neuron.index]
    let figure =
      spotlight?.figure(neuron) ?? (neuron.layer == 0 ? weightText(value) : Self.answer(value))
    let name = names.name(layer: neuron.layer, index: neuron.index)
    if spotlight?.isLit(neuron) == true {
      let mark = scene.features.colors > .none ? " " : "▶"
      return [label([("\(mark)\(name) \(figure) ", scene.style(.lit))], neuron)]
    }
    let isChosen = chosen == neuron.unit
    let named = (name, scene.style(isChosen ? .lit : .quiet))
    let figured = (" " + figure, scene.style(.strong))
    let gate = gateName(neuron).map { (" " + $0, scene.style(.title)) }
    return [
      label([named, figured] + [gate].compactMap { $0 }, neuron), label([named, figured], neuron),
      label([named], neuron),
    ]
  }

  private func label(_ pieces: [(text: String, style: Style)], _ neuron: Neuron) -> GraphLabel {
    let width = pieces.reduce(0) { $0 + scene.features.columns(of: $1.text) }
    return GraphLabel(pieces, at: place(width, neuron, neuron.disc.y - 1))
  }

  /// A row of so many columns, over or under the middle of a disc.
  private func place(_ width: Int, _ neuron: Neuron, _ y: Int) -> Rect {
    let x = neuron.disc.x + neuron.disc.width / 2 - width / 2
    return Rect(max(area.x, min(x, area.right - width)), y, width, 1)
  }

  /// An activation, in places that stand still while it changes where it lies between -1 and 1.
  static func answer(_ value: Double) -> String {
    value.magnitude < 9.995 ? fixed(value, 2) : short(value, 2)
  }

  /// The gate that a neuron after the input has become, once its answers are decided.
  private func gateName(_ neuron: Neuron) -> String? {
    guard neuron.layer > 0, showsGates, neuron.disc.height > 1, network.activation == .sigmoid,
      network.shape.layers[0] == 2, neuron.layer < network.shape.depth
    else { return nil }
    return Gate.name(of: network, layer: neuron.layer - 1, neuron: neuron.index)
  }

  // MARK: Below

  /// The bias or δ below a disc; where the first has no room it is shorter, or a row lower.
  private func captions(_ neuron: Neuron) -> [GraphLabel] {
    let bias = network.parameters.bias(layer: neuron.layer - 1, neuron: neuron.index)
    let delta = spotlight?.below(neuron)
    let style = scene.style(delta != nil ? .strong : bias < 0 ? .zero : .one)
    let texts = delta.map { [$0] } ?? ["bias \(signed(bias, 2))", "b \(signed(bias, 2))"]
    return [0, 1].flatMap { down in
      texts.map { text in
        GraphLabel(
          [(text, style)],
          at: place(scene.features.columns(of: text), neuron, neuron.disc.bottom + down))
      }
    }
  }
}
