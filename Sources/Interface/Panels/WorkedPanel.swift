import Drawing
import Learning

/// The worked example: the rounded figures of the introductory text that it comes from beside the
/// exact ones, and what that text got wrong.
struct WorkedPanel: Panel {
  func title(_ scene: Scene) -> String { "introductory text, and exact" }

  private struct Row {
    var operation: StepOperation
    var name: String
    var text: String
    var exact: Double?
  }

  private func rows(_ subject: StepSubject) -> [Row] {
    subject.tour.compactMap { operation in
      guard let text = subject.textFigure(operation), let name = name(operation, subject) else {
        return nil
      }
      let isHidden = !subject.hasReached(operation)
      return Row(
        operation: operation, name: name, text: isHidden ? "?" : text,
        exact: isHidden ? nil : subject.value(of: operation))
    }
  }

  private func name(_ operation: StepOperation, _ subject: StepSubject) -> String? {
    switch operation {
    case .activation(let neuron): subject.name(neuron)
    case .cost: "J"
    case .delta(let neuron): deltaName(subject.name(neuron))
    case .update(let parameter): subject.name(parameter)
    case .input, .weightedSum, .updateAll: nil
    }
  }

  /// The rows that there is room for, in columns, and the remarks below them.
  private func layout(
    _ subject: StepSubject, _ scene: Scene, in area: Rect
  ) -> (table: Table, perColumn: Int, remarks: [String]) {
    let rows = rows(subject)
    let remarks = remarks(scene, area.width)
    // Both remarks stand below the table, or neither.
    let spared = area.height >= remarks.count + Self.fewestRows ? remarks.count : 0
    let height = max(1, area.height - spared)
    let columns = rows.count <= height || area.width < Self.twoColumns ? 1 : 2
    let perColumn = min(height, (rows.count + columns - 1) / columns)
    let lit = rows.firstIndex { $0.operation == subject.operation } ?? 0
    let shown = min(rows.count, perColumn * columns)
    let first = max(0, min(lit - shown / 2, rows.count - shown))
    let table = Table(Array(rows[first..<first + shown]), perColumn, area.width, scene.features)
    return (table, perColumn, Array(remarks.prefix(spared)))
  }

  /// The operation whose row is under a click.
  func action(at point: Point, _ scene: Scene, in area: Rect) -> Action? {
    guard let subject = scene.stepSubject, area.width >= 20, area.height >= 1 else { return nil }
    let table = layout(subject, scene, in: area).table
    var x = area.x
    for column in table.columns {
      let end = x + column.names + table.figures
      let row = point.y - area.y
      if (x..<end).contains(point.x), column.rows.indices.contains(row) {
        return .operation(subject.tour.place(of: column.rows[row].operation))
      }
      x = end + Table.gap
    }
    return nil
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let subject = scene.stepSubject, area.width >= 20, area.height >= 1 else { return }
    let (table, perColumn, remarks) = layout(subject, scene, in: area)
    var x = area.x
    for column in table.columns {
      for (line, row) in column.rows.enumerated() {
        let width = column.names + table.figures
        draw(row, column, subject, scene, on: &canvas, Rect(x, area.y + line, width, 1))
      }
      x += column.names + table.figures + Table.gap
    }
    let gap = perColumn + remarks.count < area.height ? 1 : 0
    for (row, remark) in remarks.enumerated() {
      canvas.write(remark, area.x, area.y + perColumn + gap + row, scene.style(.warning))
    }
  }

  /// In fewer columns than these, two halves of the table would have figures of two digits.
  private static let twoColumns = 38
  /// Rows of the table that are worth more than the remarks below it.
  private static let fewestRows = 3

  /// The remarks below the table, shortened where the table is.
  private func remarks(_ scene: Scene, _ width: Int) -> [String] {
    WorkedExample.shortRemarks.flatMap { remark in
      let whole = scene.spelled(remark)
      let isLong = whole.unicodeScalars.count > width
      return wrapped(isLong ? tight(remark, scene.features) : whole, width)
    }
  }

  /// Rows in columns side by side, which share the room for the exact figures.
  private struct Table {
    private(set) var columns: [Column] = []
    /// The columns that an exact figure has.
    private(set) var figures = 0

    static let gap = 1
    /// 1.012888326.
    private static let widest = 11

    init(_ rows: [Row], _ perColumn: Int, _ width: Int, _ features: Features) {
      for spell in [{ features.isUnicode ? $0 : ascii($0) }, { tight($0, features) }] {
        columns = stride(from: 0, to: rows.count, by: perColumn).map {
          Column(rows[$0..<min(rows.count, $0 + perColumn)], spell)
        }
        let names = columns.reduce(0) { $0 + $1.names }
        figures = (width - names - Self.gap * (columns.count - 1)) / max(1, columns.count)
        // Shorter names where these would cost the figures their last digits.
        if figures >= Self.widest { return }
      }
    }
  }

  /// Rows below one another, and the columns that their names and the text's figures take.
  private struct Column {
    let rows: [Row]
    let name: Int
    let text: Int
    /// All before the exact figure.
    var names: Int { name + 1 + text + 1 }

    init(_ rows: ArraySlice<Row>, _ spell: (String) -> String) {
      self.rows = rows.map { row in
        var spelled = row
        spelled.name = spell(row.name)
        return spelled
      }
      name = self.rows.map(\.name.unicodeScalars.count).max() ?? 0
      text = rows.map(\.text.count).max() ?? 0
    }
  }

  private func draw(
    _ row: Row, _ column: Column, _ subject: StepSubject, _ scene: Scene,
    on canvas: inout Canvas, _ line: Rect
  ) {
    let isLit = row.operation == subject.operation
    let isUnknown = subject.position < subject.tour.place(of: row.operation)
    canvas.write(row.name, line.x, line.y, scene.style(isLit ? .lit : .quiet))
    canvas.write(row.text, line.x + column.name + 1, line.y, scene.style(.text))
    let room = line.width - column.names
    let places = min(9, room - 2)
    guard places > 0 else { return }
    let exact = row.exact.map { fixed($0, places) } ?? "?"
    canvas.write(
      exact, line.x + column.names, line.y, scene.style(isUnknown ? .quiet : .strong), limit: room)
  }
}
