import Drawing
import Learning

/// Draws values from 0 to 1 over a plane: two colours that part at ½, brighter where more certain.
///
/// A terminal with colours shows them as pixels; one without, as glyphs of growing weight.
struct RegionPainter {
  let scene: Scene
  private let ramp: [Color]
  private let boundary: Color

  init(_ scene: Scene) {
    self.scene = scene
    ramp = scene.model.theme.ramp(scene.features.colors)
    boundary = scene.style(.boundary).foreground
  }

  /// Pixels where there are colours; nil where glyphs must do.
  var grid: PixelGrid? { scene.features.colors > .none ? scene.features.grid : nil }

  /// The plane that an area of cells shows, a value for each pixel.
  func plane(
    _ area: Rect, xRange: ClosedRange<Double>, yRange: ClosedRange<Double>
  ) -> Plane {
    Plane(
      xRange: xRange, yRange: yRange, columns: area.width * (grid?.across ?? 1),
      rows: area.height * (grid?.down ?? 1))
  }

  /// Fills `area` with the activation of a neuron over the plane.
  func draw(
    _ network: Network, layer: Int, neuron: Int, xRange: ClosedRange<Double>,
    yRange: ClosedRange<Double>, on canvas: inout Canvas, in area: Rect, showsBoundary: Bool = true
  ) {
    guard !area.isEmpty else { return }
    let plane = plane(area, xRange: xRange, yRange: yRange)
    let values = network.sample(layer: layer, neuron: neuron, over: plane)
    draw(values, plane, on: &canvas, in: area, showsBoundary: showsBoundary)
  }

  func draw(
    _ values: [Double], _ plane: Plane, on canvas: inout Canvas, in area: Rect, showsBoundary: Bool
  ) {
    guard let grid else {
      drawGlyphs(values, plane, on: &canvas, in: area, showsBoundary: showsBoundary)
      return
    }
    var image = PixelImage(grid, area.size)
    image.fill { x, y in
      if showsBoundary, isBoundary(values, plane, x, y) { return boundary }
      let shown = canvas.previousPixel(grid, area, x, y)
      return color(of: values[y * plane.columns + x], shownNow: shown)
    }
    if showsBoundary { clean(&image, values, plane) }
    canvas.draw(image, at: Point(area.x, area.y))
  }

  /// Leaves one colour beside the line in each cell that it runs through: that of the side which has
  /// more of the cell. A cell has two colours; of three, crumbs of the third would be left.
  private func clean(_ image: inout PixelImage, _ values: [Double], _ plane: Plane) {
    for top in stride(from: 0, to: image.height, by: image.grid.down) {
      for left in stride(from: 0, to: image.width, by: image.grid.across) {
        let cell = (top..<top + image.grid.down).flatMap { y in
          (left..<left + image.grid.across).map { (x: $0, y: y) }
        }
        let beside = cell.filter { image[$0.x, $0.y] != boundary }
        guard beside.count < cell.count, !beside.isEmpty else { continue }
        let above = beside.filter { values[$0.y * plane.columns + $0.x] >= 0.5 }
        let isAbove = 2 * above.count >= beside.count
        let kept = beside.first { (values[$0.y * plane.columns + $0.x] >= 0.5) == isAbove }
        let color = kept.flatMap { image[$0.x, $0.y] }
        for place in beside {
          let isSameSide = (values[place.y * plane.columns + place.x] >= 0.5) == isAbove
          image[place.x, place.y] = isSameSide ? color : boundary
        }
      }
    }
  }

  /// A pixel keeps the level that it shows until its value is this far outside it, in levels: an
  /// update too small to see is not worth sending.
  private static let reluctance = 0.45

  /// The colour of a value; near a border between two levels, the one that is on the screen now.
  func color(of value: Double, shownNow: Color? = nil) -> Color {
    let place = spread(value) * Double(ramp.count)
    let level = Int(place, within: 0...ramp.count - 1)
    if let shownNow, shownNow != ramp[level], let shown = ramp.firstIndex(of: shownNow),
      (shown < ramp.count / 2) == (level < ramp.count / 2),
      place > Double(shown) - Self.reluctance, place < Double(shown) + 1 + Self.reluctance
    {
      return shownNow
    }
    return ramp[level]
  }

  /// From 0 to 1 with ½ kept, and the middle spread so that a first tilt already shows.
  private func spread(_ value: Double) -> Double {
    guard !value.isNaN else { return 0.5 }
    let distance = min(abs(2 * value - 1), 1)
    let shown = distance * (1.7 - 0.7 * distance)
    return value < 0.5 ? 0.5 - shown / 2 : min(0.5 + shown / 2, 1)
  }

  /// Whether the line o = ½ runs along a pixel: it is at or above ½ and a neighbour is below.
  private func isBoundary(_ values: [Double], _ plane: Plane, _ x: Int, _ y: Int) -> Bool {
    let columns = plane.columns
    guard values[y * columns + x] >= 0.5 else { return false }
    return (x > 0 && values[y * columns + x - 1] < 0.5)
      || (x + 1 < columns && values[y * columns + x + 1] < 0.5)
      || (y > 0 && values[(y - 1) * columns + x] < 0.5)
      || (y + 1 < plane.rows && values[(y + 1) * columns + x] < 0.5)
  }

  private func drawGlyphs(
    _ values: [Double], _ plane: Plane, on canvas: inout Canvas, in area: Rect, showsBoundary: Bool
  ) {
    let glyphs: [Unicode.Scalar] =
      scene.features.isUnicode ? [" ", " ", "·", "░", "▒", "▓"] : [" ", " ", ".", ":", "+", "%"]
    let line: Unicode.Scalar = scene.features.isUnicode ? "█" : "#"
    for y in 0..<area.height {
      for x in 0..<area.width {
        let place = spread(values[y * plane.columns + x]) * Double(glyphs.count)
        let isLine = showsBoundary && isBoundary(values, plane, x, y)
        let glyph = isLine ? line : glyphs[Int(place, within: 0...glyphs.count - 1)]
        canvas.put(glyph, area.x + x, area.y + y, scene.style(isLine ? .boundary : .text))
      }
    }
  }
}
