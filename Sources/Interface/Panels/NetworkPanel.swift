import Drawing
import Learning

/// The network as a graph: each weight by its sign and size, each neuron with what it answers.
public struct NetworkPanel: Panel {
  public init() {}

  public func title(_ scene: Scene) -> String { "network" }

  public func note(_ scene: Scene) -> String {
    guard let run = scene.run else { return "" }
    let example = run.setup.dataset.examples[scene.shownExample(of: run)]
    let inputs = example.input.map(number).joined(separator: ",")
    let targets = example.target.map(number).joined(separator: ",")
    return "example (\(inputs)) → \(targets)"
  }

  public func legend(_ scene: Scene) -> [(String, Role)] {
    let (solid, broken) = scene.features.isUnicode ? ("━━", "╍╍") : ("--", "- ")
    return [
      (" \(solid)", .one), (" positive  ", .quiet), (broken, .zero), (" negative weight ", .quiet),
    ]
  }

  public func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.run, area.width >= 12, area.height >= 3 else { return }
    let network = run.network
    let input = run.setup.dataset.examples[scene.shownExample(of: run)].input
    let layout = GraphLayout(network.shape.layers, in: area)
    var edges = EdgePainter(scene: scene, network: network, layout: layout)
    edges.draw(on: &canvas, in: area)
    let neurons = NeuronPainter(
      scene: scene, run: run, network: network, input: input,
      answers: network.activations(input).a, area: area)
    for neuron in layout.neurons.joined() { neurons.draw(neuron, on: &canvas) }
    drawRest(layout, scene, on: &canvas, in: area)
  }

  /// How many neurons of a layer are not shown.
  private func drawRest(
    _ layout: GraphLayout, _ scene: Scene, on canvas: inout Canvas, in area: Rect
  ) {
    for (layer, count) in layout.hidden.enumerated() where count > 0 {
      guard let last = layout.neurons[layer].last else { continue }
      let text = "⋮ \(grouped(count)) more"
      let x = last.disc.x + last.disc.width / 2 - canvas.columns(of: text) / 2
      canvas.write(text, max(area.x, x), area.bottom - 1, scene.style(.quiet))
    }
  }
}
