import Drawing

/// A part of a screen: a pure picture of a scene.
protocol Panel: Sendable {
  /// What stands on the rule above it.
  func title(_ scene: Scene) -> String
  /// The same at different lengths, the longest first: the first that there is room for is shown.
  func titles(_ scene: Scene) -> [String]
  /// A figure for the rule's right end, dropped when there is no room.
  func note(_ scene: Scene) -> String
  /// The same at different lengths, the longest first: the first that there is room for is shown.
  func notes(_ scene: Scene) -> [String]
  /// What signs and colours of the panel mean, on its rule, or below the panel where that is too short.
  func legend(_ scene: Scene) -> [(String, Role)]
  /// The same at different lengths, the longest first: the first that there is room for is shown.
  func legends(_ scene: Scene) -> [[(String, Role)]]
  /// What the panel shows, drawn below its rule.
  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect)
  /// Whether a rule with its words stands above it, where there is room for one.
  var hasRule: Bool { get }
  /// Whether the Tab key, a click and `z` choose it.
  var canBeChosen: Bool { get }
  /// What a click below the rule means, the panel being drawn in `area`; nil: only that the panel
  /// is chosen.
  func action(at point: Point, _ scene: Scene, in area: Rect) -> Action?
  /// What a turn of the wheel over it means; nil: it is made large, or all panels come back.
  func wheelAction(up: Bool, _ scene: Scene) -> Action?
}

extension Panel {
  var hasRule: Bool { true }
  var canBeChosen: Bool { true }
  func action(at point: Point, _ scene: Scene, in area: Rect) -> Action? { nil }
  func wheelAction(up: Bool, _ scene: Scene) -> Action? { nil }
  func titles(_ scene: Scene) -> [String] { [title(scene)] }
  func note(_ scene: Scene) -> String { "" }
  func notes(_ scene: Scene) -> [String] { [note(scene)] }
  func legend(_ scene: Scene) -> [(String, Role)] { [] }
  func legends(_ scene: Scene) -> [[(String, Role)]] { [legend(scene)] }
}

/// A panel and where it goes.
struct PlacedPanel: Sendable {
  let panel: any Panel
  let area: Rect

  init(_ panel: any Panel, _ area: Rect) {
    self.panel = panel
    self.area = area
  }
}

extension PlacedPanel {
  /// Where the panel itself is drawn: below its rule, if there is room for one, a column from its
  /// neighbours, and above its legend where that has no room on the rule.
  func inner(_ scene: Scene) -> Rect {
    guard hasRule else { return area }
    let rule = TitleRule(panel, scene, area.size)
    let rows = rule.below.isEmpty ? 1 : 2
    return Rect(area.x + 1, area.y + 1, area.width - 2, area.height - rows)
  }
  private var hasRule: Bool { panel.hasRule && area.width >= 4 && area.height >= 3 }

  /// Draws the rule with its words, and the panel below it.
  func draw(_ scene: Scene, on canvas: inout Canvas, isFocused: Bool) {
    guard hasRule else {
      canvas.clipped(to: area) { panel.draw(scene, on: &$0, in: area) }
      return
    }
    TitleRule(panel, scene, area.size).draw(on: &canvas, in: area, isFocused: isFocused)
    let inner = inner(scene)
    canvas.clipped(to: inner) { panel.draw(scene, on: &$0, in: inner) }
  }
}
