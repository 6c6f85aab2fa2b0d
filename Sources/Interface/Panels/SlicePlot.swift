import Drawing

/// The curve of J along one weight, on its axes.
struct SlicePlot {
  let frame: PlotFrame
  private let scene: Scene
  /// At the left edge, the centre and the right edge of each column of dots, edges shared.
  private let costs: [Double]

  /// How many dots a cell has.
  private static func dots(_ scene: Scene) -> (across: Int, down: Int) {
    guard scene.features.isUnicode else {
      let dots = DotRaster.dots(.ascii)
      return (dots.x, dots.y)
    }
    return (scene.features.grid.across, scene.features.grid.down)
  }

  /// A plot of a slice in an area.
  init(_ slice: WeightSlice, _ scene: Scene, in area: Rect) {
    self.scene = scene
    let dots = Self.dots(scene)
    let (room, _) = PlotFrame.plot(in: area)
    let coarse = slice.curve(room.width * dots.across)
    let up = AxisRange(heights: coarse + [slice.cost]).onRows(room.height)
    frame = PlotFrame(
      scene, across: slice.range, up: up, in: area, labelWidth: PlotFrame.labelWidth(up, in: room))
    costs = slice.curve(edgesOf: frame.plot.width * dots.across)
  }

  private var origin: Point { Point(frame.plot.x, frame.plot.y) }

  /// Calls `column` with each column of dots and the rows that the curve has in it, from top to
  /// bottom; with a row below the last where the ground begins below the picture.
  private func stroke(_ column: (_ x: Int, _ top: Int, _ bottom: Int) -> Void) {
    let dots = Self.dots(scene)
    let height = Double(frame.plot.height * dots.down)
    for x in 0..<frame.plot.width * dots.across {
      let part = costs[2 * x...2 * x + 2].filter(\.isFinite)
      let rows = part.map { cost in
        let share = min(max(-1, 1 - frame.up.share(of: cost)), 2)
        // The line's middle lies at the height, as in every other plot.
        return whole((share * height - 0.5).rounded())
      }
      guard let top = rows.min(), let bottom = rows.max() else { continue }
      column(x, top, bottom)
    }
  }

  /// The axes, the curve, and the ground below it, so that it reads as a landscape from afar.
  func draw(on canvas: inout Canvas, name: String) {
    frame.drawAxes(on: &canvas, acrossName: name)
    guard scene.features.isUnicode else {
      curveInASCII.draw(on: &canvas, at: origin, scene.style(.curve))
      return
    }
    var image = PixelImage(scene.features.grid, frame.plot.size)
    if scene.features.colors >= .indexed {
      let ground = scene.style(.area).foreground
      stroke { x, _, bottom in image.column(x, from: max(0, bottom), to: image.height - 1, ground) }
    }
    let ink = scene.style(.curve).foreground
    // A line that leaves the picture at the top is not to run along its edge.
    stroke { x, top, bottom in if bottom >= 0 { image.column(x, from: top, to: bottom, ink) } }
    canvas.draw(image, at: origin)
  }

  private var curveInASCII: DotRaster {
    var raster = DotRaster(.ascii, frame.plot.size)
    stroke { x, top, bottom in if bottom >= 0 { raster.column(x, from: max(0, top), to: bottom) } }
    return raster
  }

  /// A straight line between two points of the plot, in a style of its own, over the curve.
  func line(
    from a: (x: Double, y: Double), to b: (x: Double, y: Double), _ role: Role,
    dash: (on: Double, off: Double)? = nil, on canvas: inout Canvas
  ) {
    guard let (from, to) = frame.clipped(from: a, to: b) else { return }
    let width = 0.7
    guard !scene.features.isUnicode else {
      var image = PixelImage(scene.features.grid, frame.plot.size)
      image.stroke(
        Stroke(from: from, to: to, width: width, dash: dash), scene.style(role).foreground)
      canvas.draw(image, at: origin)
      return
    }
    var raster = DotRaster(.ascii, frame.plot.size)
    raster.stroke(from: from, to: to, width: width, dash: dash)
    raster.keep(curveInASCII)
    raster.draw(on: &canvas, at: origin, scene.style(role))
  }

  // MARK: Where there are colours

  /// The ball where the network is: it lies on the curve, its centre a radius along the normal.
  func drawBall(_ slice: WeightSlice, on canvas: inout Canvas) {
    let contact = frame.place(slice.weight, slice.cost)
    let across = Double(frame.plot.width) / frame.across.span
    let down = -slice.slope * 2 * Double(frame.plot.height) / frame.up.span
    let length = (across * across + down * down).squareRoot()
    guard length > 0, length.isFinite else { return }
    let radius = ballRadius
    // Half the curve's own thickness lies between them.
    let away = radius + 0.5
    var image = PixelImage(scene.features.grid, frame.plot.size)
    let center = (contact.x + away * down / length, contact.y - away * across / length / 2)
    image.disc(at: center, radius: radius, scene.style(.boundary).foreground)
    canvas.draw(image, at: origin)
  }

  /// In cell widths.
  private var ballRadius: Double { frame.plot.height >= 14 ? 1.6 : 1.2 }

  /// A dot on the curve, and a dotted line from there down to the axis.
  func drawLanding(_ weight: Double, _ cost: Double, _ color: Color, on canvas: inout Canvas) {
    let place = frame.place(weight, min(max(cost, frame.up.low), frame.up.high))
    var image = PixelImage(scene.features.grid, frame.plot.size)
    let x = Int(place.x * Double(image.grid.across), within: 0...max(0, image.width - 1))
    let top = Int(place.y * Double(image.grid.down), within: 0...image.height)
    for y in top..<max(top, image.height) where (y - top) % 2 == 1 { image[x, y] = color }
    image.disc(at: place, radius: Self.landingRadius, color)
    canvas.draw(image, at: origin)
  }

  private static let landingRadius = 0.8
}
