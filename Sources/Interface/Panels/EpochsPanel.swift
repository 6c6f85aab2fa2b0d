import Drawing
import Learning

/// The epochs that the converged runs needed: median and quartiles for each column, and the trend.
struct EpochsPanel: Panel {
  func title(_ scene: Scene) -> String { "epochs that they needed" }

  func note(_ scene: Scene) -> String {
    scene.model.census.isLinear ? "linear axis" : "log axis"
  }

  func legends(_ scene: Scene) -> [[(String, Role)]] {
    guard let progress = scene.census, !progress.rows.isEmpty else { return [] }
    let isUnicode = scene.features.isUnicode
    let box: [(String, Role)] = [
      (isUnicode ? " ━" : " =", .strong), (" median ", .quiet),
      (isUnicode ? "█" : ":", Self.box(scene)),
      (" quartiles ", .quiet),
    ]
    guard case .hidden = progress.plan.axis, progress.trend != nil else { return [box] }
    let fit = box + [(isUnicode ? "⠒" : "-", .goal), (" fit ", .quiet)]
    guard progress.published != nil else { return [fit] }
    return ["Chauvin", "1986"].map { published in
      fit + [(isUnicode ? "·" : ".", .text), (" \(published) ", .quiet)]
    }
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let progress = scene.census, area.width >= 16, area.height >= 5 else { return }
    let boxes = progress.rows.compactMap(\.epochs)
    let values = boxes.flatMap { [max($0.q1, 1), max($0.q3, 1)] }
    let columns = CensusColumns(
      scene, progress, in: area, figures: CensusColumns.medians(of: progress),
      beside: CensusColumns.shares(of: progress))
    guard
      let scale = HeightScale(
        epochs: values, isLinear: scene.model.census.isLinear, rows: columns.plot.height)
    else { return drawCensusInvitation(scene, on: &canvas, in: area) }
    draw(scale, columns, on: &canvas)
    for (index, row) in progress.rows.enumerated() {
      if let epochs = row.epochs { drawBox(epochs, scale, columns, index, scene, on: &canvas) }
    }
    drawTrends(scale, columns, scene, on: &canvas)
    columns.drawAxis(on: &canvas, figureName: "med.")
    markFastest(columns, scene, on: &canvas)
  }

  private func draw(_ scale: HeightScale, _ columns: CensusColumns, on canvas: inout Canvas) {
    for (tick, row) in scale.ticks {
      // Epochs are whole: on a short axis its finer ticks would all be called 1.
      guard let label = epochsLabel(tick) else { continue }
      columns.drawLabel(label, row, on: &canvas)
      columns.drawGridline(row, on: &canvas)
    }
  }

  /// The box from the first to the third quartile, and a bar across it at the median.
  private func drawBox(
    _ epochs: Quartiles, _ scale: HeightScale, _ columns: CensusColumns, _ index: Int,
    _ scene: Scene, on canvas: inout Canvas
  ) {
    let (plot, center, half) = (columns.plot, columns.centers[index], columns.width / 2)
    func place(_ epochs: Double, _ parts: Int) -> Int {
      Int(scale.place(max(epochs, 1)) * Double(parts), within: 0...plot.height * parts - 1)
    }
    let (top, bottom) = (place(epochs.q3, 2), place(epochs.q1, 2))
    let middle = place(epochs.median, 1)
    // Without colours the box shows at both ends of the median's bar, where it has three cells.
    let hasEnds = scene.features.colors < .indexed && half > 0
    for y in top / 2...bottom / 2 {
      let (upper, lower) = (2 * y >= top, 2 * y + 1 <= bottom)
      for x in center - half...center + half {
        let isEnd = hasEnds && abs(x - center) == half
        if y == middle, !isEnd {
          // The box is behind all of the cell, so that its median is never outside it.
          let style = scene.style(.strong)
          canvas.put(
            Self.median(scene), x, plot.y + y,
            hasEnds || !scene.features.isUnicode ? style : onBox(style, scene))
        } else {
          canvas.put(
            Self.fill(scene, upper: upper, lower: lower), x, plot.y + y,
            scene.style(Self.box(scene)))
        }
      }
    }
  }

  private static func median(_ scene: Scene) -> Unicode.Scalar {
    scene.features.isUnicode ? "━" : "="
  }

  private static func fill(_ scene: Scene, upper: Bool, lower: Bool) -> Unicode.Scalar {
    guard scene.features.isUnicode else { return ":" }
    return upper && lower ? "█" : upper ? "▀" : "▄"
  }

  /// A word on the axis, beside the fastest α.
  private func markFastest(_ columns: CensusColumns, _ scene: Scene, on canvas: inout Canvas) {
    guard case .alpha = columns.progress.plan.axis,
      let index = CensusRow.fastest(columns.progress.rows)
    else { return }
    canvas.writeRight(
      "fastest ", endingAt: columns.centers[index], columns.plot.bottom, scene.style(.good))
  }

  /// The fitted line, and Chauvin's brought to the same height at its first column: trends are
  /// compared, not levels.
  private func drawTrends(
    _ scale: HeightScale, _ columns: CensusColumns, _ scene: Scene, on canvas: inout Canvas
  ) {
    guard case .hidden = columns.progress.plan.axis, let trend = columns.progress.trend else {
      return
    }
    let examples = Double(columns.progress.examplesPerEpoch)
    let first = columns.progress.firstFitted
    if let published = columns.progress.published {
      let scaled = trend.presentations(hidden: first) / published.presentations(hidden: first)
      stroke(scale, columns, scene.style(.quiet), isDotted: true, scene, on: &canvas) {
        scaled * published.presentations(hidden: $0) / examples
      }
    }
    stroke(scale, columns, scene.style(.goal), isDotted: false, scene, on: &canvas) {
      trend.presentations(hidden: $0) / examples
    }
  }

  private func stroke(
    _ scale: HeightScale, _ columns: CensusColumns, _ style: Style, isDotted: Bool,
    _ scene: Scene, on canvas: inout Canvas, _ epochs: (Int) -> Double
  ) {
    let plot = columns.plot
    var raster = DotRaster(scene.features.isUnicode ? .braille : .ascii, plot.size)
    let rows = columns.progress.rows
    var before: (x: Double, y: Double)?
    for (index, row) in rows.enumerated() where row.hidden >= columns.progress.firstFitted {
      let value = epochs(row.hidden)
      let place = (x: Double(columns.centers[index] - plot.x) + 0.5, y: scale.place(value))
      guard place.y >= 0, place.y < Double(plot.height) else { continue }
      if let before {
        raster.stroke(
          from: before, to: place, width: isDotted ? 0.3 : 0.9,
          dash: isDotted ? (on: 1, off: 1.5) : nil)
      }
      before = place
    }
    for y in 0..<plot.height {
      for x in 0..<plot.width {
        guard let glyph = raster.glyph(x, y) else { continue }
        let below = canvas[plot.x + x, plot.y + y]
        let isOnBox = "█:▀▄".unicodeScalars.contains(below.glyph)
        // The medians come first, and only the fit is drawn over boxes, in its own colour.
        guard [" ", "┄", "-"].contains(below.glyph) || isOnBox && !isDotted else { continue }
        canvas.put(glyph, plot.x + x, plot.y + y, below.glyph == "█" ? onBox(style, scene) : style)
      }
    }
  }

  /// A grey where there is one, on which the median and the fit both read.
  private static func box(_ scene: Scene) -> Role {
    scene.features.colors >= .indexed ? .faint : .one
  }

  private func onBox(_ style: Style, _ scene: Scene) -> Style {
    guard scene.features.colors >= .indexed else { return scene.inverse(.one) }
    return style.on(scene.style(Self.box(scene)).foreground)
  }
}

extension CensusProgress {
  /// The least H that the trend was fitted to.
  var firstFitted: Int {
    rows.filter(Trend.takes).map(\.hidden).min() ?? 1
  }
}

/// A number of epochs as the table has it, from 10,000 on in thousands: 892, 1,284, 12k.
func medianText(_ epochs: Double) -> String {
  if epochs < 9_999.5 { return epochsText(epochs) }
  return epochs < 999_500 ? fixed(epochs / 1_000, 0) + "k" : scientific(epochs, 1)
}

/// A tick of the epochs' axis, exactly: 892, 1,250, 12.5k, 1.95M; nil between two whole numbers.
func epochsLabel(_ tick: Double) -> String? {
  guard tick.rounded() == tick else { return nil }
  if tick < 10_000 { return grouped(tick) }
  return tick < 1e6 ? plain(tick / 1_000, 4) + "k" : plain(tick / 1e6, 4) + "M"
}
