import Drawing

/// What a click on the line of keys means: what the key does that stands there, and of a pair on its
/// words what the first does that the entry is for.
func footerAction(at point: Point, _ scene: Scene, in area: Rect) -> Action? {
  var x = area.x + 1
  for entry in footer(scene, width: area.right - x) {
    let end = x + entry.columns(scene.features)
    if (x..<end).contains(point.x) { return entry.action(at: point.x - x, scene) }
    x = end + FooterEntry.gap
  }
  return nil
}

extension FooterEntry {
  /// What the key does that stands so many columns from the left.
  fileprivate func action(at column: Int, _ scene: Scene) -> Action? {
    guard let action else { return nextScreen(scene.model.screen) }
    var start = 0
    for part in keys.split(separator: " ") {
      let end = start + scene.features.columns(of: part)
      if (start..<end).contains(column) { return meaning(of: String(part), scene.model) ?? action }
      start = end + 1
    }
    return action
  }

  /// What the table of keys says of a key of this row, as the footer writes it.
  private func meaning(of part: String, _ model: Model) -> Action? {
    let signs = ["−": "-", "←": "left", "→": "right", "↑": "up", "↓": "down"]
    let shown = signs[part] ?? part
    return Keymap.table(for: model).first { $0.group == group && $0.shown == shown }?.action
  }

  /// The entry for all screens turns to the next of them.
  private func nextScreen(_ name: ScreenName) -> Action {
    .screen(next(after: name, in: Screens.catalog.map(\.name)))
  }
}
