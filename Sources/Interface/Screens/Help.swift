import Drawing

/// The help: every key of the table with what it does, over the screen.
func drawHelp(_ scene: Scene, on canvas: inout Canvas) {
  let bindings = Keymap.table(for: scene.model)
  var rows: [(text: String, help: String?)] = []
  var group = ""
  for binding in bindings {
    if binding.group != group {
      group = binding.group
      rows.append((group, nil))
    }
    rows.append((binding.shown, binding.help))
  }
  let height = canvas.size.height
  let perColumn = max(1, height - 4)
  let columnCount = min((rows.count + perColumn - 1) / perColumn, max(1, canvas.size.width / 38))
  let balanced = (rows.count + columnCount - 1) / columnCount
  let shownRows = min(perColumn, balanced)
  rows = withoutBareHeadings(rows, column: shownRows)
  let width = min(canvas.size.width, columnCount * 58 + 4)
  let box = Rect(
    (canvas.size.width - width) / 2, max(0, (height - shownRows - 4) / 2), width,
    min(height, shownRows + 4))
  canvas.fill(box, Cell(" ", scene.style(.text)))
  canvas.frame(box, scene.style(.focusedFrame))
  let inner = box.inset(2, 1)
  canvas.write(" keys ", box.x + 2, box.y, scene.style(.title), limit: inner.width)
  // Where not all of it fits, it can be turned, as far as its last row.
  let top = min(scene.model.helpRow, max(0, rows.count - columnCount * shownRows))
  if rows.count > columnCount * shownRows {
    canvas.writeRight(
      " ↑ ↓ more ", endingAt: box.right - 2, box.y, scene.style(.key))
  }
  for (column, area) in inner.columns(columnCount, gap: 2).enumerated() {
    let from = top + column * shownRows
    guard from < rows.count else { break }
    for (line, row) in rows[from..<min(rows.count, from + shownRows)].enumerated() {
      // Turned half-way, a heading may still come last: its keys are below.
      if row.help == nil, line == shownRows - 1, shownRows > 1 { continue }
      drawHelpRow(row, scene, on: &canvas, in: area, y: area.y + line)
    }
  }
  guard scene.model.setup.dataset.isInCatalog else { return }
  canvas.write(
    "The run on the wall again: " + scene.model.setup.line, inner.x, box.bottom - 2,
    scene.style(.quiet), limit: inner.width)
}

/// The rows with a space before each heading that would stand last in its column.
private func withoutBareHeadings(
  _ rows: [(text: String, help: String?)], column: Int
) -> [(text: String, help: String?)] {
  guard column > 1 else { return rows }
  var out: [(text: String, help: String?)] = []
  for row in rows {
    if row.help == nil, out.count % column == column - 1 { out.append(("", "")) }
    out.append(row)
  }
  return out
}

private func drawHelpRow(
  _ row: (text: String, help: String?), _ scene: Scene, on canvas: inout Canvas, in area: Rect,
  y: Int
) {
  guard let help = row.help else {
    canvas.write(row.text, area.x, y, scene.style(.barName).on(scene.style(.text).background))
    return
  }
  canvas.writeRight(row.text, endingAt: area.x + 7, y, scene.style(.key))
  canvas.write(help, area.x + 9, y, scene.style(.text), limit: max(0, area.width - 9))
}
