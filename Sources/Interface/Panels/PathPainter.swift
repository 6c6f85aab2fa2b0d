import Drawing

/// Draws the path of a run on a map, and where it began, is, and goes next.
struct PathPainter {
  let scene: Scene
  let plane: SurfacePlane
  let frame: PlotFrame

  /// Without colours a path in the same fine dots would be one more contour line.
  private var kind: DotRaster.Kind {
    guard scene.features.isUnicode else { return .ascii }
    return scene.features.colors > .none ? .braille : .quadrants
  }

  func draw(on canvas: inout Canvas) {
    var raster = DotRaster(kind, frame.plot.size)
    let places = plane.path.map { frame.place($0.x, $0.y) }
    // A stretch shorter than a dot is still a dot.
    let dots = DotRaster.dots(kind)
    for place in places where place.x.magnitude < 1e6 && place.y.magnitude < 1e6 {
      raster.set(whole(place.x * Double(dots.x)), whole(place.y * Double(dots.y)))
    }
    for (from, to) in zip(places, places.dropFirst()) {
      raster.stroke(from: from, to: to, width: kind == .braille ? 0.9 : 0.6)
    }
    guard kind == .ascii else {
      raster.draw(on: &canvas, at: Point(frame.plot.x, frame.plot.y), scene.style(.zero))
      return
    }
    for y in 0..<frame.plot.height {
      for x in 0..<frame.plot.width where raster.glyph(x, y) != nil {
        let below = canvas[frame.plot.x + x, frame.plot.y + y].style.background
        canvas.put("*", frame.plot.x + x, frame.plot.y + y, scene.style(.zero).on(below))
      }
    }
  }

  /// The cells that the marks take.
  var marks: [Point] {
    (plane.path.prefix(1) + [plane.landing, plane.now]).compactMap { place in
      frame.column(place.x).flatMap { x in frame.row(place.y).map { Point(x, $0) } }
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
