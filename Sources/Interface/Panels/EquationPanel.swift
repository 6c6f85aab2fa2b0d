import Drawing
import Learning

/// The operation of the moment: in symbols, with its numbers, its result, and in words.
struct EquationPanel: Panel {
  private func equation(_ subject: StepSubject, _ scene: Scene, _ width: Int) -> Equation {
    let notation = Notation(isUnicode: scene.features.isUnicode, width: width)
    return EquationWriter(subject: subject, notation: notation).equation(of: subject.operation)
  }

  func title(_ scene: Scene) -> String {
    guard let subject = scene.stepSubject else { return "one step" }
    return equation(subject, scene, 40).title
  }

  func note(_ scene: Scene) -> String {
    guard let subject = scene.stepSubject else { return "" }
    return "\(grouped(subject.position + 1)) of \(grouped(subject.tour.count))"
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let subject = scene.stepSubject, !area.isEmpty else { return }
    let equation = equation(subject, scene, area.width)
    // A terminal of a few cells still shows what is worked out and what comes of it.
    var lines: [(String, Role)] = [(equation.symbols, .title)]
    lines += equation.numbers.map { ($0, .text) }
    lines.append((equation.result, .strong))
    lines.removeFirst(max(0, lines.count - area.height))
    let rest = area.height - lines.count
    let long = wrapped(scene.spelled(equation.explanation), area.width)
    let text = long.count + 1 <= rest ? long : wrapped(scene.spelled(equation.words), area.width)
    var words = text.map { ($0, Role.text) }
    if let comparison = comparison(subject, equation, area.width) {
      words = [(comparison, .good)] + words
    }
    if let own = scene.model.step.prediction, own.position == subject.position {
      words = [("you: \(own.text), \(own.verdict)", own.isNear ? .good : .warning)] + words
    }
    let spare = rest - words.count
    for (row, line) in lines.enumerated() {
      let y = area.y + row + (row > 0 && spare > 1 ? 1 : 0)
      canvas.write(line.0, area.x, y, scene.style(line.1), limit: area.width)
    }
    let start = area.y + lines.count + min(2, max(0, spare))
    for (row, line) in words.prefix(max(0, area.bottom - start)).enumerated() {
      canvas.write(line.0, area.x, start + row, scene.style(line.1), limit: area.width)
    }
  }

  /// The text's rounded figure beside the exact one, in the worked example; the exact one in as many
  /// places as there is room for, rounded and not cut.
  private func comparison(
    _ subject: StepSubject, _ equation: Equation, _ width: Int
  ) -> String? {
    guard let text = subject.textFigure(subject.operation), let value = equation.value else {
      return nil
    }
    let whole = "text \(text)  exact \(fixed(value, 9))"
    let tight = stride(from: 9, through: 4, by: -1).map { "text \(text) exact \(fixed(value, $0))" }
    return ([whole] + tight).first { $0.count <= width } ?? "exact \(fixed(value, 4))"
  }
}
