import Drawing
import Learning

extension Scene {
  /// The network set by hand that is chosen.
  var handSet: HandSetNetwork { HandSetNetwork.catalog[model.units.gate] }

  /// A scene in which the network set by hand is the training run, untrained, so that the panels of
  /// the Train screen show it.
  fileprivate var ofHandSet: Scene {
    var scene = self
    scene.model.screen = .train
    scene.model.setup = handSet.setup(from: Setup())
    let run = Run(scene.model.setup)
    var playback = Playback()
    playback.isPlaying = false
    scene.snapshots = [.training: Snapshot(runs: [run], playback: playback)]
    return scene
  }
}

/// The network set by hand as a graph.
struct GateNetworkPanel: Panel {
  func title(_ scene: Scene) -> String { "\(scene.handSet.name) by hand" }

  func note(_ scene: Scene) -> String {
    let scene = scene.ofHandSet
    return NetworkPanel().note(scene)
  }

  func legends(_ scene: Scene) -> [[(String, Role)]] { NetworkPanel().legends(scene) }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    NetworkPanel().draw(scene.ofHandSet, on: &canvas, in: area)
  }
}

/// What it answers over the plane of its inputs.
struct GateRegionPanel: Panel {
  func title(_ scene: Scene) -> String { "its decision regions" }

  func legends(_ scene: Scene) -> [[(String, Role)]] { RegionPanel().legends(scene) }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    RegionPanel().draw(scene.ofHandSet, on: &canvas, in: area)
  }
}

/// The truth table, the hidden neurons' columns between the inputs and the answer.
struct TruthTablePanel: Panel {
  func title(_ scene: Scene) -> String { "truth table of \(scene.handSet.name)" }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard area.height >= 1, let run = scene.ofHandSet.run else { return }
    let network = run.network
    let heads = heads(network)
    let spacing =
      area.height >= Self.spacedRows(of: run.setup.dataset.examples.count) ? 2 : 1
    canvas.write(" x₁ x₂", area.x + 1, area.y, scene.style(.quiet))
    for (index, head) in heads.enumerated() {
      canvas.writeRight(
        head, endingAt: column(index, of: heads.count, area), area.y, scene.style(.title))
    }
    for (row, example) in run.setup.dataset.examples.enumerated() {
      let y = area.y + spacing + row * spacing
      guard y < area.bottom else { return }
      let inputs = example.input.map { "  " + number($0) }.joined()
      canvas.write(inputs, area.x + 1, y, scene.style(.text))
      for (index, value) in network.activations(example.input).a.joined().enumerated() {
        canvas.writeRight(
          fixed(value, 5), endingAt: column(index, of: heads.count, area), y,
          scene.style(Gate.isOn(value) ? .one : .zero))
      }
      canvas.writeRight(
        number(example.target[0]), endingAt: column(heads.count - 1, of: heads.count, area), y,
        scene.style(.strong))
    }
  }

  /// The rows that so many examples take with a free line before each.
  static func spacedRows(of examples: Int) -> Int { 1 + 2 * examples }

  /// The gates that the hidden neurons are, the answer, and what it should be.
  private func heads(_ network: Network) -> [String] {
    let hidden = (0..<network.shape.layers[1]).map { index in
      Gate.name(of: network, layer: 0, neuron: index) ?? "h" + lowered(index + 1)
    }
    let isDeep = network.shape.depth > 1
    return (isDeep ? hidden : []) + ["o", "y"]
  }

  /// Where a column ends; the last, of single digits, is narrow.
  private func column(_ index: Int, of count: Int, _ area: Rect) -> Int {
    let width = min(14, max(9, (area.width - 15) / count))
    return area.x + 6 + width + index * width - (index == count - 1 ? 4 : 0)
  }
}
