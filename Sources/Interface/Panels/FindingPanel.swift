import Drawing
import Learning

/// What a census says, in words with their figures: the chosen column, and the trend or the
/// fastest α.
struct FindingPanel: Panel {
  func title(_ scene: Scene) -> String {
    scene.model.census.view == .hidden ? "do more hidden neurons help?" : "which α is fastest?"
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let progress = scene.census, area.width >= 12 else { return }
    let words = words(progress, scene, in: area)
    for (row, line) in words.enumerated() {
      canvas.write(line.0, area.x + 1, area.y + row, scene.style(line.1))
    }
    drawTable(progress, scene, on: &canvas, in: table(in: area, below: words.count))
  }

  /// The lines of the words that there is room for.
  private func words(
    _ progress: CensusProgress, _ scene: Scene, in area: Rect
  ) -> [(String, Role)] {
    let width = area.width - (Self.standsBeside(area.width) ? Self.tableWidth : 0)
    let all = lines(progress, scene).flatMap { text, role in
      wrapped(scene.spelled(text), width - 2).map { ($0, role) }
    }
    return Array(all.prefix(area.height))
  }

  /// Where the table of figures has its room: beside the words, or below so many lines of them.
  private func table(in area: Rect, below lines: Int) -> Rect {
    if Self.standsBeside(area.width) { return area.splitLeft(area.width - Self.tableWidth).1 }
    return Rect(area.x, area.y + lines + 1, area.width, max(0, area.height - lines - 1))
  }

  /// The column of the census whose row of the table is under a click.
  func action(at point: Point, _ scene: Scene, in area: Rect) -> Action? {
    guard let progress = scene.census, area.width >= 12 else { return nil }
    let place = table(in: area, below: words(progress, scene, in: area).count)
    let row = point.y - place.y - 1
    guard place.contains(point), progress.rows.indices.contains(row),
      hasRoom(for: tableLines(progress, scene), in: place)
    else { return nil }
    return .column(row)
  }

  /// The columns that the table of figures takes, with some to spare for large ones.
  private static let tableWidth = 74

  /// Whether the table has room beside the words.
  private static func standsBeside(_ width: Int) -> Bool { width >= tableWidth + 38 }

  /// The rows that the words take, with the table below them or beside them if it has room.
  static func rows(of columns: Int, width: Int) -> Int {
    if standsBeside(width) { return columns + 1 }
    return wordRows + (width >= tableWidth - 4 ? columns + 1 : 0)
  }

  /// With the free line below them; in a narrow panel they take that too.
  private static let wordRows = 6

  /// Every row in figures, where there is room for all of them.
  private func drawTable(
    _ progress: CensusProgress, _ scene: Scene, on canvas: inout Canvas, in area: Rect
  ) {
    let lines = tableLines(progress, scene)
    guard hasRoom(for: lines, in: area) else { return }
    let chosen = progress.column(scene.model.census)
    for (index, line) in lines.enumerated() {
      let role: Role = index == 0 ? .quiet : index - 1 == chosen ? .strong : .text
      canvas.write(line, area.x, area.y + index, scene.style(role))
    }
  }

  private func tableLines(_ progress: CensusProgress, _ scene: Scene) -> [String] {
    aligned(
      [censusHead(progress.plan)] + progress.rows.map { censusCells($0, progress.plan) },
      right: Set(0..<7), indent: " ", scene.features.isUnicode ? .unicode : .ascii)
  }

  private func hasRoom(for lines: [String], in area: Rect) -> Bool {
    area.height >= lines.count && lines.allSatisfy { $0.count <= area.width }
  }

  private func lines(_ progress: CensusProgress, _ scene: Scene) -> [(String, Role)] {
    guard let column = progress.column(scene.model.census) else { return [] }
    let row = progress.rows[column]
    var lines = [(chosen(row, progress), Role.strong)]
    switch progress.plan.axis {
    case .hidden: lines += trend(progress).map { ($0, .text) }
    case .alpha:
      lines += conclusion(progress).map { ($0, .text) }
      lines.append(("Starts that do not arrive count as never.", .quiet))
    }
    return lines
  }

  private func chosen(_ row: CensusRow, _ progress: CensusProgress) -> String {
    let name = progress.plan.axis.name(of: row)
    guard row.runs > 0 else { return "\(name): no run has ended yet" }
    let text =
      "\(name): \(grouped(row.converged)) of \(grouped(row.runs)) arrive (\(percent(row.interval.low)) to "
      + "\(percent(row.interval.high)) %)"
    guard let epochs = row.epochs else { return text }
    return text + ", half of them by epoch \(epochsText(epochs.median))."
  }

  private func trend(_ progress: CensusProgress) -> [String] {
    guard let trend = progress.trend else { return conclusion(progress) }
    let first = progress.firstFitted
    let fit =
      "Fit: twice the H, \(grouped(trend.slope.magnitude)) examples "
      + "\(trend.slope > 0 ? "more" : "fewer") (epochs × \(progress.examplesPerEpoch)), "
      + "\(signedPercent(trend.changePerDoubling(from: first))) from H \(first)."
    guard let published = progress.published else { return [fit] }
    let theirs = signedPercent(published.changePerDoubling(from: first))
    return [
      fit,
      "Chauvin (1986) at α 0.25: 280 − 33 log₂ H, so \(theirs). "
        + "Compare slopes, not levels.",
    ]
  }
}
