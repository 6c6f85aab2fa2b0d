import Drawing
import Learning

/// A bar for each output: what the network makes of the image.
struct OutputPanel: Panel {
  func title(_ scene: Scene) -> String {
    guard let reading = ImageReading(scene) else { return "output" }
    return "output: it says \(reading.name(reading.said))"
  }

  func titles(_ scene: Scene) -> [String] {
    guard let reading = ImageReading(scene) else { return ["output"] }
    return [title(scene), "it says \(reading.name(reading.said))", "output"]
  }

  func note(_ scene: Scene) -> String {
    guard let reading = ImageReading(scene), let truth = reading.truth else { return "" }
    return "it is \(reading.name(truth))"
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let reading = ImageReading(scene), area.width >= 8 else { return }
    let outputs = reading.outputs
    let pitch = max(1, min(2, (area.height + 1) / outputs.count))
    for (place, output) in outputs.enumerated() {
      let y = area.y + place * pitch
      guard y < area.bottom else { break }
      let isSaid = place == reading.said
      let style = scene.style(isSaid ? .strong : .quiet)
      canvas.write(reading.name(place), area.x + 1, y, style, limit: 1)
      let figure = fixed(output, 2)
      let width = max(0, area.width - 11)
      drawBar(output, reading, isSaid, scene, on: &canvas, in: Rect(area.x + 3, y, width, 1))
      canvas.writeRight(figure, endingAt: area.right - 2, y, style)
      if place == reading.truth {
        canvas.put(
          scene.features.isUnicode ? "◂" : "<", area.right - 1, y,
          scene.style(reading.truth == reading.said ? .good : .warning))
      }
    }
  }

  private func drawBar(
    _ output: Double, _ reading: ImageReading, _ isSaid: Bool, _ scene: Scene,
    on canvas: inout Canvas, in area: Rect
  ) {
    let range = reading.dataset.meaning.range
    let share = (output - range.lowerBound) / (range.upperBound - range.lowerBound)
    guard scene.hasPixelsInColor else {
      let full = Int((share * Double(area.width)).rounded(), within: 0...area.width)
      let glyph: Unicode.Scalar = scene.features.isUnicode ? "█" : isSaid ? "#" : "="
      for x in 0..<full { canvas.put(glyph, area.x + x, area.y, scene.style(.strong)) }
      return
    }
    let color = scene.style(isSaid ? .one : .quiet).foreground
    let rest = scene.model.theme.ink(0, scene.features.colors)
    let grid: PixelGrid = scene.features.grid == .halves ? .halves : .quadrants
    let count = area.width * grid.across
    let full = Int((share * Double(count)).rounded(), within: 0...count)
    canvas.drawPixels(grid, in: area) { x, _ in x < full ? color : rest }
  }
}
