import Drawing
import Learning

/// The network as a graph: each weight by its sign and size, each neuron with what it answers.
struct NetworkPanel: Panel {
  func title(_ scene: Scene) -> String { "network" }

  func notes(_ scene: Scene) -> [String] {
    guard let run = scene.run else { return [""] }
    let example = run.setup.dataset.example(at: scene.shownExample(of: run))
    let (input, target) = (pointText(example.input), run.setup.dataset.targetText(example))
    let shown = ["example \(input) → \(target)", "\(input) → \(target)"]
    guard let words = graph(scene, run).wordsOfChosen else { return shown }
    return shown.map { "\(words) · \($0)" } + [words]
  }

  func legends(_ scene: Scene) -> [[(String, Role)]] {
    if scene.hasManyWeights, scene.chosenNeuron == nil {
      let key: [(String, Role)] = [(" u", .key), (" one neuron's weights ", .quiet)]
      return [[(" lines by size; ", .quiet)] + key, key]
    }
    let (solid, broken) = scene.features.isUnicode ? ("━━", "╍╍") : ("-- #", "- - =")
    let signs: [(String, Role)] = [
      (" \(solid)", .one), (" positive  ", .quiet), (broken, .zero), (" negative ", .quiet),
    ]
    if scene.chosenNeuron != nil {
      return [signs, [(" \(solid)", .one), (" +  ", .quiet), (broken, .zero), (" − ", .quiet)]]
    }
    // Without colours only large discs hold a map.
    guard scene.features.colors > .none else { return [signs] }
    return [signs + [(" disc: its answers over the plane ", .quiet)], signs]
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.run, area.width >= 12, area.height >= 3 else { return }
    graph(scene, run).draw(on: &canvas, in: area)
  }

  func action(at point: Point, _ scene: Scene, in area: Rect) -> Action? {
    guard let run = scene.run, area.width >= 12, area.height >= 3 else { return nil }
    let neurons = graph(scene, run).layout(in: area).neurons.joined()
    return neurons.first { $0.disc.contains(point) }.map { .neuron($0.unit) }
  }

  private func graph(_ scene: Scene, _ run: Run) -> NetworkGraph {
    NetworkGraph(
      scene: scene, network: run.network,
      names: UnitNames(layers: run.network.shape.layers, inputs: run.setup.dataset.inputNames),
      dataset: run.setup.dataset,
      input: run.setup.dataset.example(at: scene.shownExample(of: run)).input,
      showsGates: run.epoch > 0 || run.setup.hasGivenStart, chosen: scene.chosenNeuron)
  }
}
