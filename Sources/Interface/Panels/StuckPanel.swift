import Drawing
import Learning

/// The starts of the chosen column that did not arrive; each can be watched in Train.
struct StuckPanel: Panel {
  func title(_ scene: Scene) -> String { titles(scene)[0] }

  func titles(_ scene: Scene) -> [String] {
    guard let progress = scene.census, let column = progress.column(scene.model.census) else {
      return ["starts that did not arrive", "not arrived"]
    }
    let row = progress.rows[column]
    let name = progress.plan.axis.name(of: row)
    let fate = Self.fate(progress.missed[column])
    let (missed, all) = (grouped(row.runs - row.converged), grouped(row.runs))
    return [
      "\(fate) at \(name): \(missed) of \(all)", "\(fate), \(name): \(missed) of \(all)",
      "\(fate): \(missed) of \(all)", "\(fate): \(missed)",
    ]
  }

  /// What became of starts that did not arrive, in a word that holds for all of them.
  private static func fate(_ missed: [CensusResult]) -> String {
    let diverged = missed.count { $0.ending == .diverged }
    return diverged == 0 ? "unfinished" : diverged == missed.count ? "diverged" : "not arrived"
  }

  func legend(_ scene: Scene) -> [(String, Role)] {
    scene.chosenStart == nil ? [] : [(" Enter", .key), (" watches it learn ", .quiet)]
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let progress = scene.census, let column = progress.column(scene.model.census),
      area.width >= 14, area.height >= 1
    else { return }
    let missed = progress.missed[column]
    guard let chosen = progress.start(scene.model.census),
      let index = missed.firstIndex(of: chosen)
    else {
      let text = progress.rows[column].runs == 0 ? "" : "none: every start arrived"
      canvas.write(text, area.x + 1, area.y, scene.style(.quiet), limit: area.width - 2)
      return
    }
    let first = Self.first(missed, index, area)
    for (row, result) in missed.dropFirst(first).prefix(area.height).enumerated() {
      drawLine(result, isChosen: result == chosen, scene, on: &canvas, area, area.y + row)
    }
  }

  /// The start that stands in the first row, where one of them is to be in sight.
  private static func first(_ missed: [CensusResult], _ index: Int, _ area: Rect) -> Int {
    min(max(0, index - area.height / 2), max(0, missed.count - area.height))
  }

  /// The starts of the chosen column, and the place of the chosen one among them.
  private static func list(_ scene: Scene) -> (missed: [CensusResult], index: Int)? {
    guard let progress = scene.census, let column = progress.column(scene.model.census),
      let chosen = progress.start(scene.model.census)
    else { return nil }
    let missed = progress.missed[column]
    return missed.firstIndex(of: chosen).map { (missed, $0) }
  }

  func action(at point: Point, _ scene: Scene, in area: Rect) -> Action? {
    guard let (missed, index) = Self.list(scene) else { return nil }
    let place = Self.first(missed, index, area) + point.y - area.y
    guard missed.indices.contains(place) else { return nil }
    // The first click chooses it, the second watches it.
    return place == index && scene.model.census.seed != nil ? .edit : .start(place)
  }

  func wheelAction(up: Bool, _ scene: Scene) -> Action? {
    guard let (missed, index) = Self.list(scene) else { return nil }
    return .start(min(max(0, index + (up ? -1 : 1)), missed.count - 1))
  }

  private func drawLine(
    _ result: CensusResult, isChosen: Bool, _ scene: Scene, on canvas: inout Canvas, _ area: Rect,
    _ y: Int
  ) {
    let marker = isChosen ? (scene.features.isUnicode ? "▸ " : "> ") : "  "
    let seed = "seed " + padded(grouped(result.seed), 6)
    let end =
      result.divergedAt.map { "diverged, epoch \(grouped($0))" }
      ?? "mean J \(costFigure(result.cost))"
    canvas.write(
      marker + seed + end, area.x, y, scene.style(isChosen ? .strong : .text), limit: area.width)
  }
}
