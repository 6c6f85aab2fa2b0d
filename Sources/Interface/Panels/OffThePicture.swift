import Drawing
import Learning

extension Run {
  /// The power of ten past which its weights have gone, where J over them makes no picture any more;
  /// nil as long as it does.
  var powerOffThePicture: Int? {
    let largest = network.parameters.values.map(\.magnitude).max() ?? 0
    guard largest >= Self.largestWeight || !(cost < Self.largestCost) else { return nil }
    return decimalExponent(largest)
  }

  /// A sigmoid is flat to the last bit long before; beyond, an axis has no round numbers to stand on.
  private static let largestWeight = 1e6
  private static let largestCost = 1e12
}

/// Says why there is no picture of J.
func drawOffThePicture(
  _ run: Run, past power: Int, _ scene: Scene, on canvas: inout Canvas, in area: Rect
) {
  let why = run.hasDiverged ? "The run has diverged" : "The run has gone far out"
  let past = power >= 1 ? "the weights are past 1e\(power)" : "J is past any scale"
  let text = "\(why): \(past), and there is nothing to draw. r begins again, best with a smaller α."
  let lines = wrapped(scene.spelled(text), area.width - 2)
  for (row, line) in lines.prefix(area.height).enumerated() {
    let y = area.y + min(area.height / 3, max(0, area.height - lines.count)) + row
    canvas.write(line, area.x + 1, y, scene.style(.warning))
  }
}
