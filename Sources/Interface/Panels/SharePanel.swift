import Drawing
import Learning

/// The share of random starts that reach ε, a bar for each column with its 95 % interval.
struct SharePanel: Panel {
  func title(_ scene: Scene) -> String {
    let epsilon = number((scene.census?.plan.base ?? scene.model.setup).epsilon)
    return "starts that reach mean J ≤ \(epsilon)"
  }

  func note(_ scene: Scene) -> String {
    "within \(grouped((scene.census?.plan.base ?? scene.model.setup).epochLimit)) epochs"
  }

  func legend(_ scene: Scene) -> [(String, Role)] {
    let bar = scene.features.isUnicode ? "█" : "#"
    return [
      (" \(bar)", .one), (" share  ", .quiet), (scene.features.isUnicode ? "⌶" : "I", .strong),
      (" 95 % interval ", .quiet),
    ]
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let progress = scene.census, !progress.rows.isEmpty, !area.isEmpty else {
      return drawCensusInvitation(scene, on: &canvas, in: area)
    }
    guard area.width >= 16, area.height >= 5 else {
      canvas.write(
        summary(progress, scene), area.x, area.y, scene.style(.strong), limit: area.width)
      return
    }
    let columns = CensusColumns(
      scene, progress, in: area, figures: CensusColumns.shares(of: progress),
      beside: CensusColumns.medians(of: progress))
    let scale = ShareScale(rows: columns.plot.height)
    draw(scale, columns, on: &canvas)
    columns.drawAxis(on: &canvas, figureName: "%")
    for index in progress.rows.indices where progress.rows[index].runs > 0 {
      drawBar(progress.rows[index].interval, scale, columns, index, scene, on: &canvas)
    }
    columns.markChosen(on: &canvas)
  }

  private func summary(_ progress: CensusProgress, _ scene: Scene) -> String {
    guard let column = progress.column(scene.model.census) else { return "" }
    let row = progress.rows[column]
    return "\(progress.plan.axis.name(of: row)): \(row.converged)/\(row.runs)"
  }

  private func draw(_ scale: ShareScale, _ columns: CensusColumns, on canvas: inout Canvas) {
    for percent in scale.ticks {
      let row = scale.row(percent: percent)
      columns.drawLabel("\(percent) %", row, on: &canvas)
      if percent > 0 { columns.drawGridline(row, on: &canvas) }
    }
  }

  private func drawBar(
    _ interval: ShareInterval, _ scale: ShareScale, _ columns: CensusColumns, _ index: Int,
    _ scene: Scene, on canvas: inout Canvas
  ) {
    let (plot, center, half) = (columns.plot, columns.centers[index], columns.width / 2)
    let top = scale.place(interval.share)
    let style = scene.style(.one)
    for row in whole(top)..<plot.height {
      let eighths = min(8, whole(((Double(row + 1) - top) * 8).rounded()))
      guard eighths > 0, let glyph = blockGlyph(eighths, scene.features) else { continue }
      for x in center - half...center + half { canvas.put(glyph, x, plot.y + row, style) }
    }
    // From the line of 0 upwards: the upper half of the axis' own row.
    if scene.features.isUnicode, top < Double(plot.height) {
      for x in center - half...center + half { canvas.put("▀", x, plot.bottom, style) }
    }
    drawWhisker(interval, scale, columns, index, scene, on: &canvas)
  }

  /// The interval, drawn in the colours turned round where the bar is behind it.
  private func drawWhisker(
    _ interval: ShareInterval, _ scale: ShareScale, _ columns: CensusColumns, _ index: Int,
    _ scene: Scene, on canvas: inout Canvas
  ) {
    let (plot, x) = (columns.plot, columns.whisker(index))
    let isBeside = x != columns.centers[index]
    let kind: DotRaster.Kind = scene.features.isUnicode ? .braille : .ascii
    var raster = DotRaster(kind, Size(1, plot.height + 1))
    let dots = Double(DotRaster.dots(kind).y)
    let top = whole(scale.place(interval.high) * dots)
    // Dots are above the place where they end.
    let bottom = max(top, whole((scale.place(interval.low) * dots).rounded(.up)) - 1)
    for dot in 0..<raster.width where !isBeside || dot == 0 {
      raster.column(dot, from: top, to: bottom)
    }
    let bar = scale.place(interval.share)
    for row in 0...plot.height {
      guard let glyph = raster.glyph(0, row) else { continue }
      let isOnBar = !isBeside && row < plot.height && bar <= Double(row)
      let strong = scene.style(.strong)
      let style = isOnBar && scene.features.isUnicode ? scene.inverse(.one) : strong
      canvas.put(glyph, x, plot.y + row, style)
    }
  }
}

extension Scene {
  /// What is drawn over an area that is filled in a role's colour.
  func inverse(_ role: Role) -> Style {
    guard features.colors > .none else { return Style(reversed: true) }
    return Style(style(.text).background, on: style(role).foreground, bold: true)
  }
}

/// A block filled from below by so many eighths; in ASCII from a half on, and then whole.
func blockGlyph(_ eighths: Int, _ features: Features) -> Unicode.Scalar? {
  guard features.isUnicode else { return eighths >= 4 ? "#" : nil }
  return Unicode.Scalar(0x2580 + UInt32(min(max(eighths, 1), 8)))
}

/// A share in whole per cent, 0 and 100 kept for none and all.
func wholePercent(_ share: Double) -> String {
  let whole = Int((share * 100).rounded())
  if share > 0, whole == 0 { return "<1" }
  return share < 1 && whole == 100 ? "99" : String(whole)
}

/// What a panel says before it has anything to show.
func drawCensusInvitation(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
  guard area.width >= 12, area.height >= 1 else { return }
  let hasRuns = scene.census?.rows.contains { $0.runs > 0 } ?? false
  let text = hasRuns ? "no start has arrived" : "no run has ended yet"
  for (row, line) in wrapped(text, area.width - 2).enumerated() {
    canvas.write(line, area.x + 1, area.y + row, scene.style(.quiet))
  }
}
