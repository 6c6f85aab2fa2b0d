import Drawing
import Learning

/// A piece of a one-line bar; pieces of the least worth give way first.
struct BarPiece: Sendable {
  var text: String
  var role: Role
  var worth: Int
  /// The longest that the text will become, where it grows: so that it pushes nothing out later.
  var longest = ""
  /// The same in fewer words, before pieces that are worth more than words go.
  var short = ""
  /// Whether it is the learning rate, which the mouse can change there.
  var isAlpha = false

  /// What is worth as much as this stays at the cost of a piece's long form.
  fileprivate static let worthMoreThanWords = 30
}

extension Features {
  /// Where pieces stand in a line, as many as fit, with one column left free at both ends.
  func placed(
    left: [BarPiece], right: [BarPiece], in area: Rect, gap: Int
  ) -> [(piece: BarPiece, x: Int)] {
    var kept = left.map { ($0, true) } + right.map { ($0, false) }
    func width() -> Int {
      kept.reduce(0) { $0 + max(columns(of: $1.0.text), columns(of: $1.0.longest)) + gap }
    }
    while width() > area.width,
      let least = kept.indices.min(by: { kept[$0].0.worth < kept[$1].0.worth })
    {
      let long = kept.indices.filter { !kept[$0].0.short.isEmpty }
      if !long.isEmpty, kept.count == 1 || kept[least].0.worth >= BarPiece.worthMoreThanWords {
        for index in long { (kept[index].0.text, kept[index].0.short) = (kept[index].0.short, "") }
      } else if kept.count > 1 {
        kept.remove(at: least)
      } else {
        break
      }
    }
    if kept.count == 1, columns(of: kept[0].0.text) > area.width { return [(kept[0].0, area.x)] }
    let margin = area.width >= 20 ? 1 : 0
    var (start, end) = (area.x + margin, area.right - margin)
    let atLeft = kept.filter(\.1).map { piece, _ in
      defer { start += columns(of: piece.text) + gap }
      return (piece, start)
    }
    let atRight = kept.filter { !$0.1 }.reversed().map { piece, _ in
      end -= columns(of: piece.text)
      defer { end -= gap }
      return (piece, end)
    }
    return atLeft + atRight.reversed()
  }
}

/// The bar at the top: what is being trained, and how it stands.
func drawHeader(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
  canvas.fill(area, Cell(" ", scene.style(.bar)))
  for (piece, x) in headerPieces(scene, in: area) {
    canvas.write(piece.text, x, area.y, scene.style(piece.role), limit: max(0, area.right - x))
  }
}

/// The pieces of the bar at the top, and where they stand.
func headerPieces(_ scene: Scene, in area: Rect) -> [(piece: BarPiece, x: Int)] {
  let header = Screens.named(scene.model.screen).header(scene)
  let name = BarPiece(text: "Descent", role: .barName, worth: 28)
  return scene.features.placed(
    left: [name] + header.left, right: header.right, in: area, gap: 2)
}
