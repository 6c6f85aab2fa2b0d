import Drawing
import Learning

/// The costs of all lanes on the same axes, each named at the end of its curve.
struct RacePlotPanel: Panel {
  let canBeChosen = false

  func title(_ scene: Scene) -> String { "cost J: the same axes for all" }

  func titles(_ scene: Scene) -> [String] { [title(scene), "cost J"] }

  func notes(_ scene: Scene) -> [String] {
    guard let setup = scene.snapshots[.race]?.runs.first?.setup else { return [""] }
    let axes =
      switch (scene.model.isCostLinear, scene.areEpochsLogarithmic) {
      case (false, false): "log axis"
      case (true, false): "linear axis"
      case (false, true): "log axes"
      case (true, true): "J linear, epochs log"
      }
    return ["\(axes) · goal ε \(number(setup.epsilon))", axes]
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    let runs = scene.snapshots[.race]?.runs ?? []
    Self.draw(Array(runs.indices), scene, on: &canvas, in: area)
  }

  /// Draws the curves of some lanes, on the axes that all of them have.
  static func draw(_ lanes: [Int], _ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let runs = scene.snapshots[.race]?.runs, let first = runs.first, area.height >= 2 else {
      return
    }
    var model = scene.model
    model.areEpochsLogarithmic = scene.areEpochsLogarithmic
    let scale = CostScale(runs.map(\.history), epsilon: first.setup.epsilon, in: model)
    let plot = CostPlot(
      scene: scene, scale: scale, epsilon: first.setup.epsilon, sharesPixels: lanes.count > 1)
    let curves = lanes.filter(runs.indices.contains).map { lane in
      CostCurve(
        runs[lane], on: scale, style: scene.model.theme.lane(lane, scene.features.colors),
        isFilled: lanes.count == 1)
    }
    let names = lanes.filter(runs.indices.contains).map { (lane: $0, text: name(runs[$0])) }
    let widest = names.map { canvas.columns(of: $0.text) }.max() ?? 0
    // A single curve needs no name, and a narrow plot has no room for any.
    let hasNames = lanes.count > 1 && area.width >= 3 * widest + 12
    let inner = area.splitLeft(area.width - (hasNames ? widest + 1 : 0)).0
    plot.draw(curves, on: &canvas, in: inner)
    guard hasNames else { return }
    var taken: [Rect] = []
    for (lane, text) in names {
      guard let end = plot.end(of: runs[lane], in: inner) else { continue }
      let width = canvas.columns(of: text)
      let rows = [0, -1, 1, -2, 2, -3, 3].map { end.y + $0 }
      let place = rows.lazy.map { Rect(end.x + 2, $0, width, 1) }.first { place in
        place.y >= area.y && place.y < area.bottom - 1 && place.right <= area.right
          && taken.allSatisfy { $0.intersection(place).isEmpty }
      }
      guard let place else { continue }
      taken.append(Rect(place.x - 1, place.y, place.width + 2, 1))
      let look = scene.model.theme.lane(lane, scene.features.colors).bold
      canvas.write(text, place.x, place.y, look)
    }
  }

  /// What stands at the end of a curve.
  private static func name(_ run: Run) -> String {
    "α \(number(run.setup.alpha))" + (run.hasConverged ? " ✓" : "")
  }
}
