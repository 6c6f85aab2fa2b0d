import Drawing
import Learning

/// What the mouse does: a click presses the key or chooses the thing under it, the wheel scrolls a list
/// and makes a plot large, and over α itself changes α. Nothing of it is done without being seen.
extension Model {
  /// What the help says of the mouse, where the screen has something for it.
  var mouseHelp: [(shown: String, help: String)] {
    let screen = Screens.named(screen)
    func isAbsent(_ action: Action) -> Bool { screen.standing(of: action, self) == .absent }
    let all: [(shown: String, help: String, isAbsent: Bool)] = [
      ("click", "a key below: press it", false), ("click", "an entry, a lane: choose it", false),
      ("click", "a panel: choose it", isAbsent(.zoom)), ("wheel", "a list: turn it", false),
      ("wheel", "a plot: large, and back", isAbsent(.zoom)),
      ("wheel", "α above, or a lane's: α", isAbsent(.alphaUp)),
      (":mouse", "off: mark text with it", false),
    ]
    return all.filter { !$0.isAbsent }.map { ($0.shown, $0.help) }
  }

  /// What is on the screen, for the mouse to meet.
  private func shown(_ snapshots: [Desk: Snapshot]) -> Scene {
    Scene(model: self, snapshots: snapshots, features: features)
  }

  mutating func click(_ point: Point, _ snapshots: [Desk: Snapshot]) -> [Effect] {
    let scene = shown(snapshots)
    let layout = ViewLayout(scene, size)
    if let line = layout.footer, let prompt {
      guard line.contains(point) else { return [] }
      self.prompt?.move(to: PromptLine(prompt, scene.features, in: line).place(at: point.x))
    }
    guard prompt == nil else { return [] }
    message = nil
    if isHelpShown {
      closeHelp()
    } else if let line = layout.footer, line.contains(point) {
      return footerAction(at: point, scene, in: line).map { act($0, snapshots) } ?? []
    } else if isAlpha(at: point, scene, layout) {
      prompt = Prompt("alpha ")
    } else {
      return clickPanel(at: point, scene, layout, snapshots)
    }
    return []
  }

  /// The mouse is drawn along with its button held: over the pad it draws, and over the map it takes the
  /// point at the cursor along.
  mutating func drag(_ point: Point, _ snapshots: [Desk: Snapshot]) -> [Effect] {
    guard pad != nil || mapCursor != nil, prompt == nil, !isHelpShown else { return [] }
    let scene = shown(snapshots)
    guard let (_, placed) = shownPanel(at: point, scene, ViewLayout(scene, size)) else { return [] }
    switch placed.panel.action(at: point, scene, in: placed.inner(scene)) {
    case .pen(let cell): drawDigit(at: cell, drawing: true)
    case .mapPencil(let cursor): return dragPoint(to: cursor)
    default: break
    }
    return []
  }

  private mutating func clickPanel(
    at point: Point, _ scene: Scene, _ layout: ViewLayout, _ snapshots: [Desk: Snapshot]
  ) -> [Effect] {
    guard let (index, placed) = shownPanel(at: point, scene, layout) else { return [] }
    focus = index ?? focus
    return placed.panel.action(at: point, scene, in: placed.inner(scene)).map { act($0, snapshots) }
      ?? []
  }

  /// The panel that is drawn at a place, and the number by which it is chosen, if it can be.
  private func shownPanel(
    at point: Point, _ scene: Scene, _ layout: ViewLayout
  ) -> (index: Int?, placed: PlacedPanel)? {
    guard layout.panels.contains(point) else { return nil }
    let placement = Placement(scene, in: layout.panels)
    if let picture = scene.largePicture(in: layout.panels, of: size) { return (nil, picture) }
    if isZoomed, let place = placement.index(of: focus) {
      return (focus, PlacedPanel(placement.panels[place].panel, layout.panels))
    }
    if let (focus, place) = placement.panel(at: point) { return (focus, place) }
    return placement.panels.first { $0.area.contains(point) }.map { (nil, $0) }
  }

  /// Whether α stands at a place of the bar at the top, where it can be changed.
  private func isAlpha(at point: Point, _ scene: Scene, _ layout: ViewLayout) -> Bool {
    guard let bar = layout.header, bar.contains(point) else { return false }
    return Screens.named(screen).standing(of: .alphaUp, self) == .works
      && headerPieces(scene, in: bar).contains { piece, x in
        piece.isAlpha && (x..<x + scene.features.columns(of: piece.text)).contains(point.x)
      }
  }

  mutating func turnWheel(
    at point: Point, up: Bool, _ snapshots: [Desk: Snapshot]
  ) -> [Effect] {
    guard prompt == nil else { return [] }
    if isHelpShown {
      turnHelp(by: up ? -1 : 1)
      return []
    }
    let scene = shown(snapshots)
    let layout = ViewLayout(scene, size)
    if isAlpha(at: point, scene, layout) { return turnAlpha(up: up, snapshots) }
    guard let (index, placed) = shownPanel(at: point, scene, layout) else { return [] }
    if let lane = (placed.panel as? LanePanel)?.lane, point.y == placed.area.y {
      focus = lane
      return turnAlpha(up: up, snapshots)
    }
    if let action = placed.panel.wheelAction(up: up, scene) { return act(action, snapshots) }
    if !up || index != nil { zoom(up ? index : nil) }
    return []
  }

  /// Changes α by a step, and says so: a wheel is turned by accident too.
  private mutating func turnAlpha(up: Bool, _ snapshots: [Desk: Snapshot]) -> [Effect] {
    let before = alphaShown
    message = nil
    let effects = act(up ? .alphaUp : .alphaDown, snapshots)
    if before != alphaShown {
      message = Message("α \(number(before)) → \(number(alphaShown)), by the wheel")
    }
    return effects
  }

  /// The chosen lane's α, or that of the run.
  private var alphaShown: Double {
    guard screen == .race, let focus, alphas.indices.contains(focus) else { return setup.alpha }
    return alphas[focus]
  }

  /// Makes a panel large, or all panels again.
  private mutating func zoom(_ index: Int?) {
    guard Screens.named(screen).standing(of: .zoom, self) != .absent else { return }
    guard let index else {
      isZoomed = false
      course.open?.showsPicture = false
      return
    }
    (focus, isZoomed) = (isZoomed ? focus : index, true)
  }
}
