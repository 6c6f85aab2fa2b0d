import Drawing
import Learning

/// What the step would change: each weight's next value beside its present one, before it is taken.
struct NextWeightsPanel: Panel {
  func title(_ scene: Scene) -> String { "this step would change" }

  func note(_ scene: Scene) -> String {
    scene.stepSubject?.hidesFigures == true ? "hidden" : "now → next"
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let subject = scene.stepSubject, area.width >= 8, area.height >= 1 else { return }
    let layout = Layout(subject, scene.features, in: area)
    let (table, body) = (layout.table, layout.body)
    for column in 0..<layout.used {
      let x = layout.start(of: column)
      if layout.isWide { drawHead(table, scene, on: &canvas, x, area.y) }
      for (row, line) in table.rows.dropFirst(column * body.height).prefix(body.height).enumerated()
      {
        draw(
          line, table, subject, scene, on: &canvas, Rect(x, body.y + row, area.right - x, 1),
          withChange: layout.isWide)
      }
    }
    guard layout.hasCount else { return }
    let count = "\(grouped(table.rows.count)) of \(grouped(subject.shape.parameterCount))"
    let whole = "\(count) shown; arrows choose others"
    canvas.write(
      whole.count <= area.width ? whole : "\(count); arrows choose others", area.x,
      area.bottom - 1, scene.style(.quiet), limit: area.width)
  }

  private func drawHead(
    _ table: Table, _ scene: Scene, on canvas: inout Canvas, _ x: Int, _ y: Int
  ) {
    let quiet = scene.style(.quiet)
    canvas.writeRight("now", endingAt: x + table.name + 1 + table.now, y, quiet)
    canvas.writeRight("next", endingAt: x + table.width, y, quiet)
    canvas.writeRight("change", endingAt: x + table.width + Table.changeWidth, y, quiet)
  }

  /// The weight or bias whose row is under a click.
  func action(at point: Point, _ scene: Scene, in area: Rect) -> Action? {
    guard let subject = scene.stepSubject, area.width >= 8, area.height >= 1 else { return nil }
    return Layout(subject, scene.features, in: area).row(at: point).map { .parameter($0.parameter) }
  }

  /// Which rows are shown, and where: in as many columns as there is width for.
  private struct Layout {
    let table: Table
    let body: Rect
    /// With the change itself, where all weights have room with it, and a heading too.
    let isWide: Bool
    /// With a line of its own that says how many are left out, so that it covers no figure.
    let hasCount: Bool
    private let columns: Int

    /// The widths of so many are enough to know how many columns there are.
    private static let mostMeasured = 200

    init(_ subject: StepSubject, _ features: Features, in area: Rect) {
      let list = ParameterList(subject.shape)
      let measured = 0..<min(list.count, Self.mostMeasured)
      var sample = Table(subject, list, measured, features)
      if list.count > sample.columns(in: area.width, withChange: false) * area.height {
        sample = Table(subject, list, measured, features, isTight: true)
      }
      isWide = list.count <= sample.columns(in: area.width, withChange: true) * (area.height - 1)
      columns = sample.columns(in: area.width, withChange: isWide)
      hasCount = !isWide && list.count > columns * area.height && area.height >= 2
      let spared = isWide || hasCount ? 1 : 0
      body = Rect(area.x, area.y + (isWide ? 1 : 0), area.width, area.height - spared)
      let room = columns * body.height
      let first = list.window(of: room, round: subject.parameter)
      if list.count > Self.mostMeasured {
        let shown = first..<min(list.count, first + room)
        sample = Table(subject, list, shown, features, isTight: sample.isTight)
      } else {
        sample.rows = Array(sample.rows.dropFirst(first).prefix(room))
      }
      table = sample
    }

    /// How many columns have rows.
    var used: Int { min(columns, (table.rows.count + body.height - 1) / max(1, body.height)) }

    func start(of column: Int) -> Int { body.x + column * (body.width + Table.gap) / columns }

    func row(at point: Point) -> Table.Row? {
      guard body.contains(point), let column = (0..<used).last(where: { start(of: $0) <= point.x })
      else { return nil }
      return table.rows.dropFirst(column * body.height).prefix(body.height)
        .dropFirst(point.y - body.y).first
    }
  }

  private func draw(
    _ row: Table.Row, _ table: Table, _ subject: StepSubject, _ scene: Scene,
    on canvas: inout Canvas, _ line: Rect, withChange: Bool
  ) {
    let isLit = subject.operation == .update(row.parameter)
    let isChosen = subject.view.parameter != nil && subject.parameter == row.parameter
    let name = scene.style(isLit ? .lit : isChosen ? .strong : .quiet)
    canvas.write(row.name, line.x, line.y, name, limit: line.width)
    let middle = line.x + table.name + 1 + table.now
    canvas.writeRight(row.now, endingAt: middle, line.y, scene.style(isLit ? .strong : .text))
    let end = line.x + table.width
    let isStill = row.isStill && subject.hasReached(.update(row.parameter))
    canvas.writeRight(row.next, endingAt: end, line.y, scene.style(isStill ? .quiet : .strong))
    guard withChange else { return }
    canvas.writeRight(
      row.change, endingAt: end + Table.changeWidth, line.y,
      scene.style(.quiet))
  }

  /// Rows of the table with the widths of its columns.
  struct Table {
    struct Row {
      var parameter: ParameterID
      var name: String
      var now: String
      var next: String
      /// How far the step moves it.
      var change: String
      /// The step does not move it.
      var isStill: Bool
    }

    /// Columns between two columns of rows.
    static let gap = 1
    static let changeWidth = 10
    var rows: [Row]
    /// Whether the names are shortened, so that more rows have room.
    let isTight: Bool
    var name = 0
    var now = 0
    var next = 0
    /// In columns.
    var width: Int { name + now + next + 2 }

    /// How many columns of rows stand side by side in a width.
    func columns(in width: Int, withChange: Bool) -> Int {
      let each = self.width + (withChange ? Self.changeWidth + Self.gap : 0) + Self.gap
      return max(1, (width + Self.gap) / each)
    }

    init(
      _ subject: StepSubject, _ list: ParameterList, _ places: Range<Int>, _ features: Features,
      isTight: Bool = false
    ) {
      self.isTight = isTight
      rows = places.map { place in
        let parameter = list[place]
        let name = subject.name(parameter)
        let isHidden = !subject.hasReached(.update(parameter))
        return Row(
          parameter: parameter, name: isTight ? tight(name, features) : name,
          now: fixed(subject.before(parameter), 4),
          next: isHidden ? "?" : fixed(subject.after(parameter), 4),
          change: isHidden
            ? "?" : signedShort(subject.after(parameter) - subject.before(parameter)),
          isStill: subject.gradient(parameter) == 0)
      }
      for row in rows {
        name = max(name, features.columns(of: row.name))
        now = max(now, features.columns(of: row.now))
        next = max(next, features.columns(of: row.next))
      }
      // As wide as it will be once all is shown, so that nothing moves then.
      if subject.hidesFigures { next = max(next, now) }
    }
  }
}

/// A change with its sign and three digits.
private func signedShort(_ value: Double) -> String {
  value > 0 ? "+" + short(value, 3) : short(value, 3)
}
