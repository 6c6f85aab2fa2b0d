import Drawing

/// Race: the same start under several learning rates, in lockstep, side by side.
public struct RaceScreen: Screen {
  public let name = ScreenName.race
  public let title = "Race"

  public func panels(_ scene: Scene, in area: Rect) -> [PlacedPanel] {
    let count = scene.model.alphas.count
    // A lane too narrow for its map is no lane: the chosen one and its neighbours stay.
    let shown = max(1, min(count, area.width / LanePanel.narrowest))
    let focus = scene.model.focus ?? 0
    let first = min(max(0, focus - shown / 2), count - shown)
    return area.columns(shown).enumerated().map { index, column in
      PlacedPanel(LanePanel(lane: first + index), column)
    }
  }
}
