import Drawing
import Learning

/// Race: the same start under several learning rates, in lockstep, side by side.
struct RaceScreen: Screen {
  let name = ScreenName.race
  let key: Unicode.Scalar = "2"
  let hasCostPlot = true
  let summary = "several α, one start"

  func desk(_ model: Model) -> Desk { .race }

  let bindings = [
    Binding([.left, .character("h")], "left", .left, "Race", "the lane before"),
    Binding(
      [.right, .character("l")], "right", .right, "Race", "the next lane", footerKeys: "arrows"
    ) { $0.model.alphas.count > 1 ? "lane" : nil },
    Binding([.character("a")], "a", .addLane, "Race", "add a lane") {
      $0.model.alphas.count < raceLanes.upperBound ? "add lane" : nil
    },
    Binding([.character("x")], "x", .removeLane, "Race", "remove the chosen lane") {
      $0.model.alphas.count > raceLanes.lowerBound ? "remove" : nil
    },
  ]

  func foremost(_ model: Model) -> [Action] { [.runOrPause, .right, .alphaUp, .epochScale] }

  func open(_ model: inout Model) -> [Effect] {
    model.raceSetup == model.setup ? [] : [model.beginRace()]
  }

  func begin(_ model: inout Model) -> [Effect] { [model.beginRace()] }

  func statement(_ scene: Scene) -> Statement? {
    var told = Statement(training: scene)
    var setup = scene.model.setup
    guard setup.isRepeatable, scene.lanes.allSatisfy({ $0.alphaChangedAt == nil }) else {
      told?.line = ""
      return told
    }
    setup.alpha = Setup().alpha
    let alphas = scene.model.alphas.map(number).joined(separator: ",")
    told?.line = setup.line + " --screen race --alphas " + alphas
    return told
  }

  func act(
    _ action: Action, on model: inout Model, seeing snapshots: [Desk: Snapshot]
  ) -> [Effect]? {
    switch action {
    case .addLane: return model.addLane()
    case .removeLane: return model.removeLane()
    case .left, .right:
      model.stepFocus(action == .left ? -1 : 1)
      return []
    default: return nil
    }
  }

  /// Fewer rows or columns have no room for a plot below the lanes.
  private static let leastWithPlot = Size(40, 12)

  func panels(_ scene: Scene, in area: Rect) -> [PlacedPanel] {
    guard area.width >= Self.leastWithPlot.width, area.height >= Self.leastWithPlot.height else {
      return lanes(scene, in: area)
    }
    let (top, bottom) = area.splitTop(area.height - max(6, area.height * 43 / 100))
    return lanes(scene, in: top) + [PlacedPanel(RacePlotPanel(), bottom)]
  }

  private func lanes(_ scene: Scene, in area: Rect) -> [PlacedPanel] {
    let count = scene.model.alphas.count
    // A lane too narrow for its map is no lane: the chosen one and its neighbours stay.
    let shown = max(1, min(count, area.width / LanePanel.narrowest))
    let focus = scene.model.focus ?? 0
    let first = min(max(0, focus - shown / 2), count - shown)
    return area.columns(shown).enumerated().map { index, column in
      PlacedPanel(LanePanel(lane: first + index, count: shown < count ? count : nil), column)
    }
  }
}
