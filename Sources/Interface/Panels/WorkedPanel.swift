import Drawing
import Learning

/// The worked example: the rounded figures of the introductory text that it comes from beside the
/// exact ones, and what that text got wrong.
struct WorkedPanel: Panel {
  func title(_ scene: Scene) -> String { "an introductory text, and exactly" }

  private struct Row {
    var operation: StepOperation
    var name: String
    var text: String
    var exact: Double?
  }

  private func rows(_ subject: StepSubject, _ canvas: Canvas) -> [Row] {
    subject.tour.compactMap { operation in
      guard let text = subject.textFigure(operation) else { return nil }
      switch operation {
      case .activation(let neuron):
        return Row(
          operation: operation, name: subject.name(neuron), text: text,
          exact: subject.activation(neuron))
      case .cost:
        return Row(operation: operation, name: "J", text: text, exact: subject.record.cost)
      case .delta(let neuron):
        return Row(
          operation: operation, name: deltaName(subject.name(neuron)), text: text,
          exact: subject.delta(neuron))
      case .update(let parameter):
        return Row(
          operation: operation, name: tabular(subject.name(parameter), canvas), text: text,
          exact: subject.view.hidesNext ? nil : subject.after(parameter))
      default: return nil
      }
    }
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let subject = scene.stepSubject, area.width >= 20, area.height >= 1 else { return }
    let rows = rows(subject, canvas)
    // Both remarks stand below the table, or neither.
    let remarks = WorkedExample.shortRemarks.flatMap {
      wrapped(scene.spelled($0), area.width)
    }
    let spared = area.height >= remarks.count + Self.fewestRows ? remarks.count : 0
    let height = max(1, area.height - spared)
    let columns = rows.count <= height ? 1 : 2
    let perColumn = min(height, (rows.count + columns - 1) / columns)
    let lit = rows.firstIndex { $0.operation == subject.operation } ?? 0
    let shown = min(rows.count, perColumn * columns)
    let first = max(0, min(lit - shown / 2, rows.count - shown))
    let parts = area.columns(columns, gap: 1)
    for (place, row) in rows[first..<first + shown].enumerated() {
      let part = parts[place / perColumn]
      let peers = rows[first..<first + shown].enumerated().filter {
        $0.offset / perColumn == place / perColumn
      }
      let widths = (
        name: peers.map { canvas.columns(of: $0.element.name) }.max() ?? 0,
        text: peers.map { $0.element.text.count }.max() ?? 0
      )
      draw(
        row, widths, isLit: row.operation == subject.operation,
        isUnknown: subject.position < subject.tour.place(of: row.operation), scene, on: &canvas,
        Rect(part.x, area.y + place % perColumn, part.width, 1))
    }
    let gap = perColumn + spared < area.height ? 1 : 0
    for (row, remark) in remarks.prefix(spared).enumerated() {
      canvas.write(remark, area.x, area.y + perColumn + gap + row, scene.style(.warning))
    }
  }

  /// Rows of the table that are worth more than the remarks below it.
  private static let fewestRows = 3

  private func draw(
    _ row: Row, _ widths: (name: Int, text: Int), isLit: Bool, isUnknown: Bool, _ scene: Scene,
    on canvas: inout Canvas, _ line: Rect
  ) {
    canvas.write(row.name, line.x, line.y, scene.style(isLit ? .lit : .quiet))
    let textEnd = line.x + widths.name + 1 + widths.text
    canvas.write(row.text, textEnd - widths.text, line.y, scene.style(.text))
    let room = line.right - textEnd - 1
    let places = min(9, room - 2)
    guard places > 0 else { return }
    let exact = row.exact.map { fixed($0, places) } ?? "?"
    canvas.write(
      exact, textEnd + 1, line.y, scene.style(isUnknown ? .quiet : .strong), limit: room)
  }
}
