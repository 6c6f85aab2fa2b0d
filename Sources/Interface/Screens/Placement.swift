import Drawing

/// The panels of a screen in their places, and which of them can be chosen: what is drawn, what the
/// Tab key goes through and what a click meets are one list.
struct Placement {
  let panels: [PlacedPanel]

  /// The panels of a scene in the part of the screen that is theirs.
  init(_ scene: Scene, in area: Rect) {
    panels = area.isEmpty ? [] : Screens.named(scene.model.screen).panels(scene, in: area)
  }

  /// The panels of a scene on a screen of some size.
  init(_ scene: Scene, _ size: Size) {
    self.init(scene, in: ViewLayout(scene, size).panels)
  }

  /// Where in the list those are that can be chosen, in the order of the Tab key.
  private var choices: [Int] { panels.indices.filter { panels[$0].panel.canBeChosen } }

  /// How many there are to choose from; lanes for which there is no room too, since the chosen one
  /// gets it.
  var count: Int {
    panels.lazy.compactMap { ($0.panel as? LanePanel)?.count }.first ?? choices.count
  }

  /// The place in the list of the chosen panel; of a number past the last the last one's.
  func index(of focus: Int?) -> Int? {
    guard let focus else { return nil }
    let lane = panels.firstIndex { ($0.panel as? LanePanel)?.lane == focus }
    return lane ?? choices[safe: min(focus, choices.count - 1)]
  }

  /// The panel under a point, and the number by which it is chosen; nil where none can be.
  func panel(at point: Point) -> (focus: Int, place: PlacedPanel)? {
    guard
      let choice = choices.firstIndex(where: { panels[$0].area.contains(point) })
    else { return nil }
    let place = panels[choices[choice]]
    return ((place.panel as? LanePanel)?.lane ?? choice, place)
  }
}

extension Model {
  /// The panels of the screen as they are placed now.
  var placement: Placement {
    Placement(Scene(model: self, snapshots: seen, features: features), size)
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
