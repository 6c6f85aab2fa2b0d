import Drawing
import Learning
import Testing

@testable import Interface

/// What the pictures of a census mark and what its numbers say agree within a cell.
@Suite struct CensusPictureTruthTests {
  private static let sizes = [
    Size(40, 14), Size(40, 15), Size(60, 18), Size(60, 21), Size(100, 34),
  ]

  /// Columns of made-up runs, so many epochs each, from a seed.
  private func census(_ seed: UInt64, over axis: CensusAxis) -> CensusProgress {
    var numbers = SplitMix64(seed: seed, stream: .weights)
    let plan = CensusPlan(Setup(), axis: axis, seedCount: 40)
    let rows = (0..<plan.columnCount).map { column in
      let middle = Double(20 << Int.random(in: 0...9, using: &numbers))
      let count = Int.random(in: 1...40, using: &numbers)
      let epochs = (0..<count).map { _ in
        Int(middle * Double.random(in: 0.9...1.6, using: &numbers))
      }
      return CensusRow(
        plan.setup(column: column, seed: 1), epochsOfEach: epochs.sorted(), runs: 40, diverged: 0)
    }
    return CensusProgress(plan, merged: rows)
  }

  private func shown(
    _ progress: CensusProgress, _ features: Features, isLinear: Bool = false
  ) -> Scene {
    var model = Model()
    _ = model.act(.screen(.census), [:])
    model.census.isLinear = isLinear
    if case .alpha = progress.plan.axis { model.census.view = .alpha }
    var snapshot = Snapshot(runs: [], playback: Playback())
    snapshot.census = progress
    return Scene(model: model, snapshots: [.census: snapshot], features: features)
  }

  private static let axes: [CensusAxis] = [
    .hidden(Array(1...8)), .hidden([2]), .alpha(CensusChoices.standardAlphas),
    .alpha([0.1, 1, 10]),
  ]

  @Test(arguments: 1...6, 0..<4)
  func `a median is in its box, and both are where the axis says`(_ seed: UInt64, _ axis: Int) {
    let progress = census(seed, over: Self.axes[axis])
    for features in coloured {
      for size in Self.sizes {
        for isLinear in [false, true] {
          checkEpochs(progress, shown(progress, features, isLinear: isLinear), size, isLinear)
        }
      }
    }
  }

  private func checkEpochs(
    _ progress: CensusProgress, _ scene: Scene, _ size: Size, _ isLinear: Bool
  ) {
    let (canvas, inner) = drawn(EpochsPanel(), scene, size)
    let columns = CensusColumns(
      scene, progress, in: inner, figures: CensusColumns.medians(of: progress),
      beside: CensusColumns.shares(of: progress))
    let plot = columns.plot
    let up = ReadAxis.up(
      canvas, plot.y..<plot.bottom, line: plot.x, from: inner.x, isLogarithmic: !isLinear)
    let median: Unicode.Scalar = scene.features.isUnicode ? "━" : "="
    let box = scene.style(.faint).foreground
    for (x, row) in zip(columns.centers, progress.rows) {
      guard let epochs = row.epochs else { continue }
      let bars = (plot.y..<plot.bottom).filter { canvas[x, $0].glyph == median }
      #expect(bars.count == 1, "\(canvas.text)")
      guard let bar = bars.first, let place = up.place(epochs.median) else { continue }
      #expect(abs(Double(bar) + 0.5 - place) <= 1, "median \(epochs.median)\n\(canvas.text)")
      // On its box, or beside a part of it, where there are colours to see it by.
      if scene.features.isUnicode {
        #expect(canvas[x, bar].style.background == box, "\(canvas.text)")
      }
      // A fit passes over the boxes, and may cover an end of one.
      guard progress.trend == nil, let top = up.place(epochs.q3), let bottom = up.place(epochs.q1)
      else { continue }
      let half = columns.width / 2
      // Beside the fit, which may pass over a part of it.
      let filled = (plot.y..<plot.bottom).filter { y in
        (x - half...x + half).contains {
          ["█", "▀", "▄", ":", median].contains(canvas[$0, y].glyph)
        }
      }
      #expect(abs(Double(filled.min() ?? 99) + 0.5 - top) <= 1.1, "q3\n\(canvas.text)")
      #expect(abs(Double(filled.max() ?? 99) + 0.5 - bottom) <= 1.1, "q1\n\(canvas.text)")
    }
  }

  @Test(arguments: 1...4, 0..<4)
  func `without colours the box stands on both sides of its median`(_ seed: UInt64, _ axis: Int) {
    let progress = census(seed, over: Self.axes[axis])
    for isUnicode in [true, false] {
      let scene = shown(progress, Features(colors: .none, isUnicode: isUnicode))
      for size in Self.sizes {
        let (canvas, inner) = drawn(EpochsPanel(), scene, size)
        let columns = CensusColumns(
          scene, progress, in: inner, figures: CensusColumns.medians(of: progress),
          beside: CensusColumns.shares(of: progress))
        guard columns.width >= 3 else { continue }
        let median: Unicode.Scalar = isUnicode ? "━" : "="
        for x in columns.centers {
          let plot = columns.plot
          let bar = (plot.y..<plot.bottom).first { canvas[x, $0].glyph == median }
          guard let bar else { continue }
          for side in [x - columns.width / 2, x + columns.width / 2] {
            // The fit may pass over it.
            let glyph = canvas[side, bar].glyph
            let isFit = glyph.value >= 0x2800 || "'-.|".unicodeScalars.contains(glyph)
            #expect(["█", "▀", "▄", ":"].contains(glyph) || isFit, "\(canvas.text)")
          }
        }
      }
    }
  }

  @Test(arguments: 1...6, 0..<4)
  func `a share's bar and its interval end where the axis says`(_ seed: UInt64, _ axis: Int) {
    let progress = census(seed, over: Self.axes[axis])
    for features in coloured {
      let scene = shown(progress, features)
      for size in Self.sizes {
        let (canvas, inner) = drawn(SharePanel(), scene, size)
        let columns = CensusColumns(
          scene, progress, in: inner, figures: CensusColumns.shares(of: progress),
          beside: CensusColumns.medians(of: progress))
        let plot = columns.plot
        let up = ReadAxis.up(canvas, plot.y..<plot.bottom + 1, line: plot.x, from: inner.x)
        for (index, row) in progress.rows.enumerated() {
          guard let top = up.place(100 * row.interval.high),
            let low = up.place(100 * row.interval.low),
            let share = up.place(100 * row.share)
          else { continue }
          let whisker = (plot.y...plot.bottom).filter {
            let glyph = canvas[columns.whisker(index), $0].glyph
            return features.isUnicode
              ? (0x2801...0x28FF).contains(glyph.value) : "'-.:|".unicodeScalars.contains(glyph)
          }
          if let first = whisker.min(), features.isUnicode {
            #expect(abs(Double(first) + 0.5 - top) <= 1, "\(canvas.text)")
          }
          if let last = whisker.max(), features.isUnicode {
            #expect(abs(Double(last) + 0.5 - low) <= 1.1, "\(canvas.text)")
          }
          guard columns.width > 1 else { continue }
          let side = columns.centers[index] - columns.width / 2
          let bar = (plot.y..<plot.bottom).first {
            "▁▂▃▄▅▆▇█#".unicodeScalars.contains(canvas[side, $0].glyph)
          }
          // Below the lowest row a bar is the upper half of the axis' own.
          #expect(
            abs(Double(bar ?? plot.bottom) + 0.5 - share) <= 1, "\(row.share)\n\(canvas.text)")
        }
      }
    }
  }
}
