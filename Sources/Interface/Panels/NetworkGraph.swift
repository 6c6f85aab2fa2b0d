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

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard area.width >= 12, area.height >= 3 else { return }
    let layout = GraphLayout(network.shape.layers, in: area)
    let neurons = layout.neurons.joined()
    let painter = NeuronPainter(
      scene: scene, names: names, network: network, dataset: dataset, input: input,
      answers: network.activations(input).a, area: area, showsGates: showsGates,
      spotlight: spotlight)
    let captions = painter.captions(Array(neurons))
    var edges = EdgePainter(
      scene: scene, network: network, layout: layout, captions: captions.map(\.place),
      spotlight: spotlight)
    edges.draw(on: &canvas, in: area)
    for neuron in neurons { painter.draw(neuron, on: &canvas) }
    for caption in captions {
      canvas.write(caption.text, caption.place.x, caption.place.y, caption.style)
    }
    drawRest(layout, on: &canvas, in: area)
  }

  /// How many neurons of a layer are not shown, and which of them is being computed.
  private func drawRest(_ layout: GraphLayout, on canvas: inout Canvas, in area: Rect) {
    for (layer, count) in layout.hidden.enumerated() where count > 0 {
      guard let last = layout.neurons[layer].last else { continue }
      let lit = spotlight?.litBeyond(last)
      let more = "… \(grouped(count)) more"
      let text = lit.map { "… \(names.name(layer: layer, index: $0))" }
      let width = canvas.columns(of: text ?? more)
      let x = last.disc.x + last.disc.width / 2 - width / 2
      canvas.write(
        text ?? more, max(area.x, min(x, area.right - width)), area.bottom - 1,
        scene.style(lit == nil ? .quiet : .lit))
    }
  }
}
