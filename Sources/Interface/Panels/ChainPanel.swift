import Drawing
import Learning

/// The gradient along one weight, by the chain rule and as measured, with the digits that agree.
///
/// The next weight is α times it away: while that is to be predicted, so is this.
struct ChainPanel: Panel {
  func title(_ scene: Scene) -> String {
    let times = Notation(isUnicode: scene.features.isUnicode, width: 0).times
    return "∂J/∂w = ∂J/∂z\(times)∂z/∂w"
  }

  func note(_ scene: Scene) -> String {
    guard let subject = scene.stepSubject else { return "" }
    return subject.name(subject.parameter)
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let subject = scene.stepSubject, !area.isEmpty else { return }
    let notation = Notation(isUnicode: scene.features.isUnicode, width: area.width)
    let measured = subject.network.numericalGradient(
      of: subject.example, at: subject.shape.index(of: subject.parameter))
    let isHidden = !subject.hasReached(.update(subject.parameter))
    let exact = isHidden ? "?" : manyDigits(subject.gradient(subject.parameter))
    var rows: [(String, Role)] = chain(
      subject, subject.parameter, notation, rows: area.height - 4)
    rows.append(("= \(exact)", .strong))
    let small = Notation(isUnicode: notation.isUnicode, width: 0).small(measured.h)
    rows.append(("(J(w+h)−J(w−h))/2h, h = \(small)", .quiet))
    let difference = "= (\(manyDigits(measured.above)) − \(manyDigits(measured.below)))/2h"
    if !isHidden, area.height >= rows.count + 4, notation.spelled(difference) <= area.width {
      rows.append((difference, .quiet))
    }
    for (row, line) in rows.prefix(area.height).enumerated() {
      canvas.write(line.0, area.x, area.y + row, scene.style(line.1), limit: area.width)
    }
    let rest = Rect(area.x, area.y + rows.count, area.width, max(0, area.height - rows.count))
    if isHidden {
      drawRow("= ?", .text, scene, on: &canvas, in: rest, 0)
    } else if subject.hasDiverged {
      drawRow("diverged: no digits to compare", .warning, scene, on: &canvas, in: rest, 0)
    } else {
      drawComparison(
        subject.gradient(subject.parameter), measured.slope, scene, on: &canvas, in: rest)
    }
  }

  /// The measured slope, and how far the chain rule agrees with it.
  private func drawComparison(
    _ gradient: Double, _ slope: Double, _ scene: Scene, on canvas: inout Canvas, in area: Rect
  ) {
    guard area.height > 0 else { return }
    drawSlope(
      manyDigits(slope), beside: manyDigits(gradient), scene, on: &canvas, in: area, y: area.y)
    let digits = agreeingDigits(gradient, slope)
    let verdict =
      gradient == slope ? "the very same number" : "\(counted(digits, "digit")) agree (rounded)"
    drawRow(verdict, digits >= 4 ? .good : .warning, scene, on: &canvas, in: area, 1)
  }

  private func drawRow(
    _ text: String, _ role: Role, _ scene: Scene, on canvas: inout Canvas, in area: Rect, _ row: Int
  ) {
    guard row < area.height else { return }
    canvas.write(text, area.x, area.y + row, scene.style(role), limit: area.width)
  }

  /// The measured slope, its digits strong as far as they are those of the chain rule.
  private func drawSlope(
    _ slope: String, beside exact: String, _ scene: Scene, on canvas: inout Canvas, in area: Rect,
    y: Int
  ) {
    let same = zip(slope, exact).prefix { $0 == $1 }.count
    var x = canvas.write("= ", area.x, y, scene.style(.text), limit: area.width)
    x = canvas.write(slope.prefix(same), x, y, scene.style(.strong), limit: max(0, area.right - x))
    canvas.write(
      slope.dropFirst(same), x, y, scene.style(.quiet), limit: max(0, area.right - x))
  }

  /// ∂J/∂z = −δ and ∂z/∂w = x with their numbers, in as many rows as there are; while the next
  /// weights are to be predicted, without those that the step has not come to.
  private func chain(
    _ subject: StepSubject, _ parameter: ParameterID, _ notation: Notation, rows: Int
  ) -> [(String, Role)] {
    let neuron = subject.name(parameter.neuron)
    let from = parameter.from.map { subject.names.name(layer: parameter.layer, index: $0) } ?? "1"
    let times = " \(notation.times) "
    let symbols = "= −\(deltaName(neuron))\(times)\(from)"
    // Subtracted from 0, so that a δ of 0 has no sign.
    let isKnown = subject.hasReached(.delta(parameter.neuron))
    let numbers =
      !isKnown
      ? "= ?"
      : "= \(notation.figure(0 - subject.delta(parameter.neuron)))\(times)"
        + notation.factor(subject.input(parameter))
    if rows < 2 {
      let whole = "\(symbols) \(numbers)"
      let terse = "= −δ\(notation.times)x \(numbers.replacing(times, with: notation.times))"
      let fitting = [whole, whole.replacing(times, with: notation.times), terse]
      return [
        (fitting.first { notation.spelled($0) <= notation.width } ?? numbers, .text)
      ]
    }
    let short = [(symbols, Role.text), (numbers, Role.text)]
    guard rows >= 4, isKnown else { return short }
    return short + error(subject, parameter.neuron, notation, neuron)
  }

  /// Where ∂J/∂z comes from.
  private func error(
    _ subject: StepSubject, _ neuron: NeuronID, _ notation: Notation, _ name: String
  ) -> [(String, Role)] {
    let isOutput = neuron.layer == subject.shape.depth - 1
    let output = subject.network.output
    if isOutput, output != output.activation.map(Output.squared) {
      let text = "∂J/∂z = −δ, by \(output.cost) of \(output.name)"
      return notation.spelled(text) <= notation.width ? [(text, .quiet)] : []
    }
    let text =
      isOutput
      ? "∂J/∂z = ∂J/∂\(name) \(notation.times) ∂\(name)/∂z = "
        + "\(notation.figure(subject.activation(neuron) - subject.record.target[neuron.index]))"
        + " \(notation.times) \(notation.factor(subject.outputSlope(neuron)))"
      : "∂J/∂z = −δ, sent back along its \(counted(subject.shape.layers[neuron.layer + 2], "weight"))"
    return notation.spelled(text) <= notation.width ? [(text, .quiet)] : []
  }
}

extension Notation {
  /// A step width in two digits: 7.6e−6.
  func small(_ value: Double) -> String { scientific(value, 2) }
}
