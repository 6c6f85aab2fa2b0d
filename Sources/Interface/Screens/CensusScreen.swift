import Drawing
import Learning

/// Census: many random starts; how many arrive at ε, and how soon.
struct CensusScreen: Screen {
  let name = ScreenName.census
  let key: Unicode.Scalar = "5"
  let summary = "many random starts"
  func desk(_ model: Model) -> Desk { .census }

  let bindings = [
    Binding([.character(" ")], "space", .runOrPause, "Census", "count on, or pause") {
      guard let census = $0.census, !census.isComplete else { return nil }
      return $0.isPaused ? "count on" : "pause"
    },
    Binding([.left, .character("h")], "left", .left, "Census", "the column before"),
    Binding(
      [.right, .character("l")], "right", .right, "Census", "the next column",
      footerKeys: "arrows"
    ) { _ in "choose" },
    Binding([.up, .character("k")], "up", .up, "Census", "the start listed before"),
    Binding([.down, .character("j")], "down", .down, "Census", "the next start listed"),
    Binding([.enter], "Enter", .edit, "Census", "watch the start in Train") {
      $0.chosenStart == nil ? nil : "watch it"
    },
    Binding([.character("g")], "g", .growCensus, "Census", "twice as many starts") {
      $0.model.census.canGrow ? "\(grouped($0.model.census.runs * 2)) starts" : nil
    },
    Binding([.character("v")], "v", .censusView, "Census", "over H, or over α") {
      $0.model.census.view == .hidden ? "over α" : "over H"
    },
    Binding([.character("]")], "]", .moreHidden, "Census", "one hidden neuron more"),
    Binding(
      [.character("[")], "[", .fewerHidden, "Census", "one hidden neuron fewer",
      footerKeys: "[ ]"
    ) { _ in "H" },
    Binding([.character("y")], "y", .costScale, "Census", "epochs: log or linear"),
    Binding([.character("r")], "r", .again, "Census", "count again from the start"),
  ]

  /// Single runs are not stepped through here, and every seed is run anyway.
  func standing(of action: Action, _ model: Model) -> Standing {
    switch action {
    case .oneExample, .oneEpoch, .slower, .faster, .nextSeed, .previousSeed: .absent
    // Over α every rate has a column of its own.
    case .alphaUp, .alphaDown: model.census.view == .alpha ? .absent : .works
    default: .works
    }
  }

  func open(_ model: inout Model) -> [Effect] {
    model.census.begun == model.censusPlan ? [] : [model.beginCensus()]
  }

  func begin(_ model: inout Model) -> [Effect] { open(&model) }

  func panels(_ scene: Scene, in area: Rect) -> [PlacedPanel] {
    guard area.width >= 64, area.height >= 15 else { return small(area) }
    let columns = scene.census?.rows.count ?? scene.model.censusPlan.columnCount
    let startsWidth = max(32, min(area.width * 38 / 100, Self.mostStarts))
    let needed = FindingPanel.rows(of: columns, width: area.width - startsWidth - 2) + 2
    let (top, bottom) = area.splitTop(
      area.height < 24
        ? area.height * 62 / 100 : max(area.height / 2, area.height - needed))
    let (shares, epochs) = top.splitLeft(area.width / 2)
    let (words, starts) = bottom.splitLeft(area.width - startsWidth)
    return [
      PlacedPanel(SharePanel(), shares), PlacedPanel(EpochsPanel(), epochs),
      PlacedPanel(FindingPanel(), words), PlacedPanel(StuckPanel(), starts),
    ]
  }

  /// Columns past which the list of starts has nothing more to say.
  private static let mostStarts = 46

  private func small(_ area: Rect) -> [PlacedPanel] {
    guard area.width >= 44, area.height >= 6 else { return [PlacedPanel(SharePanel(), area)] }
    let (left, right) = area.splitLeft(area.width / 2)
    return [PlacedPanel(SharePanel(), left), PlacedPanel(EpochsPanel(), right)]
  }

  func act(
    _ action: Action, on model: inout Model, seeing snapshots: [Desk: Snapshot]
  ) -> [Effect]? {
    let progress = snapshots[.census]?.census
    switch action {
    case .left, .right: model.chooseColumn(by: action == .left ? -1 : 1, progress)
    case .up, .down: model.chooseStart(by: action == .up ? -1 : 1, progress)
    case .column(let column):
      model.census.column = column
      model.census.seed = nil
    case .start(let place): model.chooseStart(at: place, progress)
    case .edit: return model.watchChosenStart(progress)
    case .growCensus: return model.growCensus()
    case .censusView: return model.changeCensusView()
    case .moreHidden, .fewerHidden: return model.widenCensus(by: action == .moreHidden ? 1 : -1)
    case .costScale: model.census.isLinear.toggle()
    case .alphaUp, .alphaDown:
      return model.changeAlpha(action == .alphaUp ? AlphaLadder.above : AlphaLadder.below)
    case .back where !model.isZoomed:
      model.focus = nil
      model.census.column = nil
      model.census.seed = nil
    default: return nil
    }
    return []
  }
}
