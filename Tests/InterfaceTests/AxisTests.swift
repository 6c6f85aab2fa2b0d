import Drawing
import Learning
import Testing

@testable import Interface

/// What is drawn lies where the axis says that it lies.
@Suite struct AxisTests {
  /// Spans of J and of epochs, near and far.
  static let ranges: [(Double, Double)] = [
    (0.01, 0.1403), (0.01, 0.25), (0.01, 0.3), (1e-9, 0.2), (1e-15, 10), (0.001, 0.14),
    (110, 260), (480, 1_700), (667, 9_000), (1_400, 1_600),
  ]

  @Test(arguments: ranges)
  func `each tick of an axis lies in the middle of its row, and none beside another`(
    _ low: Double, _ high: Double
  ) {
    for rows in 3...50 {
      for isLinear in [false, true] {
        let scale =
          isLinear
          ? HeightScale(linear: 0, to: high, rows: rows)
          : HeightScale(logarithmic: low, to: high, rows: rows)
        #expect(!scale.ticks.isEmpty, "\(rows) rows")
        if rows >= 6 { #expect(scale.ticks.count > 1, "\(rows) rows, linear \(isLinear)") }
        for tick in scale.ticks {
          #expect(abs(scale.place(tick.value) - Double(tick.row) - 0.5) <= HeightScale.tolerance)
        }
        for (above, below) in zip(scale.ticks, scale.ticks.dropFirst()) {
          #expect(above.value > below.value && below.row - above.row >= (rows < 4 ? 1 : 2))
        }
        // All that it holds is in the picture, and fills most of it.
        let (top, bottom) = (scale.place(high), scale.place(isLinear ? 0 : low))
        #expect(top >= 0 && bottom <= Double(rows))
        if rows >= 5 {
          #expect(bottom - top >= 0.45 * Double(rows), "\(rows) rows, linear \(isLinear)")
        }
      }
    }
  }

  @Test(arguments: [1e299, 1e301, 1e305, 1.7e308])
  func `an axis as high as numbers go comes to an end`(_ high: Double) {
    for low in [0, 0.9 * high, -0.4 * high] {
      for rows in [1, 4, 12, 40] {
        let scale = HeightScale(linear: low, to: high, rows: rows)
        #expect(scale.place(high).isFinite || high - low == .infinity)
      }
    }
  }

  @Test func `at 80 columns the curve is on the tick of 0.1 when J is 0.1`() throws {
    var run = Run(Setup())
    while run.cost > 0.1 { run.advance(epochs: 1) }
    let rows = picture(scene(epochs: run.epoch), 80, 24).text.split(separator: "\n")
    let tick = try #require(rows.first { $0.contains(" 0.1┤") }).map { $0 }
    let end = try #require(tick.lastIndex { "▀▄█▘▝▖▗▌▐▛▜▙▟▚▞".contains($0) })
    #expect(end > 20)
  }

  @Test(arguments: [1, 99, 200, 201, 300, 400, 735, 954, 1_001, 2_335, 12_001])
  func `the end of the epoch axis always has its number`(_ epochs: Int) {
    for (width, height) in [(80, 24), (60, 20), (120, 36)] {
      for screen in [ScreenName.train, .race] {
        var setup = Setup()
        setup.epsilon = 0
        for isLogarithmic in [false, true] {
          let scene = scene(screen, epochs: epochs, setup: setup) {
            $0.areEpochsLogarithmic = isLogarithmic
          }
          let text = picture(scene, width, height).text
          let ends = text.split(separator: "\n").flatMap { line in
            line.split(separator: "│").filter { $0.drop { $0 == " " }.hasPrefix("0 ") }
              .compactMap { $0.split(separator: " ").last.map { $0.filter(\.isNumber) } }
          }
          #expect(ends.contains { (Int($0) ?? 0) >= epochs }, "\(width), \(screen)\n\(text)")
        }
      }
    }
  }

  @Test(arguments: Activation.catalog)
  func `the axes of an activation have 0 in the middle of a row, and its ends in the picture`(
    _ activation: Activation
  ) throws {
    for (width, height) in [(80, 24), (120, 36), (120, 37), (200, 60)] {
      var setup = Setup()
      setup.activation = activation
      let scene = scene(.units, setup: setup) { $0.units.view = .sigmoid }
      let rows = picture(scene, width, height).text.split(separator: "\n")
      let zero = try #require(rows.first { $0.hasPrefix("    0 ") })
      // Both dots of a flat line lie on the middle of its row.
      #expect(zero.contains("┄┄") || zero.contains("⠶⠶"))
      #expect(activation != .sigmoid || zero.hasPrefix("    0 ⠶⠶⠶"), "\(zero)")
      guard activation == .sigmoid else { continue }
      let one = try #require(rows.first { $0.hasPrefix("    1 ") })
      #expect(one.contains("⠶⠶⠶"), "\(one)")
    }
  }

  @Test(arguments: [(80, 24), (100, 30), (120, 36), (200, 60)])
  func `on the landscape's axes each number stands on the middle of its row`(
    _ width: Int, _ height: Int
  ) {
    for epochs in [0, 10, 600, 954] {
      var run = Run(Setup())
      run.advance(epochs: epochs)
      let shown = scene(.surface, epochs: epochs)
      let slice = WeightSlice(run, along: 2)
      let plot = SlicePlot(slice, shown, in: Rect(0, 0, width / 2, height - 12))
      let rows = height - 14
      let plane = SurfacePlane(run, across: 2, up: 4)
      for (range, count) in [
        (plot.frame.up, plot.frame.plot.height), (plane.onRows(rows).up, rows),
      ] {
        let ticks = range.ticks(about: 3)
        #expect(ticks.count > 1)
        for tick in ticks {
          let place = (1 - range.share(of: tick.value)) * Double(count)
          #expect(abs(place - place.rounded(.down) - 0.5) < 1e-6, "\(tick)")
        }
      }
      // The whole path is in the picture still, which is not much larger than before.
      let fitted = plane.onRows(rows).up
      #expect(plane.path.allSatisfy { fitted.contains($0.y) } && fitted.contains(plane.landing.y))
      #expect(fitted.span <= 1.3 * plane.up.span, "\(rows): \(plane.up) as \(fitted)")
    }
  }

  @Test func `over many powers of ten the ticks are equally many powers apart`() {
    for rows in [5, 8, 12, 20] {
      let ticks = HeightScale(logarithmic: 5e-10, to: 0.01, rows: rows).ticks
      let rowsApart = Set(zip(ticks, ticks.dropFirst()).map { $1.row - $0.row })
      #expect(ticks.count >= 2 && rowsApart.count == 1, "\(rows): \(ticks)")
    }
  }

  @Test func `a run before that lies beyond the axis is said and not drawn along its edge`() {
    var now = Run(Setup())
    now.advance(epochs: 10)
    for (ghost, said) in [
      (CostHistory(start: 3), "run before ↑"), (now.history, "grey: run before"),
    ] {
      var shown = scene(epochs: 10)
      shown = Scene(
        model: shown.model,
        snapshots: [.training: Snapshot(runs: [now], playback: Playback(), ghost: ghost)],
        features: shown.features)
      let text = picture(shown, 120, 36).text
      #expect(text.contains(said), "\(text)")
    }
  }

  @Test func `at epoch 0 the curve is a point`() {
    let plot = picture(scene(epochs: 0), 80, 24).text.split(separator: "\n")
      .drop { !$0.contains("cost J") }
    let dots = plot.joined().unicodeScalars.filter { (0x2801...0x28FF).contains($0.value) }
    // One column of two dots, in one cell or at the border of two.
    #expect(dots.count <= 2)
    #expect(dots.allSatisfy { $0.value & 0xB8 == 0 })
  }

  @Test func `a run before lies outside the axis only where all of it does`() {
    let scale = CostScale([CostHistory(start: 0.1)], epsilon: 0.01, in: Model())
    for (start, side) in [(5.0, CostScale.Side.above), (1e-9, .below)] {
      var history = CostHistory(start: start)
      #expect(scale.side(of: history) == side)
      history.append(0.05)
      history.append(start)
      #expect(scale.side(of: history) == .inside)
    }
  }

  @Test func `what is too far for any axis does not stretch it`() {
    #expect(
      AxisRange(holding: [1, 2, 1e200, -1e300, .infinity], least: 0.1, margin: 0.1)
        == AxisRange(holding: [1, 2], least: 0.1, margin: 0.1))
  }

  @Test func `a lane that diverges leaves at the top, and the others keep their axis`() {
    var setup = Setup()
    setup.hidden = []
    setup.activation = .identity
    let race = scene(.race, epochs: 2_000, setup: setup) { $0.alphas = [0.1, 0.5, 5] }
    let text = picture(race, 80, 24).text
    #expect(text.contains(" 0.1┤"))
    #expect(
      !text.split(separator: "\n").contains { $0.contains("e") && $0.contains("┤") }, "\(text)")
    // Alone it has an axis of its own.
    setup.alpha = 5
    let alone = picture(scene(epochs: 2_000, setup: setup), 80, 24).text
    #expect(alone.split(separator: "\n").contains { $0.contains("e") && $0.contains("┤") })
  }

  @Test(arguments: [80, 81, 89, 95, 110, 130], [24, 30])
  func `the lanes of a race have one plot, each named where its curve ends`(
    _ width: Int, _ height: Int
  ) {
    for alphas in [[0.01, 0.5], [0.01, 0.5, 50], [0.01, 0.1, 0.5, 5, 50]] {
      let race = scene(.race, epochs: 1_200) { $0.alphas = alphas }
      let text = picture(race, width, height).text
      let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(rows.count { $0.contains("0.01┤") } == 1, "\(text)")
      #expect(rows.allSatisfy { $0.count { $0 == "┤" } <= 1 })
      // Above its lane and at its curve.
      for alpha in alphas {
        let name = "α \(number(alpha))"
        let times = rows.dropFirst().reduce(0) { count, row in
          count + String(row).ranges(of: name + " ").count + (row.hasSuffix(name) ? 1 : 0)
        }
        #expect(times >= 2, "\(name)\n\(text)")
      }
    }
  }

  @Test func `a lane made large has an axis of its own`() {
    let race = scene(.race, epochs: 1_200) {
      $0.alphas = [0.01, 0.1, 0.5, 5, 50]
      $0.focus = 3
      $0.isZoomed = true
    }
    #expect(picture(race, 80, 24).text.contains("0.01┤"))
  }
}
