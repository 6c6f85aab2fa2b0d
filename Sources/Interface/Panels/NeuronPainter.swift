import Drawing
import Learning

/// Draws the neurons: a disc, or a tile, that holds the map of what each answers over the inputs.
struct NeuronPainter {
  let scene: Scene
  let network: Network
  let dataset: Dataset
  let input: [Double]
  let answers: [[Double]]
  /// Which neurons are being computed, and what is known of each by then; nil: all of it.
  var spotlight: Spotlight?
  var chosen: GraphUnit?

  func draw(_ neuron: GraphLayout.Neuron, on canvas: inout Canvas) {
    if neuron.isTile {
      drawTile(neuron, on: &canvas)
    } else if neuron.disc.height > 1 {
      drawDisc(neuron, on: &canvas)
    } else {
      drawDot(neuron, value(neuron), on: &canvas)
    }
  }

  private func value(_ neuron: GraphLayout.Neuron) -> Double {
    neuron.layer == 0 ? input[neuron.index] : answers[neuron.layer - 1][neuron.index]
  }

  private func drawDot(_ neuron: GraphLayout.Neuron, _ value: Double, on canvas: inout Canvas) {
    let glyph: Unicode.Scalar = scene.features.isUnicode ? "●" : "o"
    let isLit = spotlight?.isLit(neuron) == true
    let style = scene.style(isLit ? .lit : Gate.isOn(value) ? .one : .zero)
    canvas.put(glyph, neuron.disc.x, neuron.disc.y, style)
  }

  private func drawDisc(_ neuron: GraphLayout.Neuron, on canvas: inout Canvas) {
    let painter = RegionPainter(scene)
    guard let grid = painter.grid else { return drawPlainDisc(neuron, painter, on: &canvas) }
    let disc = neuron.disc
    let plane = self.plane(disc, painter)
    let values = values(neuron, plane)
    let isLit = isLit(neuron)
    let rim = isLit ? scene.style(.lit).background : scene.style(.frame).foreground
    let hasRim = isLit || plane.columns >= Self.narrowestRim
    var image = PixelImage(grid, disc.size)
    image.fill { x, y in
      switch Self.place(x, y, plane, hasRim: hasRim) {
      case .outside: return nil
      case .rim: return rim
      case .inside:
        let shown = canvas.previousPixel(grid, disc, x, y)
        return painter.color(of: values[y * plane.columns + x], shownNow: shown)
      }
    }
    canvas.draw(image, at: Point(disc.x, disc.y))
  }

  /// Without colours a neuron is a small frame, with its map in glyphs where that has room.
  private func drawPlainDisc(
    _ neuron: GraphLayout.Neuron, _ painter: RegionPainter, on canvas: inout Canvas
  ) {
    let inner = neuron.disc.inset(1, 1)
    canvas.fill(neuron.disc)
    canvas.frame(neuron.disc, scene.style(isLit(neuron) ? .lit : .strong))
    guard !inner.isEmpty else { return }
    let plane = self.plane(inner, painter)
    painter.draw(RegionMap(plane, shades: values(neuron, plane)), on: &canvas, in: inner)
  }

  private func isLit(_ neuron: GraphLayout.Neuron) -> Bool {
    spotlight?.isLit(neuron) == true || chosen == neuron.unit
  }

  /// A map without a rim; the chosen one has a bar at either side. Without colours every tile has one, or
  /// its glyphs would be taken for lines.
  private func drawTile(_ neuron: GraphLayout.Neuron, on canvas: inout Canvas) {
    let painter = RegionPainter(scene)
    let tile = neuron.disc
    let isFramed = painter.grid == nil && tile.width > 2
    let inner = isFramed ? tile.inset(1, 0) : tile
    let plane = self.plane(inner, painter)
    canvas.fill(tile)
    painter.draw(RegionMap(plane, shades: values(neuron, plane)), on: &canvas, in: inner)
    if isFramed { drawSides(tile, "[", "]", isLit(neuron) ? .lit : .quiet, on: &canvas) }
    guard painter.grid != nil, isLit(neuron) else { return }
    let (left, right): (Unicode.Scalar, Unicode.Scalar) =
      scene.features.isUnicode ? ("▐", "▌") : ("[", "]")
    drawSides(
      Rect(tile.x - 1, tile.y, tile.width + 2, tile.height), left, right, .strong, on: &canvas)
  }

  private func drawSides(
    _ area: Rect, _ left: Unicode.Scalar, _ right: Unicode.Scalar, _ role: Role,
    on canvas: inout Canvas
  ) {
    for y in area.y..<area.bottom {
      canvas.put(left, area.x, y, scene.style(role))
      canvas.put(right, area.right - 1, y, scene.style(role))
    }
  }

  private func plane(_ disc: Rect, _ painter: RegionPainter) -> Plane {
    painter.plane(disc, xRange: section.xRange, yRange: section.yRange)
  }

  private var section: CrossSection { CrossSection(of: dataset, scene.mapAxes(of: dataset)) }

  private func values(_ neuron: GraphLayout.Neuron, _ plane: Plane) -> [Double] {
    // Of many inputs two say next to nothing: what it answers now is shown.
    if dataset.inputCount > Self.mostInputs {
      return Array(repeating: shade(neuron), count: plane.columns * plane.rows)
    }
    if neuron.layer > 0 {
      return network.sample(
        layer: neuron.layer - 1, neurons: neuron.index..<neuron.index + 1, over: plane,
        through: section, of: dataset)[0]
    }
    let (section, index) = (section, neuron.index)
    let values = (0..<plane.rows).flatMap { y in
      (0..<plane.columns).map { x in
        dataset.input(at: section.place(plane.x(column: x), plane.y(row: y)))[index]
      }
    }
    return Self.shades(values, of: dataset)
  }

  /// What an input is over the plane, from 0 to 1: as it is where inputs are 0 and 1, else from its least to
  /// its greatest there; ½ where it does not change.
  private static func shades(_ values: [Double], of dataset: Dataset) -> [Double] {
    guard let low = values.min(), let high = values.max(), high > low else {
      return values.map { _ in 0.5 }
    }
    if dataset.kind == .table, dataset.recipe.features.isEmpty { return values }
    return values.map { ($0 - low) / (high - low) }
  }

  /// Past so many inputs a plane through two of them is no picture of a neuron.
  private static let mostInputs = 8

  /// What a neuron answers to the shown example, from 0 to 1; of an input, within the example's range.
  private func shade(_ neuron: GraphLayout.Neuron) -> Double {
    guard neuron.layer == 0 else { return value(neuron) }
    let (low, high) = (min(0, input.min() ?? 0), max(1, input.max() ?? 1))
    return (value(neuron) - low) / (high - low)
  }

  private enum Place { case outside, rim, inside }

  /// Fewer pixels across leave a disc no room for a rim.
  private static let narrowestRim = 24

  /// Where a pixel lies to the circle that fills its grid.
  private static func place(_ x: Int, _ y: Int, _ plane: Plane, hasRim: Bool) -> Place {
    let dx = (Double(x) + 0.5) / Double(plane.columns) * 2 - 1
    let dy = (Double(y) + 0.5) / Double(plane.rows) * 2 - 1
    let square = dx * dx + dy * dy
    if square > 1.06 { return .outside }
    let inner = 1 - 2 / Double(plane.columns)
    return hasRim && square > inner * inner ? .rim : .inside
  }
}
