import Drawing
import Learning

/// The network as a graph: each weight by its sign and size, each neuron with what it answers.
struct NetworkPanel: Panel {
  func title(_ scene: Scene) -> String { "network" }

  func notes(_ scene: Scene) -> [String] {
    guard let run = scene.run else { return [""] }
    let example = run.setup.dataset.example(at: scene.shownExample(of: run))
    let (input, target) = (pointText(example.input), run.setup.dataset.targetText(example))
    return ["example \(input) → \(target)", "\(input) → \(target)"]
  }

  func legends(_ scene: Scene) -> [[(String, Role)]] {
    let (solid, broken) = scene.features.isUnicode ? ("━━", "╍╍") : ("-- #", "- - =")
    let signs: [(String, Role)] = [
      (" \(solid)", .one), (" positive  ", .quiet), (broken, .zero), (" negative ", .quiet),
    ]
    // Without colours only large discs hold a map.
    guard scene.features.colors > .none else { return [signs] }
    return [signs + [(" disc: its answers over the plane ", .quiet)], signs]
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.run, area.width >= 12, area.height >= 3 else { return }
    NetworkGraph(
      scene: scene, network: run.network,
      names: UnitNames(layers: run.network.shape.layers, inputs: run.setup.dataset.inputNames),
      dataset: run.setup.dataset,
      input: run.setup.dataset.example(at: scene.shownExample(of: run)).input,
      showsGates: run.epoch > 0 || run.setup.hasGivenStart
    ).draw(on: &canvas, in: area)
  }
}
