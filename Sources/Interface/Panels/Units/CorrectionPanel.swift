import Drawing
import Learning

/// The last mistake and how it was put right, weight by weight.
struct CorrectionPanel: Panel {
  func title(_ scene: Scene) -> String { "the last mistake, corrected" }

  func note(_ scene: Scene) -> String {
    let rule = "w ← w + α(y − o)x"
    return scene.perceptronRun.map { "\(rule) · α \(number($0.setup.alpha))" } ?? rule
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.perceptronRun, let perceptron = run.perceptron, area.height >= 2
    else { return }
    var y = area.y
    if let correction = perceptron.lastCorrection {
      let example = perceptron.examples[correction.example]
      let (point, target) = (pointText(example.input), number(example.target[0]))
      let said = number(1 - example.target[0])
      let texts = [
        "\(point) should be \(target), and it said \(said)",
        "\(point): \(said), should be \(target)",
      ]
      canvas.write(fitting(texts, area.width - 1), area.x + 1, y, scene.style(.strong))
      y = drawTable(correction, scene, on: &canvas, in: area, y + 1)
    } else {
      canvas.write("no mistake so far", area.x + 1, y, scene.style(.quiet))
      y = drawRow("weights", perceptron.weights, .text, scene, on: &canvas, in: area, y + 2)
    }
    drawNext(run, perceptron, scene, on: &canvas, in: area, y + (area.height >= 7 ? 1 : 0))
  }

  private func drawTable(
    _ correction: Perceptron.Correction, _ scene: Scene,
    on canvas: inout Canvas, in area: Rect, _ top: Int
  ) -> Int {
    var x = area.x + Self.labelWidth
    for index in correction.before.indices {
      let isWide = Self.column(area, of: correction.before.count) >= Self.biasWidth
      let name = index == 0 && isWide ? "bias w₀" : "w" + lowered(index)
      canvas.writeRight(
        name, endingAt: x + Self.column(area, of: correction.before.count), top, scene.style(.quiet)
      )
      x += Self.column(area, of: correction.before.count)
    }
    let change = zip(correction.after, correction.before).map { $0 - $1 }
    var y = drawRow("before", correction.before, .text, scene, on: &canvas, in: area, top + 1)
    y = drawRow("change", change, .warning, scene, on: &canvas, in: area, y, isSigned: true)
    return drawRow("after", correction.after, .strong, scene, on: &canvas, in: area, y)
  }

  private static let labelWidth = 9

  /// "bias w₀" and a space.
  private static let biasWidth = 8

  /// As wide as leaves all `count` weights inside.
  private static func column(_ area: Rect, of count: Int) -> Int {
    min(14, max(9, (area.width - labelWidth) / 4), (area.width - labelWidth) / max(1, count))
  }

  /// Draws a line of weights; returns the row below it.
  private func drawRow(
    _ label: String, _ values: [Double], _ role: Role, _ scene: Scene, on canvas: inout Canvas,
    in area: Rect, _ y: Int, isSigned: Bool = false
  ) -> Int {
    canvas.write(label, area.x + 1, y, scene.style(.quiet))
    for (index, value) in values.enumerated() {
      let text = weightText(value)
      let shown = isSigned && value > 0 ? "+" + text : text
      canvas.writeRight(
        shown,
        endingAt: area.x + Self.labelWidth + (index + 1) * Self.column(area, of: values.count), y,
        scene.style(role))
    }
    return y + 1
  }

  /// The example that comes next, with its z and the answer that follows from it.
  private func drawNext(
    _ run: Run, _ perceptron: Perceptron, _ scene: Scene, on canvas: inout Canvas, in area: Rect,
    _ y: Int
  ) {
    guard y < area.bottom, !run.isFinished else { return }
    let example = perceptron.examples[run.nextExample]
    let z = perceptron.preActivation(of: run.nextExample)
    let answer = perceptron.answer(to: run.nextExample)
    let isRight = answer == example.target[0]
    let next = "next \(pointText(example.input)): "
    let texts = [
      next + "z = \(weightText(z)) \(z >= 0 ? "≥" : "<") 0, says \(number(answer))",
      next + "z \(weightText(z)), so \(number(answer))", next + "says \(number(answer))",
    ]
    let x = canvas.write(fitting(texts, area.width - 3), area.x + 1, y, scene.style(.text)) + 1
    canvas.write(
      isRight ? "✓" : "✗", x, y, scene.style(isRight ? .quiet : .warning))
  }
}

/// The first of several ways to say something that a width has room for; else the shortest.
func fitting(_ texts: [String], _ width: Int) -> String {
  texts.first { $0.unicodeScalars.count <= width } ?? texts.last ?? ""
}

/// A place on the plane as it is said: (1,0).
func pointText(_ input: [Double]) -> String {
  let shown = input.count > mostNumbers ? mostNumbers - 1 : input.count
  let rest = shown < input.count ? ["…"] : []
  return "(" + (input.prefix(shown).map(weightText) + rest).joined(separator: ",") + ")"
}

/// A point of more inputs is cut short.
private let mostNumbers = 4

/// A number as it stands where it is short, otherwise with two decimals.
func weightText(_ value: Double) -> String {
  let exact = number(value).replacingMinus
  return exact.count <= 6 ? exact : fixed(value, 2)
}

extension String {
  /// With the minus sign of mathematics.
  fileprivate var replacingMinus: String {
    hasPrefix("-") ? "−" + dropFirst() : self
  }
}
