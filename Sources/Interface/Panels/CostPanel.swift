import Drawing
import Learning

/// The cost J falling, epoch by epoch, with the run before it as a ghost.
public struct CostPanel: Panel {
  public init() {}

  public func title(_ scene: Scene) -> String {
    guard let run = scene.run else { return "cost J" }
    let count = run.setup.dataset.examples.count
    return "cost J, mean over \(count) examples"
  }

  public func notes(_ scene: Scene) -> [String] {
    guard let run = scene.run else { return [] }
    let axis = scene.model.isCostLinear ? "linear" : "log"
    let goal = "ε \(number(run.setup.epsilon))"
    let plain = ["\(axis) axis · goal \(goal)", "\(axis) · \(goal)", goal]
    guard let ghost = scene.snapshots[.training]?.ghost else { return plain }
    switch scale(run, scene).side(of: ghost) {
    case .inside: return ["grey: run before · \(plain[0])", "grey: before · \(plain[1])"] + plain
    // What lies beyond the axis is said, since it cannot be drawn.
    case .above: return ["run before ↑ · \(plain[0])", "before ↑ · \(plain[1])"] + plain
    case .below: return ["run before ↓ · \(plain[0])", "before ↓ · \(plain[1])"] + plain
    }
  }

  private func scale(_ run: Run, _ scene: Scene) -> CostScale {
    CostScale([run.history], epsilon: run.setup.epsilon, isLinear: scene.model.isCostLinear)
  }

  public func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.run, !area.isEmpty else { return }
    guard area.width >= 24, area.height >= 3 else {
      canvas.write("J " + short(run.cost), area.x, area.y, scene.style(.strong), limit: area.width)
      return
    }
    var curves = [CostCurve(history: run.history, style: scene.style(.curve), isFilled: true)]
    let scale = scale(run, scene)
    if let ghost = scene.snapshots[.training]?.ghost, scale.side(of: ghost) == .inside {
      curves.insert(CostCurve(history: ghost, style: scene.style(.ghost)), at: 0)
    }
    CostPlot(scene: scene, scale: scale, epsilon: run.setup.epsilon)
      .draw(curves, on: &canvas, in: area)
    drawFigure(run, scene, on: &canvas, in: area)
  }

  /// J in figures, in the corner where a falling curve leaves room.
  private func drawFigure(_ run: Run, _ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard area.width >= 50, area.height >= 5, run.history.start.isFinite else { return }
    let share = run.cost / run.history.start * 100
    let lines = [
      ("J \(short(run.cost, 3))", Role.strong),
      (share < 1000 ? "\(short(share, 2)) % of the start" : "", Role.quiet),
    ]
    for (row, line) in lines.enumerated() {
      let text = line.0
      let x = area.right - 1 - canvas.columns(of: text)
      let covered = (x..<area.right - 1).contains {
        let glyph = canvas[$0, area.y + row].glyph
        return glyph != " " && glyph != "┄"
      }
      guard !covered else { return }
      let below = canvas[x, area.y + row].style.background
      canvas.write(text, x, area.y + row, scene.style(line.1).on(below))
    }
  }
}
