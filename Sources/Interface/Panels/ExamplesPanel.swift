import Drawing
import Learning

/// The dataset as a table: each example with what the network answers now, and what the next steps
/// have to work with.
struct ExamplesPanel: Panel {
  func title(_ scene: Scene) -> String {
    scene.model.showsWrongOnly ? "wrong examples" : "examples"
  }

  func note(_ scene: Scene) -> String { notes(scene)[0] }

  func notes(_ scene: Scene) -> [String] {
    guard let run = scene.run else { return [""] }
    if run.hasDiverged { return ["with the last finite weights"] }
    return [[rightFigure(run), testFigure(run)].compactMap(\.self).joined(separator: ", ")]
      + [rightFigure(run)]
  }

  /// The rows that so many examples take, with their heading, a free line, the figures and the frame.
  static func rows(of count: Int) -> Int { min(count, mostRows) + 1 + 1 + 4 + 2 }

  /// Where there are more, the table scrolls.
  private static let mostRows = 7

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.run, area.width >= 20, area.height >= 2 else { return }
    let list = ExampleList(run, scene, height: area.height)
    drawTable(run, list, scene, on: &canvas, in: area)
    let rows = list.rows + 1
    let rest = Rect(area.x, area.y + rows + 1, area.width, area.height - rows - 1)
    drawFigures(run, scene, on: &canvas, in: rest)
  }

  private func drawTable(
    _ run: Run, _ list: ExampleList, _ scene: Scene, on canvas: inout Canvas, in area: Rect
  ) {
    let columns = ExampleColumns(run.setup.dataset, width: area.width)
    canvas.write(columns.head, area.x, area.y, scene.style(.quiet), limit: area.width)
    if list.numbers.isEmpty {
      canvas.write("  every one is right", area.x, area.y + 1, scene.style(.good))
    }
    for (row, index) in list.visible.enumerated() {
      let (y, answer) = (area.y + 1 + row, list.answers[index])
      let isShown = index == list.chosen
      let marker = isShown ? (scene.features.isUnicode ? "▸ " : "> ") : "  "
      var x = canvas.write(marker, area.x, y, scene.style(.strong))
      let example = run.setup.dataset.examples[index]
      x = canvas.write(columns.given(example), x, y, scene.style(.text))
      x = canvas.write(columns.answer(answer), x, y, scene.style(columns.role(answer)))
      x = canvas.write(padded(costFigure(answer.cost), 9), x, y, scene.style(.text))
      // After a divergence an answer on the right side is there by accident.
      guard !run.hasDiverged else { continue }
      canvas.write(
        answer.isRight ? "✓" : columns.wrong, x, y,
        scene.style(answer.isRight ? .quiet : .warning), limit: max(0, area.right - x))
    }
  }

  func action(at point: Point, _ scene: Scene, in area: Rect) -> Action? {
    guard let run = scene.run else { return nil }
    let visible = Array(ExampleList(run, scene, height: area.height).visible)
    let row = point.y - area.y - 1
    return visible.indices.contains(row) ? .example(visible[row]) : nil
  }

  func wheelAction(up: Bool, _ scene: Scene) -> Action? {
    guard let run = scene.run else { return nil }
    return ExampleList(run, scene, height: 0).beside(up ? -1 : 1).map(Action.example)
  }

  /// What explains the speed of learning: the slope of J, the reach of a step, the saturation.
  private func drawFigures(_ run: Run, _ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard area.height > 0 else { return }
    let network = run.network
    let slope = run.gradientLength
    let signs = run.signs()
    let largest = network.parameters.values.map(abs).max() ?? 0
    let times = Notation(isUnicode: scene.features.isUnicode, width: 0).times
    let lines: [(String, String)] = [
      ("slope of mean J, |∂J/∂w|", short(slope, 2)),
      ("step α\(times)|∂J/∂w|", short(slope * run.setup.alpha, 2)),
      ("largest weight or bias", short(largest, 3)),
      run.setup.activation.canDie
        ? ("neurons dead", "\(signs.dead.count) of \(signs.count)")
        : ("neurons saturated", "\(signs.saturated.count) of \(signs.count)"),
    ]
    for (row, line) in lines.prefix(area.height).enumerated() {
      canvas.write(line.0, area.x + 2, area.y + row, scene.style(.quiet), limit: area.width - 2)
      let x = area.x + 28
      canvas.write(line.1, x, area.y + row, scene.style(.strong), limit: max(0, area.right - x))
    }
  }
}

extension Run {
  /// The length of the gradient of the mean J over the dataset, with the weights as they stand.
  var gradientLength: Double {
    var probe = CostProbe(network, over: setup.dataset)
    return probe.gradient().reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}

func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
