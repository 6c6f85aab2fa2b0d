import Drawing
import Learning

extension Run {
  /// Why J over its weights makes no picture, with what helps; nil as long as it does.
  var whyNoPicture: String? {
    let (weights, examples) = (setup.shape.parameterCount, setup.dataset.examples.count)
    guard weights * examples <= Self.mostWork else {
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
