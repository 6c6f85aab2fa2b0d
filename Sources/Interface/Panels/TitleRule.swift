import Drawing

/// The rule above a panel: its title, what its signs mean, and a figure at the right end.
///
/// A rule takes one row and no column, where a frame would take two of each.
struct TitleRule {
  private let scene: Scene
  private var title: String
  private var legend: [(String, Role)] = []
  private var note = ""
  /// The legend where the rule has no room for it: in the panel's last row.
  private(set) var below: [(String, Role)] = []

  /// Panels of fewer rows have none for a legend.
  private static let leastRows = 6

  /// The words of a panel's rule, as many as there is room for.
  init(_ panel: any Panel, _ scene: Scene, _ size: Size) {
    self.scene = scene
    title = panel.title(scene)
    fit(panel, width: size.width)
    guard legend.isEmpty, size.height >= Self.leastRows else { return }
    below = panel.legends(scene).first { words(of: $0) <= size.width - 1 } ?? []
  }

  private mutating func fit(_ panel: any Panel, width: Int) {
    // A sign of the line stays at either end.
    let room = width - 3
    let titles = panel.titles(scene)
    let (legends, notes) = (panel.legends(scene), panel.notes(scene))
    let ways = Self.both(legends, notes) + legends.map { ($0, "") } + notes.map { ([], $0) }
    for way in [Self.both(legends, notes), ways] {
      for title in titles {
        let fitting = way.first { columns(title, $0.0, $0.1) <= room }
        guard let fitting else { continue }
        (self.title, legend, note) = (title, fitting.0, fitting.1)
        return
      }
    }
    // Whole words alone, and dots where some are left out: a number that is cut would be another.
    title =
      titles.first { columns($0, [], "") <= room }
      ?? shortened(wrapped(scene.spelled(titles.last ?? ""), max(1, room - 2)), to: 1).first ?? ""
  }

  /// Every legend with every note, the longest first.
  private static func both(
    _ legends: [[(String, Role)]], _ notes: [String]
  ) -> [([(String, Role)], String)] {
    let pairs = legends.indices.flatMap { a in notes.indices.map { (a, $0) } }
    return pairs.sorted { $0.0 + $0.1 < $1.0 + $1.1 }.map { (legends[$0.0], notes[$0.1]) }
  }

  private func columns(_ title: String, _ legend: [(String, Role)], _ note: String) -> Int {
    let words = words(of: legend)
    return scene.features.columns(of: title) + 2 + (words > 0 ? words + 1 : 0)
      + (note.isEmpty ? 0 : scene.features.columns(of: note) + 3)
  }

  private func words(of legend: [(String, Role)]) -> Int {
    legend.reduce(0) { $0 + scene.features.columns(of: $1.0) }
  }

  /// Draws the rule along the upper edge of an area; a column at its right end parts it from the
  /// next.
  func draw(on canvas: inout Canvas, in area: Rect, isFocused: Bool) {
    let glyphs = FrameGlyphs.fitting(scene.features)
    let style = scene.style(isFocused ? .focusedFrame : .frame)
    for x in area.x..<area.right - 1 {
      canvas.put(isFocused ? glyphs.heavy : glyphs.horizontal, x, area.y, style)
    }
    canvas.write(
      " \(title) ", area.x + 1, area.y, scene.style(.title), limit: max(0, area.width - 3))
    var x = area.right - 2
    if !note.isEmpty {
      x = canvas.writeRight(" \(note) ", endingAt: x, area.y, scene.style(.quiet)) - 1
    }
    x -= words(of: legend)
    for (text, role) in legend { x = canvas.write(text, x, area.y, scene.style(role)) }
    x = area.x
    for (text, role) in below { x = canvas.write(text, x, area.bottom - 1, scene.style(role)) }
  }
}
