import Drawing
import Learning

/// Each neuron of the first layer as the image of its weights, with how active it is.
struct HiddenImagesPanel: Panel {
  func title(_ scene: Scene) -> String {
    scene.run?.network.shape.depth == 1 ? "weights of each output" : "hidden neurons"
  }

  func titles(_ scene: Scene) -> [String] {
    scene.run?.network.shape.depth == 1
      ? [title(scene), "weights"] : ["hidden neurons: their weights", title(scene), "hidden"]
  }

  func legends(_ scene: Scene) -> [[(String, Role)]] {
    guard scene.features.colors > .none else {
      return [[(" + excites \(scene.features.isUnicode ? "−" : "-") inhibits ", .quiet)]]
    }
    let box = scene.features.isUnicode ? "■" : "#"
    let (bar, signs): (String, [(String, Role)]) = (
      scene.features.isUnicode ? "▌" : "|",
      [(" ink here \(box)", .one), (" excites ", .quiet), (box, .zero), (" inhibits ", .quiet)]
    )
    return [
      signs + [(bar, .strong), (" activity ", .quiet)], signs,
      [(" \(box)", .one), (" excites ", .quiet), (box, .zero), (" inhibits ", .quiet)],
    ]
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let reading = ImageReading(scene) else { return }
    let grid = ImageGrid(reading, in: area)
    guard grid.shown > 0 else { return }
    let painter = ImagePainter(scene, reading.images)
    let weights = reading.network.parameters.weights[0]
    let greatest = weights.lazy.flatMap(\.self).map(\.magnitude).max() ?? 0
    for neuron in 0..<grid.shown {
      let place = grid.place(neuron)
      let values = weights.map { greatest > 0 ? $0[neuron] / greatest : 0 }
      painter.draw(values, .weights, at: Point(place.x, place.y), on: &canvas)
      let bar = Rect(place.x + reading.images.width, place.y, 1, place.height)
      drawBar(share(reading.activations[0], neuron), scene, on: &canvas, in: bar)
    }
    drawRest(grid, scene, on: &canvas, in: area)
  }

  /// How active a neuron is, from 0 to 1: of functions without bounds by the most active.
  private func share(_ activations: [Double], _ neuron: Int) -> Double {
    let most = max(1, activations.map(\.magnitude).max() ?? 1)
    return min(1, activations[neuron].magnitude / most)
  }

  private func drawBar(
    _ share: Double, _ scene: Scene, on canvas: inout Canvas, in area: Rect
  ) {
    let full = Int((share * Double(2 * area.height)).rounded(), within: 0...2 * area.height)
    guard scene.hasPixelsInColor else {
      let glyph: Unicode.Scalar = scene.features.isUnicode ? "█" : "#"
      for row in 0..<(full + 1) / 2 {
        canvas.put(glyph, area.x, area.bottom - 1 - row, scene.style(.strong))
      }
      return
    }
    let (strong, rest) = (
      scene.style(.strong).foreground, scene.model.theme.ink(0.12, scene.features.colors)
    )
    canvas.drawPixels(.halves, in: area) { _, y in 2 * area.height - y <= full ? strong : rest }
  }

  private func drawRest(
    _ grid: ImageGrid, _ scene: Scene, on canvas: inout Canvas, in area: Rect
  ) {
    guard grid.count > grid.shown else { return }
    let text = "+ \(grid.count - grid.shown) more"
    canvas.writeRight(text, endingAt: area.right, area.bottom - 1, scene.style(.quiet))
  }
}

/// Where the images of a layer's neurons lie.
struct ImageGrid {
  let count: Int
  let shown: Int
  private let columns: Int
  private let pitch: Size
  private let area: Rect

  init(_ reading: ImageReading, in area: Rect) {
    let (width, height) = (reading.images.width + 1, reading.images.height / 2)
    count = reading.network.shape.layers[1]
    columns = max(0, (area.width + 1) / (width + 1))
    let tight = max(0, area.height / height)
    let loose = max(0, (area.height + 1) / (height + 1))
    // Without lines between the images where all of them have room that way alone.
    let isTight = columns * loose < count && columns * tight >= count
    pitch = Size(width + 1, isTight ? height : height + 1)
    let rows = isTight ? tight : loose
    // The last row, if it is free, says how many have no room.
    shown = min(count, columns * rows)
    self.area = area
  }

  /// Where a neuron's image lies with its bar.
  func place(_ index: Int) -> Rect {
    Rect(
      area.x + index % columns * pitch.width, area.y + index / columns * pitch.height,
      pitch.width - 1, 4)
  }
}
