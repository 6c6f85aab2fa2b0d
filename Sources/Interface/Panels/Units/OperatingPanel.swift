import Drawing
import Learning

/// Where a neuron stands on its activation's curve for the example that is shown.
struct OperatingPoint {
  let name: String
  let z: Double
  let value: Double
  let slope: Double
  let isSaturated: Bool
}

/// Every neuron of the training network, the output last; at most so many as anyone can tell apart.
func operatingPoints(_ scene: Scene, atMost limit: Int = 12) -> [OperatingPoint] {
  guard let run = scene.run else { return [] }
  let network = run.network
  let (z, a) = network.activations(run.setup.dataset.example(at: scene.shownExample(of: run)).input)
  let names = UnitNames(
    layers: network.shape.layers, inputs: run.setup.dataset.inputNames)
  let all = z.indices.flatMap { layer in
    z[layer].indices.map { index in
      OperatingPoint(
        name: names.name(layer: layer + 1, index: index), z: z[layer][index],
        value: a[layer][index],
        slope: run.setup.activation.derivative(z[layer][index], a[layer][index]),
        isSaturated: run.setup.activation.isSaturated(at: z[layer][index]))
    }
  }
  guard all.count > limit, let last = all.last else { return all }
  return all.prefix(limit - 1) + [last]
}

/// The neurons' z, g(z) and g′(z) in figures.
struct OperatingPanel: Panel {
  func title(_ scene: Scene) -> String { "neurons" }

  func note(_ scene: Scene) -> String {
    guard let run = scene.run else { return "" }
    return "example " + pointText(run.setup.dataset.example(at: scene.shownExample(of: run)).input)
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.run, area.height >= 2 else { return }
    let words = wrapped(scene.spelled(advice(run.setup.activation)), area.width - 2)
    let wordRows = area.height >= words.count + 5 ? words.count : 0
    for (index, head) in ["z", "g(z)", "g′(z)"].enumerated() {
      canvas.writeRight(head, endingAt: column(index, area), area.y, scene.style(.quiet))
    }
    let rows = area.height - wordRows - 2
    let points = operatingPoints(scene, atMost: max(1, rows))
    let hasBars = points.count * 3 <= rows && run.setup.activation.steepest > 0
    // The figures, a bar as thick as there is room for, and a free line or two.
    let each = hasBars ? min(14, rows / max(1, points.count)) : 1
    let thickness = each < 5 ? 1 : min(6, each - 4)
    for (row, point) in points.enumerated() {
      let y = area.y + 1 + row * (each == 4 ? 3 : each)
      drawFigures(point, scene, on: &canvas, in: area, y)
      guard hasBars else { continue }
      let share = point.slope / run.setup.activation.steepest
      drawBar(share, scene, on: &canvas, in: Rect(area.x + 1, y + 1, area.width - 2, thickness))
    }
    for (row, line) in words.prefix(wordRows).enumerated() {
      canvas.write(line, area.x + 1, area.bottom - wordRows + row, scene.style(.text))
    }
  }

  private func drawFigures(
    _ point: OperatingPoint, _ scene: Scene, on canvas: inout Canvas, in area: Rect, _ y: Int
  ) {
    canvas.write(point.name, area.x + 1, y, scene.style(.strong))
    let figures = [
      narrow(signed(point.z, 2), point.z), narrow(fixed(point.value, 3), point.value),
      narrow(fixed(point.slope, 3), point.slope),
    ]
    for (index, text) in figures.enumerated() {
      let role: Role = index == 2 && point.isSaturated ? .warning : .text
      canvas.writeRight(text, endingAt: column(index, area), y, scene.style(role))
    }
    guard point.isSaturated, column(2, area) + 5 <= area.right else { return }
    canvas.write("flat", column(2, area) + 1, y, scene.style(.warning))
  }

  /// A figure that leaves a space before it in the narrowest column.
  private func narrow(_ text: String, _ value: Double) -> String {
    text.count <= 6 ? text : scientific(value, 1)
  }

  /// g′ as a share of the greatest there is: what of an update comes through.
  private func drawBar(
    _ share: Double, _ scene: Scene, on canvas: inout Canvas, in area: Rect
  ) {
    let label = "\(fixed(share * 100, 0)) %"
    let room = max(0, area.width - 8)
    let length = min(room, max(0, whole(share * Double(room) + 0.5)))
    let isUnicode = scene.features.isUnicode
    let full: Unicode.Scalar = isUnicode ? (area.height > 1 ? "█" : "▬") : "#"
    let middle = area.y + area.height / 2
    for x in 0..<room where x >= length {
      canvas.put(isUnicode ? "┄" : ".", area.x + x, middle, scene.style(.faint))
    }
    for y in area.y..<area.bottom {
      for x in 0..<length { canvas.put(full, area.x + x, y, scene.style(.goal)) }
    }
    canvas.writeRight(label, endingAt: area.right, middle, scene.style(.quiet))
  }

  private func column(_ index: Int, _ area: Rect) -> Int {
    area.x + 12 + index * min(12, max(7, (area.width - 20) / 3))
  }

  private func advice(_ activation: Activation) -> String {
    switch activation {
    case .sigmoid:
      "Every update is multiplied by g′ = g(1−g): ¼ at most, at z = 0; near 0 in the flat ends, "
        + "where hardly anything is learned."
    case .tanh:
      "Every update is multiplied by g′ = 1−g²: 1 at most, at z = 0; near 0 in the flat ends."
    case .relu: "g′ is 1 right of 0 and 0 left of it: a neuron left of 0 learns nothing there."
    case .identity:
      "g′ is 1 everywhere, but layers of straight lines are one straight line (see depth)."
    case .step:
      "g′ is 0 everywhere: gradient descent has nothing to follow. That is why the step gave way "
        + "to the sigmoid."
    default: "Every update is multiplied by g′."
    }
  }
}
