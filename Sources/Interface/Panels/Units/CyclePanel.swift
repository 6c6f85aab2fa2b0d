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
      let hasEnded = scene.perceptronRun?.isFinished ?? false
      let text =
        "No line parts the classes. "
        + (hasEnded
          ? "The weights have not come round in \(counted(perceptron.epoch, "epoch"))."
          : "The weights will come round: wait.")
      for (row, line) in wrapped(scene.spelled(text), area.width - 2).enumerated() {
        canvas.write(line, area.x + 1, area.y + row, scene.style(.text))
      }
      return
    }
    drawHead(perceptron, scene, on: &canvas, in: area)
    let place = cycle.place(of: perceptron.lastCorrection) ?? 0
    let rows = max(1, area.height - 2)
    let count = cycle.corrections.count
    let first = count <= rows ? 0 : min(max(0, place - rows / 2), count - rows)
    for (row, index) in (first..<min(count, first + rows)).enumerated() {
      drawStop(
        index, isHere: index == place, perceptron, cycle, scene, on: &canvas, in: area,
        area.y + 1 + row)
    }
    let below = Rect(
      area.x + 1, area.y + 1 + min(count, rows), area.width - 1,
      area.height - 1 - min(count, rows))
    drawWords(count, scene, on: &canvas, in: below)
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

  private static let column = 4

  private func drawHead(
    _ perceptron: Perceptron, _ scene: Scene, on canvas: inout Canvas, in area: Rect
  ) {
    for index in perceptron.weights.indices {
      canvas.writeRight(
        "w" + lowered(index), endingAt: area.x + 2 + (index + 1) * Self.column, area.y,
        scene.style(.quiet))
    }
    canvas.write(
      "after", area.x + 4 + perceptron.weights.count * Self.column, area.y, scene.style(.quiet))
  }

  /// One stop of the round: the weights after a correction, and the example that it was for.
  private func drawStop(
    _ index: Int, isHere: Bool, _ perceptron: Perceptron, _ cycle: PerceptronCycle,
    _ scene: Scene, on canvas: inout Canvas, in area: Rect, _ y: Int
  ) {
    let correction = cycle.corrections[index]
    let style = scene.style(isHere ? .strong : .text)
    if isHere {
      canvas.write(scene.features.isUnicode ? "▸" : ">", area.x + 1, y, scene.style(.warning))
    }
    for (column, weight) in correction.after.enumerated() {
      canvas.writeRight(
        weightText(weight), endingAt: area.x + 2 + (column + 1) * Self.column, y, style)
    }
    let input = perceptron.examples[correction.example].input
    canvas.write(
      pointText(input), area.x + 4 + correction.after.count * Self.column, y, style)
  }
}
