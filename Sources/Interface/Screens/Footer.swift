import Drawing

/// The line of keys at the bottom: what matters now, from the one table of keys.
func drawFooter(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
  if let prompt = scene.model.prompt {
    return PromptLine(prompt, scene.features, in: area).draw(scene, on: &canvas)
  }
  var x = area.x + 1
  for entry in footer(scene, width: area.right - x) {
    x = canvas.write(entry.keys, x, area.y, scene.style(.key)) + 1
    // In the row of the screens, where one is.
    let role: Role = entry.action == .screen(scene.model.screen) ? .strong : .quiet
    x = canvas.write(entry.label, x, area.y, scene.style(role)) + FooterEntry.gap
  }
}

/// A key, or a few that belong together, and what the footer says of them.
struct FooterEntry: Hashable {
  var keys: String
  var label: String
  /// What they do; nil where they do several things.
  var action: Action?
  /// The row that it belongs to: the group of the table of keys.
  var group: String

  /// The free columns between two entries.
  static let gap = 2

  fileprivate var isScreen: Bool { action?.isScreen ?? false }

  func columns(_ features: Features) -> Int {
    features.columns(of: keys) + 1 + features.columns(of: label)
  }
}

/// The entries that there is room for, in the order in which the footer offers them.
///
/// The keys of a group are a row that gives way from its end: whoever reads 4 and then 6 believes that
/// there is no 5. The screens give way all together, to one entry for them all.
func footer(_ scene: Scene, width: Int) -> [FooterEntry] {
  let foremost = Screens.named(scene.model.screen).foremost(scene.model)
  let whole = offered(scene, first: foremost.filter { !$0.isScreen })
  let shown = fitting(whole, width, scene.features)
  if shown.filter(\.isScreen) == whole.filter(\.isScreen) { return shown }
  var few = offered(scene, first: foremost).filter { entry in
    !entry.isScreen || foremost.contains { $0 == entry.action }
  }
  few.insert(allScreens, at: few.firstIndex { $0.action == .help } ?? few.endIndex)
  return fitting(few, width, scene.features)
}

/// What the footer would offer with room for all of it: the foremost, then as in the table.
private func offered(_ scene: Scene, first foremost: [Action]) -> [FooterEntry] {
  let screen = Screens.named(scene.model.screen)
  let lesson: [Action] = scene.model.course.open == nil ? [] : [.nextCard, .back, .zoom]
  let first = lesson + foremost
  let table = Keymap.table(for: scene.model)
  let bindings =
    first.flatMap { action in table.filter { $0.action == action } }
    + table.filter { !first.contains($0.action) }
  return bindings.compactMap { binding in
    guard screen.standing(of: binding.action, scene.model) == .works,
      let label = binding.footer(scene)
    else { return nil }
    return FooterEntry(
      keys: binding.footerKeys(scene.features), label: label, action: binding.action,
      group: binding.group)
  }
}

/// Stands for the whole row of the screens' digits.
private var allScreens: FooterEntry {
  let keys = Screens.catalog.map { String(Character($0.key)) }
  return FooterEntry(
    keys: "\(keys.first ?? "")…\(keys.last ?? "")", label: "screens", action: nil,
    group: "Screens")
}

private func fitting(
  _ entries: [FooterEntry], _ width: Int, _ features: Features
) -> [FooterEntry] {
  var left = width + FooterEntry.gap
  // The way to all other keys is never the one that is cut.
  var kept =
    entries.first { $0.action == .help }.map { $0.columns(features) + FooterEntry.gap } ?? 0
  var cut: Set<String> = []
  return entries.filter { entry in
    let needed = entry.columns(features) + FooterEntry.gap
    let isHelp = entry.action == .help
    if isHelp { kept = 0 }
    guard isHelp || !cut.contains(entry.group) && needed + kept <= left else {
      cut.insert(entry.group)
      return false
    }
    left -= needed
    return true
  }
}
