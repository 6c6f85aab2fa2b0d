import Drawing
import Learning

/// The network's answers to the examples in one line, or how many are right where they are many.
struct AnswerLine {
  let run: Run
  let scene: Scene

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !run.hasDiverged else { return }
    let answers = run.answers
    let texts = answers.map { fixed($0.output[0], 2) + ($0.isRight ? "✓" : "✗") }
    let width = texts.reduce(0) { $0 + canvas.columns(of: $1) + 1 } - 1
    guard width <= area.width else {
      canvas.write(rightFigure(run), area.x, area.y, scene.style(.text), limit: area.width)
      return
    }
    let shown = scene.shownExample(of: run)
    // As far apart as they fit, no more than two columns.
    let gap = texts.count > 1 && width + texts.count - 1 <= area.width ? 2 : 1
    var x = area.x + (area.width - width - (gap - 1) * (texts.count - 1)) / 2
    for (index, (text, answer)) in zip(texts, answers).enumerated() {
      let role: Role = index == shown ? .strong : answer.isRight ? .text : .warning
      x = canvas.write(text, x, area.y, scene.style(role)) + gap
    }
  }
}
