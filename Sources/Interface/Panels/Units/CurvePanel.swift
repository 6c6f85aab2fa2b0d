import Drawing
import Learning

/// The activation g(z) with its derivative, and every neuron of the network where it stands on it.
struct CurvePanel: Panel {
  func title(_ scene: Scene) -> String {
    guard let activation = scene.run?.setup.activation else { return "activation" }
    return "\(activation): g(z) = \(typeset(activation.formula))"
  }

  func legend(_ scene: Scene) -> [(String, Role)] {
    let line = scene.features.isUnicode ? "━━" : "--"
    return [
      (" \(line)", .curve), (" g  ", .quiet), (line, .goal), (" g′  ", .quiet),
      (Self.dot(scene), .strong), (" a neuron ", .quiet),
    ]
  }

  /// In ASCII no letter, or it would pass for the output's name.
  private static func dot(_ scene: Scene) -> String { scene.features.isUnicode ? "●" : "*" }

  /// Beyond it a sigmoid is flat to the eye.
  private static let zRange = -8.0...8.0

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.run, area.width >= 16, area.height >= 5 else { return }
    let activation = run.setup.activation
    let plot = Rect(area.x + 5, area.y, area.width - 6, area.height - 1)
    let axis = heights(activation, rows: plot.height)
    drawAxes(axis, scene, on: &canvas, plot)
    let slope = stroke(axis, scene, plot) { activation.derivative($0, activation.value($0)) }
    var value = stroke(axis, scene, plot, activation.value)
    let corner = Point(plot.x, plot.y)
    slope.draw(on: &canvas, at: corner, scene.style(.goal))
    // Where they cross, one style for both.
    value.keep(slope)
    value.draw(on: &canvas, at: corner, scene.style(.curve))
    let neurons = operatingPoints(scene)
    for neuron in neurons { dot(neuron, axis, scene, on: &canvas, plot) }
    for neuron in neurons {
      let place = place(of: neuron, axis, plot)
      writeName(neuron.name, near: place, scene, on: &canvas, plot)
    }
  }

  /// From the least to the greatest of g and g′, with 0 in the middle of a row.
  private func heights(_ activation: Activation, rows: Int) -> HeightScale {
    let ends = [Self.zRange.lowerBound, Self.zRange.upperBound].map(activation.value)
    return HeightScale(
      linear: min(0, ends[0]), to: max(ends[1], activation.steepest), rows: rows)
  }

  private func row(_ value: Double, _ heights: HeightScale, _ plot: Rect) -> Int {
    plot.y + Int(heights.place(value), within: 0...max(0, plot.height - 1))
  }

  private func column(_ z: Double, _ columns: Int) -> Int {
    let (from, to) = (Self.zRange.lowerBound, Self.zRange.upperBound)
    let share = (min(max(z, from), to) - from) / (to - from)
    return Int(share * Double(columns), within: 0...max(0, columns - 1))
  }

  private func drawAxes(_ axis: HeightScale, _ scene: Scene, on canvas: inout Canvas, _ plot: Rect)
  {
    let glyphs = FrameGlyphs.fitting(scene.features)
    let zero = row(0, axis, plot)
    for x in plot.x..<plot.right { canvas.put(glyphs.dotted, x, zero, scene.style(.faint)) }
    let middle = plot.x + column(0, plot.width)
    for y in plot.y..<plot.bottom { canvas.put(glyphs.vertical, middle, y, scene.style(.faint)) }
    for (value, row) in axis.ticks {
      canvas.writeRight(
        tickText(value), endingAt: plot.x - 1, plot.y + row, scene.style(.quiet))
    }
    for z in stride(from: -8, through: 8, by: plot.width >= 40 ? 2 : 4) {
      let text = z < 0 ? "−\(-z)" : "\(z)"
      let x = plot.x + column(Double(z), plot.width) - (z < 0 ? 1 : 0)
      canvas.write(text, min(x, plot.right - 1), plot.bottom, scene.style(.quiet))
    }
    canvas.write("z", plot.x + column(7, plot.width), plot.bottom, scene.style(.text))
  }

  private func stroke(
    _ axis: HeightScale, _ scene: Scene, _ plot: Rect, _ value: (Double) -> Double
  ) -> DotRaster {
    var raster = DotRaster(scene.features.isUnicode ? .braille : .ascii, plot.size)
    let (from, to) = (Self.zRange.lowerBound, Self.zRange.upperBound)
    let thickness = scene.features.isUnicode ? 2 : 1
    let dots = DotRaster.dots(raster.kind).y
    var before: Int?
    for x in 0..<raster.width {
      let z = from + (to - from) * (Double(x) + 0.5) / Double(raster.width)
      let row = axis.dot(value(z), perRow: dots, thickness: thickness)
      raster.column(
        x, from: min(row, before ?? row), to: max(row, before ?? row) + thickness - 1)
      before = row
    }
    return raster
  }

  private func place(of neuron: OperatingPoint, _ axis: HeightScale, _ plot: Rect) -> Point {
    Point(
      plot.x + column(neuron.z, plot.width), row(neuron.value, axis, plot))
  }

  private func dot(
    _ neuron: OperatingPoint, _ axis: HeightScale, _ scene: Scene, on canvas: inout Canvas,
    _ plot: Rect
  ) {
    let place = place(of: neuron, axis, plot)
    // Past the plot's ends an arrow says that the neuron stands further out.
    let sign = Self.zRange.contains(neuron.z) ? Self.dot(scene) : neuron.z > 0 ? "▶" : "◀"
    canvas.write(sign, place.x, place.y, scene.style(neuron.isSaturated ? .warning : .strong))
  }

  /// Writes a name beside its mark, at the first place where it covers neither curve nor name.
  private func writeName(
    _ name: String, near mark: Point, _ scene: Scene, on canvas: inout Canvas, _ plot: Rect
  ) {
    let width = canvas.columns(of: name)
    let axes = FrameGlyphs.fitting(scene.features)
    for distance in 0..<4 {
      for dy in [distance, -distance] {
        for x in [mark.x + 2, mark.x - width - 1] {
          let y = mark.y + dy
          let isFree = (x - 1..<x + width + 1).allSatisfy {
            [" ", axes.vertical, axes.dotted].contains(canvas[$0, y].glyph)
          }
          guard isFree, x >= plot.x, x + width <= plot.right, y >= plot.y, y < plot.bottom
          else { continue }
          canvas.write(name, x, y, scene.style(.strong))
          return
        }
      }
    }
  }
}
