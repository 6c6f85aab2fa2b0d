import Drawing

/// A part of a screen: a pure picture of a scene.
protocol Panel: Sendable {
  /// What stands on the frame's upper edge.
  func title(_ scene: Scene) -> String
  /// The same at different lengths, the longest first: the first that there is room for is shown.
  func titles(_ scene: Scene) -> [String]
  /// A figure for the upper edge's right end, dropped when there is no room.
  func note(_ scene: Scene) -> String
  /// The same at different lengths, the longest first: the first that there is room for is shown.
  func notes(_ scene: Scene) -> [String]
  /// Words for the lower edge's left end.
  func legend(_ scene: Scene) -> [(String, Role)]
  /// The same at different lengths, the longest first: the first that there is room for is shown.
  func legends(_ scene: Scene) -> [[(String, Role)]]
  /// What the panel shows, drawn inside its frame.
  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect)
  /// Whether the Tab key, a click and `z` choose it.
  var canBeChosen: Bool { get }
  /// What a click inside the frame means, the panel being drawn in `area`; nil: only that the panel
  /// is chosen.
  func action(at point: Point, _ scene: Scene, in area: Rect) -> Action?
  /// What a turn of the wheel over it means; nil: it is made large, or all panels come back.
  func wheelAction(up: Bool, _ scene: Scene) -> Action?
}

extension Panel {
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
  /// Where the panel itself is drawn: inside the frame, if there is room for one.
  var inner: Rect { hasFrame ? area.inset(1, 1) : area }
  private var hasFrame: Bool { area.width >= 4 && area.height >= 3 }

  /// Draws the frame with its words, and the panel inside it.
  func draw(_ scene: Scene, on canvas: inout Canvas, isFocused: Bool) {
    guard hasFrame else {
      canvas.clipped(to: area) { panel.draw(scene, on: &$0, in: area) }
      return
    }
    let line = scene.style(isFocused ? .focusedFrame : .frame)
    canvas.frame(area, line)
    let room = area.width - 4
    let title = title(scene, room - 1)
    let taken = canvas.columns(of: title) + 2
    canvas.write(" \(title) ", area.x + 2, area.y, scene.style(.title), limit: room)
    let notes = panel.notes(scene).filter { !$0.isEmpty }
    if let note = notes.first(where: { taken + canvas.columns(of: $0) + 3 <= room }) {
      canvas.writeRight(" \(note) ", endingAt: area.right - 2, area.y, scene.style(.quiet))
    }
    drawLegend(scene, on: &canvas)
    canvas.clipped(to: inner) { panel.draw(scene, on: &$0, in: inner) }
  }

  /// The title in so many columns: whole words alone, and dots where some are left out. A number that
  /// is cut would be another number.
  private func title(_ scene: Scene, _ columns: Int) -> String {
    let titles = panel.titles(scene)
    if let whole = titles.first(where: { scene.features.columns(of: $0) <= columns }) {
      return whole
    }
    return shortened(wrapped(scene.spelled(titles.last ?? ""), columns), to: 1).first ?? ""
  }

  private func drawLegend(_ scene: Scene, on canvas: inout Canvas) {
    let parts = panel.legends(scene).first { parts in
      parts.reduce(4) { $0 + canvas.columns(of: $1.0) } <= area.width
    }
    guard let parts else { return }
    var x = area.x + 2
    for (text, role) in parts { x = canvas.write(text, x, area.bottom - 1, scene.style(role)) }
  }
}
