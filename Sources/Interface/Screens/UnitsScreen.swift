import Drawing
import Learning

/// Units: what one neuron can do, and what a few can, put together by hand or trained.
struct UnitsScreen: Screen {
  let name = ScreenName.units
  let key: Unicode.Scalar = "6"
  let summary = "one neuron, and a few"

  let bindings = [
    Binding([.left, .character("h")], "left", .left, "Units", "the view before"),
    Binding(
      [.right, .character("l")], "right", .right, "Units", "the next view",
      footerKeys: "← →"
    ) { _ in "view" },
    Binding([.up, .character("k")], "up", .up, "Units", "gate or example before"),
    Binding(
      [.down, .character("j")], "down", .down, "Units", "next gate or example",
      footerKeys: "↑ ↓"
    ) {
      switch $0.model.units.view {
      case .gates: "gate"
      case .sigmoid: "example"
      case .perceptron, .depth: nil
      }
    },
    Binding([.enter], "Enter", .edit, "Units", "train from these weights") {
      $0.model.units.view == .gates ? "train from these weights" : nil
    },
    Binding([.character("p")], "p", .placePoints, "Units", "place points of your own") {
      $0.model.units.view == .perceptron ? "points" : nil
    },
    Binding([.character("d")], "d", .nextDataset, "Units", "the next dataset") {
      $0.model.units.view == .gates ? nil : "dataset"
    },
    Binding([.character("f")], "f", .nextActivation, "Units", "the next activation g") {
      [.sigmoid, .depth].contains($0.model.units.view) ? "activation" : nil
    },
  ]

  func desk(_ model: Model) -> Desk {
    switch model.units.view {
    case .perceptron: .perceptron
    case .sigmoid, .gates: .training
    case .depth: .depth
    }
  }

  func open(_ model: inout Model) -> [Effect] { model.beginUnits() }

  func begin(_ model: inout Model) -> [Effect] { model.beginUnits() }

  func panels(_ scene: Scene, in area: Rect) -> [PlacedPanel] {
    guard area.height >= 6 else { return UnitsLayout(scene).panels(in: area) }
    let (tabs, rest) = area.splitTop(1)
    return UnitsLayout(scene).panels(in: rest) + [PlacedPanel(TabsPanel(), tabs)]
  }
}

extension Model {
  /// Begins what the view shows, unless it has been begun with the setup of now.
  mutating func beginUnits() -> [Effect] {
    switch units.view {
    case .sigmoid, .gates: return []
    case .perceptron:
      let wished = setup.perceptron
      guard wished != units.perceptron else { return [] }
      let isFirst = units.perceptron == nil
      units.perceptron = wished
      return pace(Units.perceptronPace, isFirst, .perceptron)
        + [.send(.begin([wished]), to: .perceptron)]
    case .depth:
      let wished = setup.depths(width: units.width)
      guard wished != units.depth else { return [] }
      let isFirst = units.depth.isEmpty
      units.depth = wished
      return pace(Units.depthPace, isFirst, .depth) + [.send(.begin(wished), to: .depth)]
    }
  }

  private func pace(_ pace: Pace, _ isFirst: Bool, _ desk: Desk) -> [Effect] {
    isFirst ? [.send(.pace(pace), to: desk)] : []
  }

  /// Turns the Units screen to a view.
  mutating func look(at view: Units.View) -> [Effect] {
    units.cursor = nil
    return turn { $0.units.view = view } + beginUnits()
  }
}
