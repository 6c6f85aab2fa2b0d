import Drawing

/// The figures beside the lines of a graph, where there is room for them.
struct EdgeLabels {
  let scene: Scene
  let area: Rect

  /// Adds the figures of the lines between two layers: all of them, or with more than every other row
  /// holds, when they would cover what they name, those alone that matter now.
  func add(_ edges: [GraphEdge], to labels: inout GraphLabels, hasChosen: Bool) {
    let first = edges.filter { hasChosen ? $0.light == .usual : $0.light == .lit || $0.isMarked }
    let isRoomy = edges.count * 2 <= area.height && edges.allSatisfy(hasLongLine)
    let strongest = first.sorted { GraphEdge.isBelow($1, $0) }.prefix(max(2, area.height / 4))
    for edge in hasChosen ? Array(strongest) : first.count * 2 <= area.height ? first : [] {
      labels.add(firstOf: forms(edge), in: area, apart: 0)
    }
    for edge in isRoomy && !hasChosen ? edges : [] where edge.light != .lit && !edge.isMarked {
      labels.add(firstOf: forms(edge), in: area, apart: 0)
    }
  }

  /// Whether a line from or to a tile, which has many beside it, is long enough to show round a figure.
  private func hasLongLine(_ edge: GraphEdge) -> Bool {
    let length = edge.to.entry.x - edge.from.exit.x
    return !(edge.from.isTile || edge.to.isTile) || length >= 3 * Self.usualWidth
  }
  /// Columns of a figure with a space at either side.
  private static let usualWidth = 7.0

  /// The shares of a line at which its figure may stand, the best first.
  private static let shares = [0.32, 0.42, 0.24, 0.55, 0.7, 0.5, 0.62]

  /// The weight on its line with a space at either side, which parts it from what is near.
  private func forms(_ edge: GraphEdge) -> [GraphLabel] {
    let figure = signed(edge.weight, abs(edge.weight) < 9.995 ? 2 : 1)
    let text = edge.isMarked ? "[\(figure)]" : figure
    let width = scene.features.columns(of: text) + 2
    let (from, to) = (edge.from.exit, edge.to.entry)
    return Self.shares.compactMap { share in
      let x = Int(from.x + (to.x - from.x) * share) - width / 2
      let place = Rect(x, Int(from.y + (to.y - from.y) * share), width, 1)
      guard place.x >= Int(from.x), place.right <= Int(to.x) else { return nil }
      return GraphLabel([(" \(text) ", style(edge))], at: place)
    }
  }

  private func style(_ edge: GraphEdge) -> Style {
    if edge.light == .lit { return scene.style(.lit) }
    if edge.isMarked { return scene.style(.strong) }
    return edge.light == .dim
      ? scene.style(.quiet) : scene.style(edge.weight < 0 ? .zero : .one).bold
  }
}
