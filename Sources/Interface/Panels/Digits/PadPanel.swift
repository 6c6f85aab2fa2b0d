import Drawing
import Learning

/// The sheet that a digit is drawn on.
struct PadPanel: Panel {
  func title(_ scene: Scene) -> String { "draw a digit" }

  func notes(_ scene: Scene) -> [String] {
    scene.model.pad?.isDown == true ? ["the pen is down"] : ["the pen is up", ""]
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let pad = scene.model.pad else { return }
    let sheet = Self.sheet(in: area)
    let painter = ImagePainter(scene, Images(width: InkPad.side, height: InkPad.side))
    painter.draw(
      pad.ink.ink.map { $0 ? 1 : 0 }, .ink, at: Point(sheet.x, sheet.y), on: &canvas)
    let pen = Point(sheet.x + pad.pen.x, sheet.y + pad.pen.y)
    canvas.put(scene.features.isUnicode ? "✎" : "@", pen.x, pen.y, scene.style(.lit))
    guard pad.ink.isEmpty, sheet.height > 4 else { return }
    let words = ["the mouse draws, or", "space and the arrows"]
    for (row, line) in words.enumerated() {
      let x = sheet.x + (sheet.width - line.count) / 2
      canvas.write(line, x, sheet.y + 2 + row, scene.style(.quiet), limit: area.right - x)
    }
  }

  /// Where the sheet lies.
  static func sheet(in area: Rect) -> Rect {
    Rect(
      area.x + max(0, (area.width - DrawingPad.size.width) / 2), area.y,
      DrawingPad.size.width, DrawingPad.size.height)
  }

  func action(at point: Point, _ scene: Scene, in area: Rect) -> Action? {
    let sheet = Self.sheet(in: area)
    return sheet.contains(point) ? .pen(Point(point.x - sheet.x, point.y - sheet.y)) : nil
  }
}
