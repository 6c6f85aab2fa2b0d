import Drawing
import Learning

/// Draws an image of square pixels: half a cell each, or two, or more.
struct ImagePainter {
  let scene: Scene
  let images: Images

  init(_ scene: Scene, _ images: Images) { (self.scene, self.images) = (scene, images) }

  /// What the values of pixels are.
  enum Scale {
    /// Ink, from 0 for none to 1.
    case ink
    /// Weights, from −1 to 1.
    case weights
  }

  /// The largest whole number of half cells that a pixel can have on each side.
  func magnification(in size: Size) -> Int {
    max(0, min(size.width / images.width, 2 * size.height / images.height))
  }

  /// The cells that an image takes.
  func size(_ magnification: Int = 1) -> Size {
    Size(images.width * magnification, (images.height * magnification + 1) / 2)
  }

  private var hasPixels: Bool { scene.hasPixelsInColor }

  func draw(
    _ values: [Double], _ scale: Scale, magnification: Int = 1, at origin: Point,
    on canvas: inout Canvas
  ) {
    let area = Rect(origin.x, origin.y, size(magnification).width, size(magnification).height)
    guard hasPixels else {
      return drawGlyphs(values, scale, magnification, on: &canvas, in: area)
    }
    let painter = RegionPainter(scene)
    canvas.drawPixels(.halves, in: area) { x, y in
      let (column, row) = (x / magnification, y / magnification)
      guard row < images.height else { return nil }
      let value = values[row * images.width + column]
      switch scale {
      case .ink: return scene.model.theme.ink(value, scene.features.colors)
      case .weights: return painter.color(of: 0.5 + value / 2)
      }
    }
  }

  /// Where a cell has one look, it shows the mean of its pixels.
  private func drawGlyphs(
    _ values: [Double], _ scale: Scale, _ magnification: Int, on canvas: inout Canvas, in area: Rect
  ) {
    for y in 0..<area.height {
      for x in 0..<area.width {
        let column = x / magnification
        let rows = [2 * y / magnification, (2 * y + 1) / magnification].filter {
          $0 < images.height
        }
        let mean =
          rows.reduce(0) { $0 + values[$1 * images.width + column] } / Double(max(1, rows.count))
        canvas.put(glyph(mean, scale), area.x + x, area.y + y, scene.style(.text))
      }
    }
  }

  private func glyph(_ value: Double, _ scale: Scale) -> Unicode.Scalar {
    let isUnicode = scene.features.isUnicode
    switch scale {
    case .ink:
      let glyphs: [Unicode.Scalar] =
        isUnicode ? ["·", "░", "▒", "▓", "█"] : [".", ":", "+", "%", "#"]
      return glyphs[Int(value * Double(glyphs.count), within: 0...glyphs.count - 1)]
    case .weights:
      if value.magnitude < Self.slight { return isUnicode ? "·" : " " }
      return value > 0 ? "+" : isUnicode ? "−" : "-"
    }
  }

  /// Slighter weights have no sign.
  private static let slight = 0.25
}
