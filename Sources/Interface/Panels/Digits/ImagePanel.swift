import Drawing
import Learning

/// The image that the network is given, as large as there is room for.
struct ImagePanel: Panel {
  func title(_ scene: Scene) -> String { scene.model.pad == nil ? "input" : "it is given" }

  func notes(_ scene: Scene) -> [String] {
    guard scene.model.pad == nil, let reading = ImageReading(scene) else { return [""] }
    let short = reading.place.split(separator: " ").suffix(3).joined(separator: " ")
    return [reading.place, short]
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let reading = ImageReading(scene) else { return }
    let painter = ImagePainter(scene, reading.images)
    let times = painter.magnification(in: area.size)
    guard times > 0 else { return }
    let size = painter.size(times)
    painter.draw(
      reading.ink, .ink, magnification: times,
      at: Point(area.x + (area.width - size.width) / 2, area.y), on: &canvas)
    drawWords(reading, scene, on: &canvas, in: area.splitTop(size.height + 1).1)
  }

  private func drawWords(
    _ reading: ImageReading, _ scene: Scene, on canvas: inout Canvas, in area: Rect
  ) {
    guard area.height > 0 else { return }
    let isRight = reading.truth == nil || reading.truth == reading.said
    let said = isRight ? "it says" : "but it says"
    var x = area.x + 1
    if let truth = reading.truth {
      x = canvas.write("it is ", x, area.y, scene.style(.quiet))
      x = canvas.write(reading.name(truth), x, area.y, scene.style(.strong)) + 1
    }
    let y = x + said.count + 2 > area.right ? area.y + 1 : area.y
    if y > area.y { x = area.x + 1 }
    guard y < area.bottom else { return }
    x = canvas.write(said + " ", x, y, scene.style(.quiet), limit: max(0, area.right - x))
    canvas.write(
      reading.name(reading.said), x, y, scene.style(isRight ? .good : .alert),
      limit: max(0, area.right - x))
  }

  func wheelAction(up: Bool, _ scene: Scene) -> Action? { up ? .left : .right }
}
