import Drawing
import Learning

/// The ghost step: each weight's next value beside its present one, before the step is taken.
struct NextWeightsPanel: Panel {
  func title(_ scene: Scene) -> String { "ghost step: each weight now → next" }

  func note(_ scene: Scene) -> String {
    scene.model.step.hidesNext ? "hidden" : ""
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let subject = scene.stepSubject, area.width >= 8, area.height >= 1 else { return }
    let list = ParameterList(subject.shape)
    let all = Table(subject, list, 0..<min(list.count, Self.mostMeasured), canvas)
    let columns = max(1, (area.width + Table.gap) / (all.width + Table.gap))
    let room = columns * area.height
    let first = list.window(of: room, round: subject.parameter)
    let table = Table(subject, list, first..<min(list.count, first + room), canvas)
    for (place, row) in table.rows.enumerated() {
      let x = area.x + place / area.height * (area.width + Table.gap) / columns
      let y = area.y + place % area.height
      draw(row, table, subject, scene, on: &canvas, x, y, limit: area.right)
    }
    drawCount(list.count - table.rows.count, scene, on: &canvas, in: area)
  }

  /// The widths of so many are enough to know how many columns there are.
  private static let mostMeasured = 200

  private func draw(
    _ row: Table.Row, _ table: Table, _ subject: StepSubject, _ scene: Scene,
    on canvas: inout Canvas, _ x: Int, _ y: Int, limit: Int
  ) {
    let isLit = subject.operation == .update(row.parameter)
    let isChosen = subject.view.parameter != nil && subject.parameter == row.parameter
    let name = scene.style(isLit ? .lit : isChosen ? .strong : .quiet)
    canvas.write(row.name, x, y, name, limit: max(0, limit - x))
    let middle = x + table.name + 1 + table.now
    if middle <= limit {
      canvas.writeRight(row.now, endingAt: middle, y, scene.style(isLit ? .strong : .text))
    }
    guard middle + 1 + table.next <= limit else { return }
    let next: Role = row.isStill ? .faint : .strong
    canvas.writeRight(row.next, endingAt: middle + 1 + table.next, y, scene.style(next))
  }

  private func drawCount(
    _ left: Int, _ scene: Scene, on canvas: inout Canvas, in area: Rect
  ) {
    guard left > 0 else { return }
    let text = " \(grouped(left)) more "
    canvas.writeRight(text, endingAt: area.right, area.bottom - 1, scene.style(.quiet))
  }

  /// Rows of the table with the widths of its columns.
  struct Table {
    struct Row {
      var parameter: ParameterID
      var name: String
      var now: String
      var next: String
      /// The step does not move it.
      var isStill: Bool
    }

    static let gap = 1
    var rows: [Row]
    var name = 0
    var now = 0
    var next = 0
    /// In columns.
    var width: Int { name + now + next + 2 }

    init(_ subject: StepSubject, _ list: ParameterList, _ places: Range<Int>, _ canvas: Canvas) {
      rows = places.map { place in
        let parameter = list[place]
        return Row(
          parameter: parameter, name: subject.name(parameter),
          now: fixed(subject.before(parameter), 4),
          next: subject.view.hidesNext ? "?" : fixed(subject.after(parameter), 4),
          isStill: subject.gradient(parameter) == 0)
      }
      for row in rows {
        name = max(name, canvas.columns(of: row.name))
        now = max(now, canvas.columns(of: row.now))
        next = max(next, canvas.columns(of: row.next))
      }
    }
  }
}

/// The weights and biases in the order in which people read them: neuron by neuron, from the input.
struct ParameterList {
  let shape: Shape
  var count: Int { shape.parameterCount }

  init(_ shape: Shape) { self.shape = shape }

  subscript(place: Int) -> ParameterID {
    var rest = place
    var layer = 0
    while rest >= shape.parameterCount(inLayer: layer) {
      rest -= shape.parameterCount(inLayer: layer)
      layer += 1
    }
    return shape.parameter(inOrder: rest, ofLayer: layer)
  }

  func place(of parameter: ParameterID) -> Int {
    (0..<parameter.layer).reduce(0) { $0 + shape.parameterCount(inLayer: $1) }
      + shape.order(inLayer: parameter)
  }

  /// Where a window of so many begins that has a parameter in its middle.
  func window(of room: Int, round parameter: ParameterID) -> Int {
    max(0, min(place(of: parameter) - room / 2, count - room))
  }
}
