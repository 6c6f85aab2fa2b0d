import Drawing
import Learning

extension Run {
  /// Why J over its weights makes no picture, with what helps; nil as long as it does.
  var whyNoPicture: String? {
    let (weights, examples) = (setup.shape.parameterCount, setup.dataset.examples.count)
    guard weights * min(examples, Self.fewestExamples) <= Self.mostWork else {
      return "J over so many weights takes too long to draw anew in every frame: "
        + "\(counted(weights, "weight")) on \(counted(examples, "example")). "
        + "[ takes a hidden neuron away; :hidden 8,8 is small enough."
    }
    let largest = network.parameters.values.map(\.magnitude).max() ?? 0
    guard largest >= Self.largestWeight || !(cost < Self.largestCost) else { return nil }
    let power = decimalExponent(largest)
    let why = hasDiverged ? "The run has diverged" : "The run has gone far out"
    let past = power >= 1 ? "the weights are past 1e\(power)" : "J is past any scale"
    return "\(why): \(past), and there is nothing to draw. r begins again, best with a smaller α."
  }

  /// One of how many examples J is drawn over, so that no frame takes too long: 1 for all of them.
  var surfaceStride: Int {
    let most = max(1, Self.mostWork / setup.shape.parameterCount)
    return (setup.dataset.examples.count + most - 1) / most
  }

  /// The examples that J is drawn over.
  var surfaceDataset: Dataset {
    let (stride, dataset) = (surfaceStride, setup.dataset)
    guard stride > 1 else { return dataset }
    let places = Swift.stride(from: 0, to: dataset.examples.count, by: stride)
    return Dataset(
      name: dataset.name, summary: dataset.summary, examples: places.map { dataset.examples[$0] })
  }

  /// J has no picture where it would be drawn over fewer.
  private static let fewestExamples = 50

  /// A sigmoid is flat to the last bit long before; beyond, an axis has no round numbers to stand on.
  private static let largestWeight = 1e6
  private static let largestCost = 1e12
  /// Multiplications for one J; a frame asks for J about a thousand times, and more of them would
  /// let it take the better part of a second.
  private static let mostWork = 250_000
}

/// Says why there is no picture of J.
func drawWhyNoPicture(_ why: String, _ scene: Scene, on canvas: inout Canvas, in area: Rect) {
  let lines = wrapped(scene.spelled(why), area.width - 2)
  for (row, line) in lines.prefix(area.height).enumerated() {
    let y = area.y + min(area.height / 3, max(0, area.height - lines.count)) + row
    canvas.write(line, area.x + 1, y, scene.style(.warning))
  }
}
