import Drawing
import Learning

/// What a census says, in words with their figures: the chosen column, and the trend or the
/// fastest α.
public struct FindingPanel: Panel {
  public init() {}

  public func title(_ scene: Scene) -> String {
    scene.model.census.view == .hidden ? "do more hidden neurons help?" : "which α is fastest?"
  }

  public func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let progress = scene.census, area.width >= 12 else { return }
    var y = area.y
    for (text, role) in lines(progress, scene) {
      for line in wrapped(text, area.width - 2) where y < area.bottom {
        canvas.write(line, area.x + 1, y, scene.style(role))
        y += 1
      }
    }
  }

  private func lines(_ progress: CensusProgress, _ scene: Scene) -> [(String, Role)] {
    guard let column = progress.column(scene.model.census) else { return [] }
    let row = progress.rows[column]
    var lines = [(chosen(row, progress), Role.strong)]
    switch progress.plan.axis {
    case .hidden: lines += trend(progress).map { ($0, .text) }
    case .alpha: lines += conclusion(progress).map { ($0, .text) }
    }
    return lines
  }

  private func chosen(_ row: CensusRow, _ progress: CensusProgress) -> String {
    let name =
      if case .hidden = progress.plan.axis { "H \(row.hidden)" } else { "α \(number(row.alpha))" }
    guard row.runs > 0 else { return "\(name): no run has ended yet" }
    let low = percent(row.interval.low)
    let text =
      "\(name): \(row.converged) of \(row.runs) arrive, \(low) to \(percent(row.interval.high)) %"
    guard let epochs = row.epochs else { return text }
    return text + "; half of these by epoch \(epochsText(epochs.median))"
  }

  private func trend(_ progress: CensusProgress) -> [String] {
    guard let trend = progress.trend else { return conclusion(progress) }
    let first = progress.firstFitted
    let ours = trend.changePerDoubling(from: first)
    let theirs = Trend.published.changePerDoubling(from: first)
    return [
      "Trend: with H doubled, examples shown (epochs × \(progress.examplesPerEpoch)) change by "
        + "\(signedGrouped(trend.slope)), \(signed(ours * 100, 0)) % of those at H \(first).",
      "*Chauvin (1986), XOR, α 0.25: 280 − 33 log₂ H examples, \(signed(theirs * 100, 0)) %. "
        + "Drawn at our height: compare the slope, not the level.",
    ]
  }
}
