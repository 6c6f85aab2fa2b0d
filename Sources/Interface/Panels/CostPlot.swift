import Drawing
import Learning

/// One curve of a cost plot.
struct CostCurve {
  var history: CostHistory
  var style: Style
  /// Whether the area below it is tinted.
  var isFilled = false
}

/// Cost curves on their axes: round ticks, the line of ε, every spike kept.
struct CostPlot {
  let scene: Scene
  let scale: CostScale
  let epsilon: Double

  /// Columns for the labels of J, and the row for those of the epochs.
  static let labelWidth = 7

  func draw(_ curves: [CostCurve], on canvas: inout Canvas, in area: Rect, hasLabels: Bool = true) {
    guard area.width >= 4, area.height >= 2 else { return }
    let left = hasLabels && area.width >= 24 ? Self.labelWidth : 0
    let bottom = hasLabels && area.height >= 4 ? 1 : 0
    let plot = Rect(area.x + left, area.y, area.width - left, area.height - bottom)
    drawGoal(on: &canvas, in: plot)
    for curve in curves where curve.isFilled { tint(curve, on: &canvas, in: plot) }
    for curve in curves { stroke(curve, on: &canvas, in: plot) }
    if left > 0 { labelCosts(on: &canvas, in: plot) }
    if bottom > 0 { labelEpochs(on: &canvas, in: plot) }
  }

  private func row(of cost: Double, _ rows: Int) -> Int {
    Int(scale.share(of: cost) * Double(rows), within: 0...max(0, rows - 1))
  }

  private func drawGoal(on canvas: inout Canvas, in plot: Rect) {
    guard epsilon > 0, epsilon >= scale.low, epsilon <= scale.high else { return }
    let y = plot.y + row(of: epsilon, plot.height)
    let dotted = FrameGlyphs.fitting(scene.features).dotted
    // ASCII has no dotted line of its own, and a whole one would pass for a curve.
    let step = scene.features.isUnicode ? 1 : 2
    for x in stride(from: plot.x, to: plot.right, by: step) {
      canvas.put(dotted, x, y, scene.style(.goal))
    }
  }

  private var kind: DotRaster.Kind { scene.features.isUnicode ? .braille : .ascii }

  /// In dots: one is a hair from the last row.
  private var thickness: Int { kind == .braille ? 2 : 1 }

  private func stroke(_ curve: CostCurve, on canvas: inout Canvas, in plot: Rect) {
    var raster = DotRaster(kind, plot.size)
    var before: Int?
    for (x, span) in spans(curve.history, across: raster.width).enumerated() {
      guard let span else { continue }
      let top = row(of: span.max, raster.height)
      let bottom = row(of: span.min, raster.height)
      let last = row(of: span.last, raster.height)
      // From the height where the column before ended, so that the line has no holes.
      raster.column(
        x, from: min(top, before ?? top), to: max(bottom, before ?? bottom) + thickness - 1)
      before = last
    }
    raster.draw(on: &canvas, at: Point(plot.x, plot.y), curve.style)
  }

  /// Tints the cells below the curve, so that the shape reads from afar.
  private func tint(_ curve: CostCurve, on canvas: inout Canvas, in plot: Rect) {
    guard scene.features.colors >= .indexed else { return }
    let color = scene.style(.area).foreground
    for (x, span) in spans(curve.history, across: plot.width).enumerated() {
      guard let span else { continue }
      // The cell that the line crosses belongs to the area when most of it lies below.
      let top = whole(scale.share(of: span.min) * Double(plot.height) + 0.5)
      for y in min(top, plot.height)..<plot.height {
        var cell = canvas[plot.x + x, plot.y + y]
        cell.style.background = color
        canvas[plot.x + x, plot.y + y] = cell
      }
    }
  }

  /// For each column of dots, the least, the greatest and the last J of the epochs that it stands
  /// for; nil past the end of the history. A column between two epochs takes the nearer one's J.
  private func spans(_ history: CostHistory, across width: Int) -> [CostHistory.Column?] {
    guard width > 0 else { return [] }
    var spans: [CostHistory.Column?] = []
    var index = 0
    for x in 0..<width {
      let from = scale.epochs * x / width
      let to = max(from, scale.epochs * (x + 1) / width - 1)
      guard from <= history.epochs, history.start.isFinite else {
        spans.append(nil)
        continue
      }
      while index + 1 < history.columns.count, history.columns[index].lastEpoch < from {
        index += 1
      }
      var merged = history.columns[index]
      var next = index + 1
      while next < history.columns.count, history.columns[next].firstEpoch <= to {
        let column = history.columns[next]
        merged.min = min(merged.min, column.min)
        merged.max = max(merged.max, column.max)
        merged.last = column.last
        next += 1
      }
      spans.append(merged)
    }
    return spans
  }

  private func labelCosts(on canvas: inout Canvas, in plot: Rect) {
    let tick: Unicode.Scalar = scene.features.isUnicode ? "┤" : "|"
    let bar: Unicode.Scalar = scene.features.isUnicode ? "│" : "|"
    for y in plot.y..<plot.bottom { canvas.put(bar, plot.x - 1, y, scene.style(.faint)) }
    var free = plot.y
    for (cost, text) in scale.ticks(rows: plot.height).sorted(by: { $0.cost > $1.cost }) {
      let y = plot.y + row(of: cost, plot.height)
      guard y >= free else { continue }
      canvas.put(tick, plot.x - 1, y, scene.style(.quiet))
      canvas.writeRight(text, endingAt: plot.x - 1, y, scene.style(.quiet))
      free = y + 1
    }
  }

  private func labelEpochs(on canvas: inout Canvas, in plot: Rect) {
    let y = plot.bottom
    var free = plot.x - 1
    for tick in Ticks.linear(from: 0, to: Double(scale.epochs), about: max(1, plot.width / 14)) {
      guard tick == tick.rounded(.down) else { continue }
      let text = grouped(Int(tick))
      let x = plot.x + Int(tick / Double(scale.epochs) * Double(plot.width - 1))
      let start = min(max(plot.x, x - text.count / 2), plot.right - text.count)
      guard start >= free else { continue }
      free = canvas.write(text, start, y, scene.style(.quiet)) + 2
    }
    let unit = "epochs"
    if plot.right - unit.count >= free {
      canvas.writeRight(unit, endingAt: plot.right, y, scene.style(.faint))
    }
  }
}
