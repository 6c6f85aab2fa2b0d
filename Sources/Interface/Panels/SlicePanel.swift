import Drawing
import Learning

/// J along one weight: where the network is, the slope there, and where a step of α would land.
struct SlicePanel: Panel {
  func title(_ scene: Scene) -> String {
    guard let setup = scene.run?.setup else { return "J along a weight" }
    return "mean J along " + setup.parameterName(scene.model.surface.axes(of: setup).across)
  }

  func note(_ scene: Scene) -> String {
    guard let run = scene.run else { return "" }
    let count = run.setup.dataset.examples.count
    guard run.surfaceStride > 1, run.whyNoPicture == nil else { return counted(count, "example") }
    return "\(run.surfaceDataset.examples.count) of \(counted(count, "example"))"
  }

  func legends(_ scene: Scene) -> [[(String, Role)]] {
    guard let run = scene.run, run.whyNoPicture == nil else { return [] }
    let slope: [(String, Role)] = [
      (scene.features.isUnicode ? " ━" : " =", .goal), (" slope ", .quiet),
    ]
    // With colours the rest is named on the picture itself.
    guard !scene.hasPixelsInColor else { return [slope] }
    let marks: [(String, Role)] = [
      (" \(SurfaceMark.now(scene))", .strong), (" now ", .quiet),
      (scene.features.isUnicode ? "━" : "=", .goal), (" slope ", .quiet),
      ("\(SurfaceMark.next(scene))", .zero), (" α \(number(run.rate)) ", .quiet),
    ]
    let other: [(String, Role)] = [("\(SurfaceMark.other(scene))", .goal), (" other α ", .quiet)]
    return [marks + other, marks]
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.run, !area.isEmpty else { return }
    if let why = run.whyNoPicture {
      return drawWhyNoPicture(why, scene, on: &canvas, in: area)
    }
    let slice = WeightSlice(run, along: scene.model.surface.axes(of: run.setup).across)
    guard area.width >= 12, area.height >= 3 else {
      canvas.write(
        "slope \(short(slice.slope))", area.x, area.y, scene.style(.strong), limit: area.width)
      return
    }
    let words = words(slice, scene, width: area.width)
    let wordRows = min(words.count, max(0, area.height - 7))
    let hasMarks = area.height >= 6 && area.width >= 20 && !scene.hasPixelsInColor
    let plotRows = area.height - wordRows - (hasMarks ? 1 : 0)
    let plot = SlicePlot(slice, scene, in: Rect(area.x, area.y, area.width, plotRows))
    plot.draw(on: &canvas, name: slice.name)
    // Over the curve, which it leaves at both ends.
    drawTangent(slice, plot, scene, on: &canvas)
    let marks = SliceMarks(scene: scene, slice: slice, plot: plot)
    if scene.hasPixelsInColor {
      SliceLandings(scene: scene, slice: slice, plot: plot).draw(on: &canvas)
      marks.drawThreshold(on: &canvas)
    } else {
      marks.draw(on: &canvas, labelsAt: hasMarks ? area.y + plotRows : nil)
    }
    for (row, line) in words.prefix(wordRows).enumerated() {
      canvas.write(
        line.text, area.x, area.bottom - wordRows + row, scene.style(line.role), limit: area.width)
    }
  }

  private func drawTangent(
    _ slice: WeightSlice, _ plot: SlicePlot, _ scene: Scene, on canvas: inout Canvas
  ) {
    // A fifth of the picture to each side, and no farther than a third of its height.
    let reach = slice.range.span / 5
    let steep = slice.slope.magnitude > 0 ? plot.frame.up.span / 3 / slice.slope.magnitude : reach
    let half = min(reach, steep)
    plot.line(
      from: (slice.weight - half, slice.cost - half * slice.slope),
      to: (slice.weight + half, slice.cost + half * slice.slope), .goal,
      // Without colours nothing else would part it from the curve.
      dash: scene.features.colors == .none && scene.features.isUnicode ? (1, 1) : nil,
      on: &canvas)
  }

  private func words(
    _ slice: WeightSlice, _ scene: Scene, width: Int
  ) -> [(text: String, role: Role)] {
    var lines = [("slope of the mean J here: \(short(slice.slope))", Role.text)] + landing(slice)
    if let unit = LinearUnit(slice.setup), slice.setup.isPlainDescent {
      if let threshold = slice.threshold, let curvature = slice.curvature {
        lines.append(("curvature \(plain(curvature)): α > \(plain(threshold)) diverges", .strong))
      }
      let together = plain(2 / unit.greatestCurvature)
      lines.append(("all weights, full batch: α > \(together) does", .text))
    } else {
      let count = slice.setup.dataset.examples.count
      lines.append(("this weight alone, mean of all \(count)", .quiet))
    }
    return lines.flatMap { line in
      wrapped(scene.spelled(line.0), width).map { ($0, line.1) }
    }
  }

  private func landing(_ slice: WeightSlice) -> [(String, Role)] {
    let alpha = slice.rate
    let place = slice.landing(alpha)
    let cost = slice.cost(at: place)
    let step = "α \(number(alpha)): to \(short(place)), \(changeOfCost(slice.cost, cost))"
    return cost > slice.cost
      ? [(step, .text), ("J is higher there: an overshoot", .warning)] : [(step, .text)]
  }
}
