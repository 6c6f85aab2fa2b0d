import Drawing
import Learning

/// Draws the path of a run on a map, and where it began, is, and goes next.
struct PathPainter {
  let scene: Scene
  let plane: SurfacePlane
  let frame: PlotFrame

  /// In cell widths.
  private static let width = 0.9

  func draw(on canvas: inout Canvas) {
    let places = plane.path.map { frame.place($0.x, $0.y) }
    guard scene.features.isUnicode else { return drawStars(places, on: &canvas) }
    var image = PixelImage(scene.features.grid, frame.plot.size)
    let ink = scene.style(.boundary).foreground
    // A stretch shorter than a pixel is still a pixel.
    for place in places where place.x.magnitude < 1e6 && place.y.magnitude < 1e6 {
      let (x, y) = (place.x * Double(image.grid.across), place.y * Double(image.grid.down))
      image[whole(x), whole(y)] = ink
    }
    for (from, to) in zip(places, places.dropFirst()) {
      image.stroke(Stroke(from: from, to: to, width: Self.width), ink)
    }
    canvas.draw(image, at: Point(frame.plot.x, frame.plot.y))
  }

  private func drawStars(_ places: [(x: Double, y: Double)], on canvas: inout Canvas) {
    var raster = DotRaster(.ascii, frame.plot.size)
    let dots = DotRaster.dots(.ascii)
    for place in places where place.x.magnitude < 1e6 && place.y.magnitude < 1e6 {
      raster.set(whole(place.x * Double(dots.x)), whole(place.y * Double(dots.y)))
    }
    for (from, to) in zip(places, places.dropFirst()) {
      raster.stroke(from: from, to: to, width: Self.width)
    }
    for y in 0..<frame.plot.height {
      for x in 0..<frame.plot.width where raster.glyph(x, y) != nil {
        let below = canvas[frame.plot.x + x, frame.plot.y + y].style.background
        canvas.put("*", frame.plot.x + x, frame.plot.y + y, scene.style(.strong).on(below))
      }
    }
  }

  func drawMarks(on canvas: inout Canvas) {
    if let start = plane.path.first {
      frame.mark(SurfaceMark.start(scene), start.x, start.y, .strong, on: &canvas)
    }
    frame.mark(SurfaceMark.next(scene), plane.landing.x, plane.landing.y, .zero, on: &canvas)
    frame.mark(SurfaceMark.now(scene), plane.now.x, plane.now.y, .strong, on: &canvas)
  }
}
