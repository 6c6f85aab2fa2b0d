import Drawing
import Learning

/// The dataset as a table: each example with what the network answers now.
public struct ExamplesPanel: Panel {
  public init() {}

  public func title(_ scene: Scene) -> String { "examples" }

  public func note(_ scene: Scene) -> String {
    guard let run = scene.run else { return "" }
    let dataset = run.setup.dataset
    return "\(run.network.correct(in: dataset))/\(dataset.examples.count) right"
  }

  private static let outputWidth = 7

  public func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.run, area.width >= 20, area.height >= 2 else { return }
    let dataset = run.setup.dataset
    let network = run.network
    let inputs = dataset.inputNames.map { padded(subscripted($0), 4) }.joined()
    let head = "  \(inputs)y   o       J        "
    canvas.write(head, area.x, area.y, scene.style(.quiet), limit: area.width)
    let shown = scene.shownExample(of: run)
    for (index, example) in dataset.examples.prefix(area.height - 1).enumerated() {
      let y = area.y + 1 + index
      let outputs = network.predict(example.input)
      let isRight = zip(outputs, example.target).allSatisfy { ($0 >= 0.5) == ($1 >= 0.5) }
      let marker = index == shown ? (scene.features.isUnicode ? "▸ " : "> ") : "  "
      var x = canvas.write(marker, area.x, y, scene.style(.strong))
      let values = (example.input + example.target).map { padded(number($0), 4) }.joined()
      x = canvas.write(values, x, y, scene.style(.text))
      x = canvas.write(
        padded(fixed(outputs[0], 3), 8), x, y, scene.style(outputs[0] >= 0.5 ? .one : .zero))
      x = canvas.write(padded(short(network.cost(of: example), 3), 9), x, y, scene.style(.text))
      canvas.write(
        isRight ? "✓" : "✗ wrong", x, y, scene.style(isRight ? .quiet : .warning),
        limit: max(0, area.right - x))
    }
  }
}

func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
