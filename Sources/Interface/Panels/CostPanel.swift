import Drawing
import Learning

/// The cost J falling, epoch by epoch, with the run before it as a ghost.
struct CostPanel: Panel {
  func title(_ scene: Scene) -> String {
    guard let run = scene.run else { return "cost J" }
    let count = run.setup.dataset.examples.count
    return "cost J, mean over \(grouped(count)) examples"
  }

  func notes(_ scene: Scene) -> [String] {
    guard let run = scene.run else { return [] }
    let goal = "ε \(number(run.setup.epsilon))"
    let axes = axes(scene.model)
    let plain = ["\(axes.long) · goal \(goal)", "\(axes.short) · \(goal)", goal]
    guard let ghost = scene.snapshots[.training]?.ghost else { return plain }
    switch scale(run, scene).side(of: ghost) {
    case .inside:
      return [
        "grey: run before · \(plain[0])", "grey: run before · \(plain[1])",
        "grey: before · \(plain[1])",
      ] + plain
    // What lies beyond the axis is said, since it cannot be drawn.
    case .above:
      return ["run before ↑ · \(plain[0])", "run before ↑ · \(plain[1])", "before ↑ · \(plain[1])"]
        + plain
    case .below:
      return ["run before ↓ · \(plain[0])", "run before ↓ · \(plain[1])", "before ↓ · \(plain[1])"]
        + plain
    }
  }

  /// What the axes are, that of J and that of the epochs.
  private func axes(_ model: Model) -> (long: String, short: String) {
    switch (model.isCostLinear, model.areEpochsLogarithmic) {
    case (false, false): ("log axis", "log")
    case (true, false): ("linear axis", "linear")
    case (false, true): ("log axes", "log, log")
    case (true, true): ("J linear, epochs log", "linear, log")
    }
  }

  private func scale(_ run: Run, _ scene: Scene) -> CostScale {
    CostScale(
      [run.history] + (testHistory(run).map { [$0] } ?? []), epsilon: run.setup.epsilon,
      in: scene.model)
  }

  private func testHistory(_ run: Run) -> CostHistory? { run.testCurve.map(CostHistory.init) }

  func legend(_ scene: Scene) -> [(String, Role)] {
    guard let run = scene.run, let curve = run.testCurve else { return [] }
    let line = scene.features.isUnicode ? "━━" : "--"
    return [
      (" \(line)", .curve), (" training  ", .quiet), (line, .testCurve),
      (
        " held back: J \(costFigure(curve.latest.cost)), least \(costFigure(curve.least.cost)) "
          + "at epoch \(grouped(curve.least.epoch)) ", .quiet
      ),
    ]
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.run, !area.isEmpty else { return }
    guard area.width >= 24, area.height >= 3 else {
      canvas.write(
        fitting([namedCost(run), costFigure(run)], area.width), area.x, area.y,
        scene.style(.strong), limit: area.width)
      return
    }
    let scale = scale(run, scene)
    var curves = [CostCurve(run, on: scale, style: scene.style(.curve))]
    if let ghost = scene.snapshots[.training]?.ghost, scale.side(of: ghost) == .inside {
      curves.insert(CostCurve(history: ghost, style: scene.style(.ghost)), at: 0)
    }
    if let test = testHistory(run) {
      curves.append(CostCurve(history: test, style: scene.style(.testCurve)))
    }
    CostPlot(scene: scene, scale: scale, epsilon: run.setup.epsilon)
      .draw(curves, on: &canvas, in: area)
    drawFigure(run, scene, on: &canvas, in: area)
  }

  /// J in figures at the right, where the curve leaves room: above it once it has fallen, below it
  /// before.
  private func drawFigure(_ run: Run, _ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard area.width >= 50, area.height >= 5, run.history.start.isFinite else { return }
    let share = run.cost / run.history.start * 100
    let figure = (namedCost(run), Role.strong)
    let start = (share < 1000 ? "\(short(share, 2)) % of the start" : "", Role.quiet)
    let stacked = [[figure], [start]], inLine = [[start, ("  ", .quiet), figure]]
    // Not on the line of the goal, if there is room elsewhere.
    let (blank, goal): ([Unicode.Scalar], [Unicode.Scalar]) = ([" "], [" ", "┄"])
    for (rows, spared) in [(stacked, blank), (inLine, blank), (stacked, goal), (inLine, goal)] {
      let lowest = area.bottom - 1 - rows.count
      let width = rows.map { $0.reduce(0) { $0 + canvas.columns(of: $1.0) } }.max() ?? 0
      let places = [area.y, (area.y + lowest) / 2, lowest].map {
        Rect(area.right - 1 - width, $0, width, rows.count)
      }
      guard let place = places.first(where: { isFree($0, spared, on: canvas) }) else { continue }
      for (row, pieces) in rows.enumerated() {
        write(pieces, endingAt: place.right, place.y + row, scene, on: &canvas)
      }
      return
    }
  }

  private func write(
    _ pieces: [(String, Role)], endingAt end: Int, _ y: Int, _ scene: Scene, on canvas: inout Canvas
  ) {
    var x = end - pieces.reduce(0) { $0 + canvas.columns(of: $1.0) }
    for (text, role) in pieces {
      // The shade below the curve may end within the words.
      for character in text {
        let below = canvas[x, y].style.background
        x = canvas.write(String(character), x, y, scene.style(role).on(below))
      }
    }
  }

  /// True where nothing else is drawn than these.
  private func isFree(_ place: Rect, _ glyphs: [Unicode.Scalar], on canvas: Canvas) -> Bool {
    (place.y..<place.bottom).allSatisfy { y in
      (place.x..<place.right).allSatisfy { glyphs.contains(canvas[$0, y].glyph) }
    }
  }
}
