import Drawing
import Learning

/// A network as a graph for one input: weights, neurons and what they answer.
struct NetworkGraph {
  let scene: Scene
  let network: Network
  let names: UnitNames
  let dataset: Dataset
  let input: [Double]
  var showsGates = false
  /// What is being computed, where the picture is of one operation.
  var spotlight: Spotlight?
  /// The neuron whose weights alone are in colours.
  var chosen: GraphUnit?

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard let picture = picture(in: area) else { return }
    EdgePainter(scene: scene, area: area).draw(picture.edges, on: &canvas)
    let painter = NeuronPainter(
      scene: scene, network: network, dataset: dataset, input: input,
      answers: network.activations(input).a, spotlight: spotlight, chosen: chosen)
    for neuron in picture.layout.neurons.joined() { painter.draw(neuron, on: &canvas) }
    for label in picture.labels { label.draw(on: &canvas) }
  }

  /// What is drawn: where the neurons stand, the lines from each layer to the next, and the words.
  struct Picture {
    var layout: GraphLayout
    var edges: [[GraphEdge]]
    var labels: [GraphLabel]
  }

  /// The picture in an area; nil where that is too small for one.
  func picture(in area: Rect) -> Picture? {
    guard area.width >= 12, area.height >= 3 else { return nil }
    let layout = layout(in: area)
    let weights = GraphEdges(
      network: network, layout: layout, spotlight: spotlight, chosen: chosen,
      isOfChosenAlone: chosen != nil && scene.features.colors <= .eight,
      limit: max(GraphEdges.many, area.height * 3 / 4))
    let edges = weights.layers
    let neurons = Array(layout.neurons.joined())
    var labels = GraphLabels(avoiding: neurons.map(\.disc))
    addRest(layout, to: &labels, in: area)
    labels.take(edges.joined().flatMap { $0.from.ends + $0.to.ends })
    words(in: area).add(neurons, to: &labels)
    addCount(edges, of: weights.count, to: &labels, in: area)
    // Their figures stand still while a name beside them grows or a gate is found.
    labels.take(neurons.flatMap(\.words))
    let figures = EdgeLabels(scene: scene, area: area)
    for layer in edges { figures.add(layer, to: &labels, hasChosen: chosen != nil) }
    return Picture(layout: layout, edges: edges, labels: labels.labels)
  }

  func layout(in area: Rect) -> GraphLayout {
    // The sums of a step need names more than maps.
    GraphLayout(network.shape.layers, in: area, showing: chosen, hasTiles: spotlight == nil)
  }

  private func words(in area: Rect) -> NeuronWords {
    NeuronWords(
      scene: scene, names: names, network: network, input: input,
      answers: network.activations(input).a, area: area, showsGates: showsGates,
      spotlight: spotlight, chosen: chosen)
  }

  /// How many neurons of a layer are not shown, and which of them is being computed.
  private func addRest(_ layout: GraphLayout, to labels: inout GraphLabels, in area: Rect) {
    for (layer, count) in layout.hidden.enumerated() where count > 0 {
      guard let last = layout.neurons[layer].last else { continue }
      let lit = spotlight?.litBeyond(last)
      let texts =
        lit.map { ["… \(names.name(layer: layer, index: $0))"] }
        ?? ["+ \(grouped(count)) more", "+ \(grouped(count))", "+\(count)"]
      let forms = texts.map { text in
        let width = scene.features.columns(of: text)
        let x = (last.column.lowerBound + last.column.upperBound) / 2 - width / 2
        return GraphLabel(
          [(text, scene.style(lit == nil ? .quiet : .lit))],
          at: Rect(max(area.x, min(x, area.right - width)), area.bottom - 1, width, 1))
      }
      labels.add(firstOf: forms, in: area)
    }
  }

  /// The name of the chosen neuron, what it answers, and its bias, for where its tile has no room.
  var wordsOfChosen: String? {
    guard let chosen else { return nil }
    let name = names.name(layer: chosen.layer, index: chosen.index)
    guard chosen.layer > 0 else { return "\(name) \(weightText(input[chosen.index]))" }
    let answer = network.activations(input).a[chosen.layer - 1][chosen.index]
    let bias = network.parameters.bias(layer: chosen.layer - 1, neuron: chosen.index)
    return "\(name) \(NeuronWords.answer(answer)), bias \(signed(bias, 2))"
  }

  /// How many of the weights are drawn, where not all are: in a corner that is free.
  private func addCount(
    _ edges: [[GraphEdge]], of count: Int, to labels: inout GraphLabels, in area: Rect
  ) {
    let shown = edges.joined().count
    guard shown < count, spotlight == nil else { return }
    let short = "\(shown) of \(grouped(count))"
    // With all of a chosen neuron's they are not the strongest alone.
    let texts =
      (chosen == nil ? ["the \(shown) strongest of \(grouped(count)) weights"] : [])
      + ["\(short) weights", short]
    let forms = texts.flatMap { text in
      let width = scene.features.columns(of: text)
      return [area.bottom - 1, area.y].flatMap { y in
        stride(from: area.right - width, through: area.x, by: -1).map { x in
          GraphLabel([(text, scene.style(.quiet))], at: Rect(x, y, width, 1))
        }
      }
    }
    labels.add(firstOf: forms, in: area, apart: 2)
  }
}
