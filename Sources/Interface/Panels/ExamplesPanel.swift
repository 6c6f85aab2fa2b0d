import Drawing
import Learning

/// The dataset as a table: each example with what the network answers now, and what the next steps
/// have to work with.
struct ExamplesPanel: Panel {
  func title(_ scene: Scene) -> String { "examples" }

  func note(_ scene: Scene) -> String {
    guard let run = scene.run else { return "" }
    return run.hasDiverged ? "with the last finite weights" : rightFigure(run)
  }

  /// The rows that so many examples take, with their heading, a free line, the figures and the frame.
  static func rows(of count: Int) -> Int { count + 1 + 1 + 4 + 2 }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.run, area.width >= 20, area.height >= 2 else { return }
    let rows = run.setup.dataset.examples.count + 1
    drawTable(run, scene, on: &canvas, in: area)
    let rest = Rect(area.x, area.y + rows + 1, area.width, area.height - rows - 1)
    drawFigures(run, scene, on: &canvas, in: rest)
  }

  private func drawTable(_ run: Run, _ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    let dataset = run.setup.dataset
    let inputs = dataset.inputNames.map { padded(subscripted($0), 4) }.joined()
    let head = "  \(inputs)y   o       J"
    canvas.write(head, area.x, area.y, scene.style(.quiet), limit: area.width)
    let shown = scene.shownExample(of: run)
    let answered = zip(dataset.examples, run.answers)
    for (index, (example, answer)) in answered.prefix(area.height - 1).enumerated() {
      let y = area.y + 1 + index
      let output = answer.output[0]
      let marker = index == shown ? (scene.features.isUnicode ? "▸ " : "> ") : "  "
      var x = canvas.write(marker, area.x, y, scene.style(.strong))
      let values = (example.input + example.target).map { padded(number($0), 4) }.joined()
      x = canvas.write(values, x, y, scene.style(.text))
      x = canvas.write(
        padded(fixed(output, 3), 8), x, y, scene.style(output >= 0.5 ? .one : .zero))
      x = canvas.write(padded(costFigure(answer.cost), 9), x, y, scene.style(.text))
      // After a divergence an answer on the right side of ½ is there by accident.
      guard !run.hasDiverged else { continue }
      canvas.write(
        answer.isRight ? "✓" : "✗ wrong", x, y, scene.style(answer.isRight ? .quiet : .warning),
        limit: max(0, area.right - x))
    }
  }

  func action(at point: Point, _ scene: Scene, in area: Rect) -> Action? {
    let row = point.y - area.y - 1
    let count = scene.run?.setup.dataset.examples.count ?? 0
    return (0..<min(count, area.height - 1)).contains(row) ? .example(row) : nil
  }

  func wheelAction(up: Bool, _ scene: Scene) -> Action? {
    guard let run = scene.run else { return nil }
    let next = scene.shownExample(of: run) + (up ? -1 : 1)
    return .example(min(max(0, next), run.setup.dataset.examples.count - 1))
  }

  /// What explains the speed of learning: the slope of J, the reach of a step, the saturation.
  private func drawFigures(_ run: Run, _ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    let network = run.network
    let slope = run.gradientLength
    let hidden = network.shape.layers.dropFirst().dropLast().reduce(0, +)
    let largest = network.parameters.values.map(abs).max() ?? 0
    let times = Notation(isUnicode: scene.features.isUnicode, width: 0).times
    var lines: [(String, String)] = [
      ("slope of mean J, |∂J/∂w|", short(slope, 2)),
      ("step α\(times)|∂J/∂w|", short(slope * run.setup.alpha, 2)),
      ("largest weight or bias", short(largest, 3)),
    ]
    if hidden > 0 {
      lines.append(("hidden neurons saturated", "\(run.saturatedHidden().count) of \(hidden)"))
    }
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
