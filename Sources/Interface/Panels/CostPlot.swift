import Drawing
import Learning

/// One curve of a cost plot.
struct CostCurve {
  var history: CostHistory
  var style: Style
  /// Whether the area below it is tinted.
  var isFilled = false
  /// What is drawn of the history.
  private(set) var columns: [CostHistory.Column]

  /// The curve of a run before, of which the axis may show no more than the first epochs.
  init(history: CostHistory, style: Style) {
    (self.history, self.style, columns) = (history, style, history.graded)
  }

  /// The curve of a run, filled; epoch by epoch in its beginning where the axis shows so much.
  init(_ run: Run, on scale: CostScale, style: Style, isFilled: Bool = true) {
    (history, self.style, self.isFilled) = (run.history, style, isFilled)
    columns = scale.epochs.isLogarithmic ? run.history.graded : run.history.columns
  }
}

/// Cost curves on their axes: round ticks, the line of ε, every spike kept.
struct CostPlot {
  let scene: Scene
  let scale: CostScale
  let epsilon: Double
  /// Whether curves that run along each other take turns, so that none hides another.
  var sharesPixels = false

  /// Columns for the labels of J, and the row for those of the epochs.
  static let labelWidth = 7

  func draw(_ curves: [CostCurve], on canvas: inout Canvas, in area: Rect) {
    guard area.width >= 4, area.height >= 2 else { return }
    let bottom = Self.epochRows(area.height)
    let heights = scale.heights(rows: area.height - bottom)
    let left = labelColumns(heights, width: area.width)
    let plot = Rect(area.x + left, area.y, area.width - left, area.height - bottom)
    let epochs = scale.epochs.epochs(of: plot.width * dots.across)
    let drawn = curves.map { (curve: $0, spans: spans($0, across: epochs)) }
    if scene.features.isUnicode {
      var image = PixelImage(scene.features.grid, plot.size)
      // Below a point alone there is no area.
      for (curve, spans) in drawn where curve.isFilled && curve.history.epochs > 0 {
        tint(spans, heights, on: &image)
      }
      if sharesPixels {
        drawInTurns(drawn, heights, on: &image)
      } else {
        for (curve, spans) in drawn {
          stroke(spans, heights) { image.column($0, from: $1, to: $2, curve.style.foreground) }
        }
      }
      canvas.draw(image, at: Point(plot.x, plot.y))
      drawGoal(heights, on: &canvas, in: plot)
    } else {
      drawGoal(heights, on: &canvas, in: plot)
      for (curve, spans) in drawn {
        var raster = DotRaster(.ascii, plot.size)
        stroke(spans, heights) { raster.column($0, from: $1, to: $2) }
        raster.draw(on: &canvas, at: Point(plot.x, plot.y), curve.style)
      }
    }
    if left > 0 { labelCosts(heights, on: &canvas, in: plot) }
    if bottom > 0 { labelEpochs(on: &canvas, in: plot) }
  }

  /// Pixels across that one of several curves has before it is the next one's turn.
  private static let turn = 6

  private func drawInTurns(
    _ drawn: [(curve: CostCurve, spans: [CostHistory.Column?])], _ heights: HeightScale,
    on image: inout PixelImage
  ) {
    let (width, height) = (image.width, image.height)
    var claims: [[Color]] = Array(repeating: [], count: width * height)
    for (curve, spans) in drawn {
      stroke(spans, heights) { x, top, bottom in
        for y in max(0, top)..<max(0, top, min(height, bottom + 1)) where x < width {
          claims[y * width + x].append(curve.style.foreground)
        }
      }
    }
    for (place, colors) in claims.enumerated() where !colors.isEmpty {
      let x = place % width
      image[x, place / width] = colors[x / Self.turn % colors.count]
    }
  }

  /// Where the end of a run's curve is, in cells: past the upper or the lower edge it stands on it.
  func end(of run: Run, in area: Rect) -> Point? {
    point(epoch: run.history.epochs, cost: run.cost, in: area)
  }

  /// Where J after an epoch is, in cells: past the upper or the lower edge it stands on it.
  func point(epoch: Int, cost: Double, in area: Rect) -> Point? {
    let bottom = Self.epochRows(area.height)
    let heights = scale.heights(rows: area.height - bottom)
    let left = labelColumns(heights, width: area.width)
    guard area.width > left, area.height > bottom else { return nil }
    let column = scale.epochs.column(epoch, of: area.width - left)
    let row = whole(heights.place(cost).rounded(.down))
    return Point(area.x + left + column, area.y + min(max(0, row), area.height - bottom - 1))
  }

  private static func epochRows(_ height: Int) -> Int { height >= 4 ? 1 : 0 }

  /// The columns that the labels of J need.
  private static func neededLabels(_ heights: HeightScale) -> Int {
    heights.ticks.map { tickText($0.value).count + 1 }.max() ?? 0
  }

  /// Whether a plot of so many columns is worth labels that take some of them.
  private static func hasRoom(for labels: Int, in width: Int) -> Bool {
    labels > 0 && width - labels >= narrowestLabelled
  }

  /// The columns for the labels of J: where there is room always as many, so that the axis stands
  /// still; in a narrow lane what they need, and none where too little would be left of the plot.
  private func labelColumns(_ heights: HeightScale, width: Int) -> Int {
    if width >= 24 { return Self.labelWidth }
    let needed = Self.neededLabels(heights)
    return Self.hasRoom(for: needed, in: width) ? needed : 0
  }

  /// Fewer columns show no curve that a label would be worth.
  private static let narrowestLabelled = 12

  private func drawGoal(_ heights: HeightScale, on canvas: inout Canvas, in plot: Rect) {
    guard epsilon > 0, let row = heights.row(epsilon, of: plot.height) else { return }
    let y = plot.y + row
    let dotted = goal(heights, row)
    // ASCII has no dotted line of its own, and a whole one would pass for a curve.
    let step = scene.features.isUnicode ? 1 : 2
    for x in stride(from: plot.x, to: plot.right, by: step) {
      // A curve that runs along it stays on top.
      guard canvas[x, y].glyph == " " else { continue }
      canvas.put(dotted, x, y, scene.style(.goal).on(canvas[x, y].style.background))
    }
  }

  /// The dots of the goal's line: in the middle of its row where its tick is, or none; beside another
  /// number as far from that as it lies.
  private func goal(_ heights: HeightScale, _ row: Int) -> Unicode.Scalar {
    let middle = FrameGlyphs.fitting(scene.features).dotted
    guard scene.features.isUnicode,
      let tick = heights.ticks.first(where: { $0.row == row }), tick.value != epsilon
    else { return middle }
    let quarter = Int((heights.place(epsilon) - Double(row)) * 4, within: 0...3)
    return Array("⠉⠒⠤⣀".unicodeScalars)[quarter]
  }

  /// How many dots a cell has.
  private var dots: (across: Int, down: Int) {
    guard scene.features.isUnicode else {
      let dots = DotRaster.dots(.ascii)
      return (dots.x, dots.y)
    }
    return (scene.features.grid.across, scene.features.grid.down)
  }

  /// Calls `column` with each column of dots that a curve has, and the rows from top to bottom.
  private func stroke(
    _ spans: [CostHistory.Column?], _ heights: HeightScale, _ column: (Int, Int, Int) -> Void
  ) {
    func dot(_ cost: Double) -> Int { heights.dot(cost, perRow: dots.down, thickness: 1) }
    var before: Int?
    for (x, span) in spans.enumerated() {
      guard let span else { continue }
      let top = dot(span.max)
      let bottom = dot(span.min)
      // From the height where the column before ended, so that the line has no holes.
      column(x, min(top, before ?? top), max(bottom, before ?? bottom))
      before = dot(span.last)
    }
  }

  /// Tints what lies below the curve, so that the shape reads from afar.
  private func tint(
    _ spans: [CostHistory.Column?], _ heights: HeightScale, on image: inout PixelImage
  ) {
    guard scene.features.colors >= .indexed else { return }
    let color = scene.style(.area).foreground
    for (x, span) in spans.enumerated() {
      guard let span else { continue }
      let top = heights.dot(span.min, perRow: dots.down, thickness: 1)
      image.column(x, from: top, to: image.height - 1, color)
    }
  }

  /// For each column of dots, the least, the greatest and the last J of the epochs that it stands
  /// for; nil past the end of the history. A column between two epochs takes the nearer one's J.
  private func spans(
    _ curve: CostCurve, across epochs: [ClosedRange<Int>]
  ) -> [CostHistory.Column?] {
    let (history, columns) = (curve.history, curve.columns)
    var spans: [CostHistory.Column?] = []
    var index = 0
    let last = scale.epochs.column(history.epochs, of: epochs.count)
    for (x, here) in epochs.enumerated() {
      guard x <= last, history.start.isFinite else {
        spans.append(nil)
        continue
      }
      while index + 1 < columns.count, columns[index].lastEpoch < here.lowerBound {
        index += 1
      }
      var merged = columns[index]
      var next = index + 1
      while next < columns.count, columns[next].firstEpoch <= here.upperBound {
        let column = columns[next]
        merged.min = min(merged.min, column.min)
        merged.max = max(merged.max, column.max)
        merged.last = column.last
        next += 1
      }
      spans.append(merged)
    }
    return spans
  }

  private func labelCosts(_ heights: HeightScale, on canvas: inout Canvas, in plot: Rect) {
    let tick: Unicode.Scalar = scene.features.isUnicode ? "┤" : "|"
    let bar: Unicode.Scalar = scene.features.isUnicode ? "│" : "|"
    for y in plot.y..<plot.bottom { canvas.put(bar, plot.x - 1, y, scene.style(.faint)) }
    for (cost, row) in heights.ticks {
      canvas.put(tick, plot.x - 1, plot.y + row, scene.style(.quiet))
      canvas.writeRight(
        tickText(cost), endingAt: plot.x - 1, plot.y + row, scene.style(.quiet))
    }
  }

  /// The end of the axis always has its number; the word gives way to it.
  private func labelEpochs(on canvas: inout Canvas, in plot: Rect) {
    let ticks = scale.epochs.ticks(from: plot.x, width: plot.width)
    for tick in ticks { canvas.write(tick.text, tick.x, plot.bottom, scene.style(.quiet)) }
    guard let last = ticks.last, scale.epochs.hasRoomForUnit(ticks) else { return }
    canvas.writeRight(scale.epochs.unit, endingAt: last.x, plot.bottom, scene.style(.faint))
  }
}
