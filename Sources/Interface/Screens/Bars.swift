import Drawing
import Learning

/// A piece of a one-line bar; pieces of the least worth give way first.
struct BarPiece: Sendable {
  var text: String
  var role: Role
  var worth: Int
  /// The longest that the text will become, where it grows: so that it pushes nothing out later.
  var longest = ""
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
    while width() > area.width, kept.count > 1,
      let least = kept.indices.min(by: { kept[$0].0.worth < kept[$1].0.worth })
    {
      kept.remove(at: least)
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

/// The line of keys at the bottom: what matters now, from the one table of keys.
func drawFooter(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
  if let prompt = scene.model.prompt {
    canvas.fill(area, Cell(" ", scene.style(.prompt)))
    let line = ":" + prompt.text
    // Of a line without room for all of it, the end is what is being typed.
    let end = min(area.x + canvas.columns(of: line), area.right - 1)
    canvas.writeRight(line, endingAt: end, area.y, scene.style(.prompt))
    canvas.put("_", end, area.y, scene.style(.prompt))
    return
  }
  var x = area.x + 1
  let screen = Screens.named(scene.model.screen)
  for binding in footerBindings(scene.model) {
    guard screen.standing(of: binding.action, scene.model) == .works,
      let label = binding.footer(scene)
    else { continue }
    let width = canvas.columns(of: binding.footerKeys) + 1 + canvas.columns(of: label)
    let isHelp = binding.action == .help
    // The way to all other keys is never the one that is cut.
    guard x + width <= area.right - (isHelp ? 0 : 8) else { continue }
    x = canvas.write(binding.footerKeys, x, area.y, scene.style(.key)) + 1
    x = canvas.write(label, x, area.y, scene.style(.quiet)) + 2
  }
}

/// The bindings in the order of the footer: the screen's foremost, then as in the table.
private func footerBindings(_ model: Model) -> [Binding] {
  let table = Keymap.table(for: model)
  let lesson: [Action] = model.course.open == nil ? [] : [.nextCard, .back]
  let first = lesson + Screens.named(model.screen).foremost(model)
  return first.flatMap { action in table.filter { $0.action == action } }
    + table.filter { !first.contains($0.action) }
}
