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

  /// What is worth as much as this stays at the cost of a piece's long form.
  fileprivate static let worthMoreThanWords = 30
}

extension Canvas {
  /// Writes pieces into a line, as many as fit, with one column left free at both ends.
  mutating func writeBar(
    left: [BarPiece], right: [BarPiece], in area: Rect, gap: Int, _ style: (Role) -> Style
  ) {
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
    let margin = area.width >= 20 ? 1 : 0
    var x = area.x + margin
    for (piece, isLeft) in kept where isLeft {
      x = write(piece.text, x, area.y, style(piece.role), limit: max(0, area.right - x)) + gap
    }
    if kept.count == 1, let (piece, _) = kept.first, columns(of: piece.text) > area.width {
      write(piece.text, area.x, area.y, style(piece.role), limit: area.width)
      return
    }
    var end = area.right - margin
    for (piece, isLeft) in kept.reversed() where !isLeft {
      end = writeRight(piece.text, endingAt: end, area.y, style(piece.role)) - gap
    }
  }
}

/// The bar at the top: what is being trained, and how it stands.
func drawHeader(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
  canvas.fill(area, Cell(" ", scene.style(.bar)))
  let header = Screens.named(scene.model.screen).header(scene)
  let name = BarPiece(text: "Descent", role: .barName, worth: 28)
  canvas.writeBar(left: [name] + header.left, right: header.right, in: area, gap: 2, scene.style)
}
