import Drawing
import Learning

/// The cost J falling, epoch by epoch, with the run before it as a ghost.
struct CostPanel: Panel {
  /// Whether J stands in the plot in figures, where nothing else tells it.
  var showsFigure = true

  func title(_ scene: Scene) -> String {
    guard let run = scene.run else { return "cost J" }
    let count = run.setup.dataset.examples.count
    return "cost J, mean over \(grouped(count)) examples"
  }

  func titles(_ scene: Scene) -> [String] { [title(scene), "cost J"] }

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

  func scale(_ run: Run, _ scene: Scene) -> CostScale {
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
    let plot = CostPlot(scene: scene, scale: scale, epsilon: run.setup.epsilon)
    plot.draw(curves, on: &canvas, in: area)
    let marks = scene.model.course.open?.current.marks.map(\.value) ?? []
    CostMarks(plot: plot, run: run).draw(marks, on: &canvas, in: area)
    if showsFigure { drawFigure(run, scene, on: &canvas, in: area) }
  }

  /// J in figures at the right, where the curve leaves room: above it once it has fallen, below it
  /// before.
  private func drawFigure(_ run: Run, _ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard area.width >= 50, area.height >= 5, run.history.start.isFinite else { return }
    let share = run.cost / run.history.start * 100
    let figure = (namedCost(run), Role.strong)
    let start = (share < 1000 ? "\(short(share, 2)) % of the start" : "", Role.quiet)
    if !run.hasDiverged, drawBlocks(costFigure(run), start.0, scene, on: &canvas, in: area) {
      return
    }
    let stacked = [[figure], [start]], inLine = [[start, ("  ", .quiet), figure]]
    // Not on the line of the goal, if there is room elsewhere.
    let (blank, goal): ([Unicode.Scalar], [Unicode.Scalar]) = ([" "], [" ", "┄"])
    for (rows, spared) in [(stacked, blank), (inLine, blank), (stacked, goal), (inLine, goal)] {
      let lowest = area.bottom - 1 - rows.count
      let width = rows.map { $0.reduce(0) { $0 + canvas.columns(of: $1.0) } }.max() ?? 0
      let places = [area.y, (area.y + lowest) / 2, lowest].map {
        Rect(area.right - 1 - width, $0, width, rows.count)
      }
      guard let place = places.first(where: { isFree($0, spared, scene, on: canvas) }) else {
        continue
      }
      for (row, pieces) in rows.enumerated() {
        write(pieces, endingAt: place.right, place.y + row, scene, on: &canvas)
      }
      return
    }
  }

  /// J in block digits, to be read from the last row; false where nothing leaves them room.
  private func drawBlocks(
    _ figure: String, _ caption: String, _ scene: Scene, on canvas: inout Canvas, in area: Rect
  ) -> Bool {
    guard scene.features.isUnicode, area.height >= 7, BlockText.hasLetters(for: figure) else {
      return false
    }
    let grid = scene.features.grid
    let least = BlockText.fewestRows(grid)
    let heights = area.height >= 14 ? [least + least / 2, least] : [least]
    let blocks = heights.flatMap { rows in
      [false, true].map { BlockText(figure, rows: rows, grid, isNarrow: $0) }
    }
    return blocks.contains { draw($0, caption, scene, on: &canvas, in: area) }
  }

  /// Draws block digits with their caption below or before them; false where neither has room.
  private func draw(
    _ block: BlockText, _ caption: String, _ scene: Scene, on canvas: inout Canvas, in area: Rect
  ) -> Bool {
    let words = canvas.columns(of: caption)
    for isBelow in [true, false] {
      let width = isBelow ? max(block.size.width, words) : block.size.width + 2 + words
      let height = block.rows + (isBelow ? 1 : 0)
      let lowest = area.bottom - 1 - height
      for y in [area.y, area.y + (area.height - 1 - height) / 2, lowest] {
        let place = Rect(area.right - 1 - width, y, width, height)
        let around = Rect(place.x - 1, place.y, place.width + 2, place.height)
        guard isFree(around, [" "], scene, on: canvas) else { continue }
        let left = place.right - block.size.width
        canvas.draw(block.image(scene.style(.strong).foreground), at: Point(left, y))
        write(
          [(caption, .quiet)], endingAt: isBelow ? place.right : left - 2,
          isBelow ? y + block.rows : y + block.rows / 2, scene, on: &canvas)
        return true
      }
    }
    return false
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

  /// True where nothing else is drawn than these, over the paper or the shade below the curve.
  private func isFree(
    _ place: Rect, _ glyphs: [Unicode.Scalar], _ scene: Scene, on canvas: Canvas
  ) -> Bool {
    let blank = [scene.style(.text).background, scene.style(.area).foreground]
    return (place.y..<place.bottom).allSatisfy { y in
      (place.x..<place.right).allSatisfy {
        let cell = canvas[$0, y]
        return glyphs.contains(cell.glyph) && blank.contains(cell.style.background)
      }
    }
  }
}
