import Drawing

/// The curve of J along one weight, on its axes.
struct SlicePlot {
  let frame: PlotFrame
  private let scene: Scene
  /// At the left edge, the centre and the right edge of each column of dots, edges shared.
  private let costs: [Double]
  private let curve: DotRaster

  /// A plot of a slice in an area.
  init(_ slice: WeightSlice, _ scene: Scene, in area: Rect) {
    self.scene = scene
    let kind: DotRaster.Kind = scene.features.isUnicode ? .braille : .ascii
    let (room, _) = PlotFrame.plot(in: area)
    let coarse = slice.curve(room.width * DotRaster.dots(kind).x)
    let up = AxisRange(heights: coarse + [slice.cost]).onRows(room.height)
    frame = PlotFrame(
      scene, across: slice.range, up: up, in: area, labelWidth: PlotFrame.labelWidth(up, in: room))
    costs = slice.curve(edgesOf: frame.plot.width * DotRaster.dots(kind).x)
    curve = Self.stroke(costs, DotRaster(kind, frame.plot.size), up)
  }

  private static func stroke(_ costs: [Double], _ empty: DotRaster, _ up: AxisRange) -> DotRaster {
    var raster = empty
    let thickness = raster.kind == .braille ? 2 : 1
    for x in 0..<raster.width {
      let part = costs[2 * x...2 * x + 2].filter(\.isFinite)
      let dots = part.map { cost in
        let share = min(max(-1, 1 - up.share(of: cost)), 2)
        // The line's middle lies at the height, as in every other plot.
        return whole((share * Double(raster.height) - Double(thickness) / 2).rounded())
      }
      // A line that leaves the picture at the top is not to run along its edge.
      guard let top = dots.min(), let bottom = dots.max(), bottom >= 0 else { continue }
      raster.column(x, from: max(0, top), to: bottom + thickness - 1)
    }
    return raster
  }

  func draw(on canvas: inout Canvas, name: String) {
    frame.drawAxes(on: &canvas, acrossName: name)
    curve.draw(on: &canvas, at: Point(frame.plot.x, frame.plot.y), scene.style(.curve))
  }

  /// The ground below the curve, so that it reads as a landscape from afar.
  func tint(on canvas: inout Canvas) {
    guard scene.features.colors >= .indexed, frame.plot.width > 0 else { return }
    let color = scene.style(.area).foreground
    // From one cell's middle to the next's.
    let dots = 2 * DotRaster.dots(curve.kind).x
    for x in 0..<frame.plot.width {
      let cost = costs[x * dots + dots / 2]
      let share = cost.isFinite ? min(max(0, 1 - frame.up.share(of: cost)), 1) : 0
      let top = whole((share * Double(frame.plot.height)).rounded())
      for y in top..<max(top, frame.plot.height) {
        var cell = canvas[frame.plot.x + x, frame.plot.y + y]
        cell.style.background = color
        canvas[frame.plot.x + x, frame.plot.y + y] = cell
      }
    }
  }

  /// A straight line between two points of the plot, in a style of its own, over the curve and
  /// without cutting it.
  func line(
    from a: (x: Double, y: Double), to b: (x: Double, y: Double), _ role: Role,
    dash: (on: Double, off: Double)? = nil, on canvas: inout Canvas
  ) {
    guard let (from, to) = frame.clipped(from: a, to: b) else { return }
    var raster = DotRaster(curve.kind, frame.plot.size)
    raster.stroke(from: from, to: to, width: 0.7, dash: dash)
    raster.keep(curve)
    raster.draw(on: &canvas, at: Point(frame.plot.x, frame.plot.y), scene.style(role))
  }
}
