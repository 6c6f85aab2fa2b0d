import Drawing
import Learning

/// One network of the depth view: its regions, and how far it has come.
struct DepthPanel: Panel {
  let run: Int

  private func shown(_ scene: Scene) -> Run? {
    guard let runs = scene.snapshots[.depth]?.runs, runs.indices.contains(run) else { return nil }
    return runs[run]
  }

  func title(_ scene: Scene) -> String {
    guard let run = shown(scene) else { return "" }
    let count = run.setup.hidden.count
    return "\(count == 0 ? "no" : "\(count)") hidden, \(run.setup.activation)"
  }

  func note(_ scene: Scene) -> String {
    guard let run = shown(scene) else { return "" }
    return "\(sizes(run.setup.layers)) α \(number(run.setup.alpha))"
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = shown(scene), area.height >= 1 else { return }
    let (map, line) = area.splitTop(area.height >= 4 ? area.height - 1 : area.height)
    RegionPanel.draw(run, scene, on: &canvas, in: map)
    guard !line.isEmpty else { return }
    let dataset = run.setup.dataset
    let right = run.correct
    let count = dataset.examples.count
    // Without a curve that bends, a stack of layers is thrown off by rates that others bear.
    let isThrown = run.isJudgedTooBig
    canvas.writeEnds(
      (
        isThrown ? ["α too big"] : rightFigures(run),
        scene.style(isThrown ? .alert : right == count ? .good : .warning)
      ),
      (namedCosts(run), scene.style(.text)), in: line)
  }
}
