import Drawing
import Learning

/// The round that the weights go where no line parts the classes.
struct CyclePanel: Panel {
  func title(_ scene: Scene) -> String {
    guard let cycle = scene.perceptron?.cycle else { return "no line" }
    return "cycle: " + counted(cycle.epochs, "epoch")
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let perceptron = scene.perceptron else { return }
    guard let cycle = perceptron.cycle else {
      let text = waiting(perceptron, hasEnded: scene.perceptronRun?.isFinished ?? false)
      for (row, line) in wrapped(scene.spelled(text), area.width - 2).enumerated() {
        canvas.write(line, area.x + 1, area.y + row, scene.style(.text))
      }
      return
    }
    let place = cycle.place(of: perceptron.lastCorrection) ?? 0
    let rows = max(1, area.height - 2)
    let count = cycle.corrections.count
    let first = count <= rows ? 0 : min(max(0, place - rows / 2), count - rows)
    let shown = cycle.corrections[first..<min(count, first + rows)]
    let stops = CycleStops(Array(shown), of: perceptron, in: area)
    stops.drawHead(scene, on: &canvas)
    for row in 0..<shown.count {
      stops.draw(row, isHere: first + row == place, scene, on: &canvas)
    }
    let below = Rect(
      area.x + 1, area.y + 1 + min(count, rows), area.width - 1,
      area.height - 1 - min(count, rows))
    drawWords(count, scene, on: &canvas, in: below)
  }

  /// What can be said before a round is found, and no more.
  private func waiting(_ perceptron: Perceptron, hasEnded: Bool) -> String {
    let fact = "No line parts the classes. "
    let future =
      perceptron.isExact
      ? "In exact decimals the weights must come round some time."
      : "The weights are rounded: they need not come round."
    guard hasEnded else { return fact + future }
    return fact + "No round in \(counted(perceptron.epoch, "epoch")). " + future
  }

  private func drawWords(
    _ count: Int, _ scene: Scene, on canvas: inout Canvas, in area: Rect
  ) {
    let proof = "The same weights at an epoch's end mean the same future: it never converges."
    let lines =
      ["\(counted(count, "correction")) a round"] + wrapped(scene.spelled(proof), area.width)
    // All of the proof or none of it.
    let shown = lines.count < area.height ? lines.count : 1
    for (row, line) in lines.prefix(shown).enumerated() {
      let y = area.bottom - shown + row
      canvas.write(line, area.x, y, scene.style(row == 0 ? .strong : .quiet))
    }
  }
}

/// Stops of the round, a line for each: the weights after a correction, and the example that it was
/// for.
private struct CycleStops {
  private let area: Rect
  private let weights: [[String]]
  private let examples: [String]
  /// The cells of one weight, with the gap before it.
  private let width: Int

  private static let leastWidth = 4
  /// The mark and the space beside it.
  private static let margin = 2

  /// In two digits where the weights as they are would run into one another.
  init(_ corrections: [Perceptron.Correction], of perceptron: Perceptron, in area: Rect) {
    self.area = area
    let count = perceptron.weights.count
    func column(_ weights: [[String]]) -> Int {
      max(Self.leastWidth, (weights.joined().map(\.count).max() ?? 0) + 1)
    }
    let exact = corrections.map { $0.after.map(weightText) }
    let isTight = Self.margin + column(exact) * count > area.width
    weights = isTight ? corrections.map { $0.after.map { plain($0, 2) } } : exact
    width = column(weights)
    let room = area.width - 2 * Self.margin - width * count
    examples = corrections.map { correction in
      let names = [
        pointText(perceptron.examples[correction.example].input),
        "example \(correction.example + 1)", "\(correction.example + 1)",
      ]
      return names.first { $0.count <= room } ?? ""
    }
  }

  func drawHead(_ scene: Scene, on canvas: inout Canvas) {
    let style = scene.style(.quiet)
    let count = weights.first?.count ?? 0
    for index in 0..<count {
      canvas.writeRight("w" + lowered(index), endingAt: end(of: index), area.y, style)
    }
    guard !examples.joined().isEmpty else { return }
    canvas.write("after", exampleColumn, area.y, style, limit: max(0, area.right - exampleColumn))
  }

  func draw(_ row: Int, isHere: Bool, _ scene: Scene, on canvas: inout Canvas) {
    let y = area.y + 1 + row
    let style = scene.style(isHere ? .strong : .text)
    if isHere {
      canvas.write(scene.features.isUnicode ? "▸" : ">", area.x + 1, y, scene.style(.warning))
    }
    for (index, weight) in weights[row].enumerated() {
      canvas.writeRight(weight, endingAt: end(of: index), y, style)
    }
    canvas.write(examples[row], exampleColumn, y, style)
  }

  private func end(of index: Int) -> Int { area.x + Self.margin + (index + 1) * width }

  private var exampleColumn: Int { end(of: weights.first?.count ?? 0) - width + Self.margin }
}
