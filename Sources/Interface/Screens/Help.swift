import Drawing

/// The help: every key of the table with what it does, over the screen.
func drawHelp(_ scene: Scene, on canvas: inout Canvas) {
  let layout = HelpLayout(scene.model, canvas.size)
  let box = layout.box
  canvas.fill(box, Cell(" ", scene.style(.text)))
  canvas.frame(box, scene.style(.focusedFrame))
  let inner = box.inset(2, 1)
  canvas.write(" keys ", box.x + 2, box.y, scene.style(.title), limit: inner.width)
  if layout.lastTop > 0 {
    let keys = scene.features.isUnicode ? "↑ ↓" : "up down"
    canvas.writeRight(" \(keys) more ", endingAt: box.right - 2, box.y, scene.style(.key))
  }
  let top = min(scene.model.helpRow, layout.lastTop)
  for (index, area) in inner.columns(layout.columnCount, gap: 2).enumerated() {
    for (line, row) in layout.column(index, from: top).enumerated() {
      // Turned half-way, a heading may still come last: its keys are below.
      if row.isHeading, line == layout.columnRows - 1, layout.columnRows > 1 { continue }
      draw(row, scene, on: &canvas, in: area, y: area.y + line)
    }
  }
  let line = Screens.named(scene.model.screen).statement(scene)?.line ?? ""
  guard !line.isEmpty else { return }
  canvas.write(
    "What is on the wall again: " + line, inner.x, box.bottom - 2, scene.style(.quiet),
    limit: inner.width)
}

private func draw(
  _ row: HelpRow, _ scene: Scene, on canvas: inout Canvas, in area: Rect, y: Int
) {
  guard let help = row.help else {
    canvas.write(row.text, area.x, y, scene.style(.barName).on(scene.style(.text).background))
    return
  }
  canvas.writeRight(row.text, endingAt: area.x + 7, y, scene.style(.key))
  canvas.write(help, area.x + 9, y, scene.style(.text), limit: max(0, area.width - 9))
}
