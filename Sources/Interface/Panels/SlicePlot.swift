import Drawing

/// The curve of J along one weight, on its axes.
struct SlicePlot {
  let frame: PlotFrame
  private let scene: Scene
  private let costs: [Double]

  /// A plot of a slice in an area, with one cost for every column of dots.
  init(_ slice: WeightSlice, _ scene: Scene, in area: Rect) {
    let (plot, _) = PlotFrame.plot(in: area)
    self.scene = scene
    costs = slice.curve(plot.width * DotRaster.dots(Self.kind(scene)).x)
    frame = PlotFrame(
      scene, across: slice.range,
      up: AxisRange(heights: costs + [slice.cost]).onRows(plot.height), in: area)
  }

  static func kind(_ scene: Scene) -> DotRaster.Kind {
    scene.features.isUnicode ? .braille : .ascii
  }

  private var kind: DotRaster.Kind { Self.kind(scene) }

  func draw(on canvas: inout Canvas, name: String) {
    frame.drawAxes(on: &canvas, acrossName: name)
    var raster = DotRaster(kind, frame.plot.size)
    let thickness = kind == .braille ? 2 : 1
    var before: Int?
    for (x, cost) in costs.enumerated() {
      guard cost.isFinite else {
        before = nil
        continue
      }
      let share = min(max(-1, 1 - frame.up.share(of: cost)), 2)
      // The line's middle lies at the height, as in every other plot.
      let y = whole((share * Double(raster.height) - Double(thickness) / 2).rounded())
      // A line that leaves the picture at the top is not to run along its edge.
      if y >= 0 || (before ?? -1) >= 0 {
        raster.column(x, from: max(0, min(y, before ?? y)), to: max(y, before ?? y) + thickness - 1)
      }
      before = y
    }
    raster.draw(on: &canvas, at: Point(frame.plot.x, frame.plot.y), scene.style(.curve))
  }

  /// The ground below the curve, so that it reads as a landscape from afar.
  func tint(on canvas: inout Canvas) {
    guard scene.features.colors >= .indexed, frame.plot.width > 0 else { return }
    let color = scene.style(.area).foreground
    let dots = max(1, costs.count / frame.plot.width)
    for x in 0..<frame.plot.width {
      let cost = costs[min(x * dots + dots / 2, costs.count - 1)]
      let share = cost.isFinite ? min(max(0, 1 - frame.up.share(of: cost)), 1) : 0
      let top = whole((share * Double(frame.plot.height)).rounded())
      for y in top..<max(top, frame.plot.height) {
        var cell = canvas[frame.plot.x + x, frame.plot.y + y]
        cell.style.background = color
        canvas[frame.plot.x + x, frame.plot.y + y] = cell
      }
    }
  }

  /// A straight line between two points of the plot, in a style of its own.
  func line(
    from a: (x: Double, y: Double), to b: (x: Double, y: Double), _ role: Role,
    dash: (on: Double, off: Double)? = nil, on canvas: inout Canvas
  ) {
    guard [a.x, a.y, b.x, b.y].allSatisfy(\.isFinite) else { return }
    var raster = DotRaster(kind, frame.plot.size)
    raster.stroke(
      from: clipped(frame.place(a.x, a.y)), to: clipped(frame.place(b.x, b.y)), width: 0.7,
      dash: dash)
    raster.draw(on: &canvas, at: Point(frame.plot.x, frame.plot.y), scene.style(role))
  }

  /// Far outside is as good as very far outside, and can be counted in dots.
  private func clipped(_ place: (x: Double, y: Double)) -> (x: Double, y: Double) {
    (min(max(-2000, place.x), 2000), min(max(-2000, place.y), 2000))
  }
}
