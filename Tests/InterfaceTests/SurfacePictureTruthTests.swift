import Drawing
import Learning
import Testing

@testable import Interface

/// What the pictures of J over weights mark and what their numbers say agree within a cell.
@Suite struct SurfacePictureTruthTests {
  static let sizes = [Size(40, 18), Size(40, 21), Size(60, 22), Size(60, 33), Size(100, 40)]

  static let setups: [Setup] = {
    var linear = Setup()
    (linear.hidden, linear.activation, linear.dataset, linear.alpha) = ([], .identity, .or, 0.05)
    var tanh = Setup()
    (tanh.activation, tanh.alpha) = (.tanh, 0.2)
    var thrown = Setup()
    thrown.alpha = 50
    return [Setup(), linear, tanh, thrown]
  }()

  @Test(arguments: 0..<4, [0, 100, 700, 954])
  func `the dot lies at the weight and its J, on the curve, which is whole`(
    _ which: Int, _ epochs: Int
  ) {
    // With pixels of several colours the dot is a ball.
    for features in [true, false].map({ Features(colors: .none, isUnicode: $0) }) {
      for across in [2, 4, 0] where across < Self.setups[which].shape.parameterCount {
        let scene = scene(
          .surface, epochs: epochs, setup: Self.setups[which], features: features
        ) { $0.surface.across = across }
        guard let run = scene.run, run.whyNoPicture == nil else { continue }
        for size in Self.sizes { checkSlice(run, across, scene, size) }
      }
    }
  }

  private func checkSlice(_ run: Run, _ across: Int, _ scene: Scene, _ size: Size) {
    let (canvas, inner) = drawn(SlicePanel(), scene, size)
    guard let line = axisLine(canvas, inner) else {
      Issue.record("no axis\n\(canvas.text)")
      return
    }
    let bottom = (inner.y..<inner.bottom).last { isAxis(canvas[line, $0].glyph) } ?? inner.y
    let plot = Rect(line + 1, inner.y, inner.right - line - 1, bottom + 1 - inner.y)
    let axis = ReadAxis.up(canvas, plot.y..<plot.bottom, line: line, from: inner.x)
    let dots = canvas.cells(in: plot, SurfaceMark.now(scene))
    #expect(dots.count == 1, "\(canvas.text)")
    guard let dot = dots.first else { return }
    if let place = axis.place(run.cost) {
      #expect(abs(Double(dot.y) + 0.5 - place) <= 1, "J \(run.cost)\n\(canvas.text)")
    }
    let weights = ReadAxis.across(canvas, plot.x - 1..<plot.right, row: plot.bottom)
    if let place = weights.place(run.network.parameters.values[across]) {
      #expect(abs(Double(dot.x) + 0.5 - place) <= 1.5, "\(canvas.text)")
    }
    checkCurve(run, across, scene, canvas, plot, dot, inner)
  }

  /// The curve alone, beside the whole picture.
  private func checkCurve(
    _ run: Run, _ across: Int, _ scene: Scene, _ canvas: Canvas, _ plot: Rect, _ dot: Point,
    _ inner: Rect
  ) {
    var alone = Canvas(canvas.size, features: scene.features)
    let slice = WeightSlice(run, along: across)
    let area = Rect(inner.x, inner.y, inner.width, plot.height + 1)
    SlicePlot(slice, scene, in: area).draw(on: &alone, name: slice.name)
    #expect(alone[dot.x, dot.y].glyph != " ", "the dot is beside the curve\n\(canvas.text)")
    for y in plot.y..<plot.bottom {
      for x in plot.x..<plot.right {
        let (mine, whole) = (alone[x, y].glyph, canvas[x, y].glyph)
        guard mine != " " else { continue }
        #expect(whole != " ", "the curve is cut at \(x), \(y)\n\(canvas.text)")
      }
    }
  }

  private func isAxis(_ glyph: Unicode.Scalar) -> Bool { ["│", "┤", "|", "+"].contains(glyph) }

  private func axisLine(_ canvas: Canvas, _ inner: Rect) -> Int? {
    (inner.x..<inner.right).first { x in isAxis(canvas[x, inner.y].glyph) }
  }

  @Test(arguments: 0..<4, [0, 100, 954])
  func `on the map the run is where its weights are`(_ which: Int, _ epochs: Int) {
    for features in coloured {
      let scene = scene(.surface, epochs: epochs, setup: Self.setups[which], features: features) {
        $0.surface.isAlongPath = false
      }
      guard let run = scene.run, run.whyNoPicture == nil else { continue }
      let axes = scene.model.surface.axes(of: run.setup)
      let values = run.network.parameters.values
      for size in Self.sizes {
        let (canvas, inner) = drawn(LandscapePanel(), scene, size)
        guard let line = axisLine(canvas, inner) else { continue }
        let bottom = (inner.y..<inner.bottom).last { isAxis(canvas[line, $0].glyph) } ?? inner.y
        let plot = Rect(line + 1, inner.y, inner.right - line - 1, bottom + 1 - inner.y)
        let up = ReadAxis.up(canvas, plot.y + 1..<plot.bottom, line: line, from: inner.x)
        let across = ReadAxis.across(canvas, plot.x - 1..<plot.right, row: plot.bottom)
        let dots = canvas.cells(in: plot, SurfaceMark.now(scene))
        #expect(dots.count == 1, "\(canvas.text)")
        for dot in dots {
          if let y = up.place(values[axes.up]) {
            #expect(abs(Double(dot.y) + 0.5 - y) <= 1, "\(canvas.text)")
          }
          if let x = across.place(values[axes.across]) {
            #expect(abs(Double(dot.x) + 0.5 - x) <= 1.5, "\(canvas.text)")
          }
        }
      }
    }
  }

  @Test(arguments: 0..<3, [0, 300])
  func `the steps of three α start on the curve, at the J that is said`(
    _ which: Int, _ epochs: Int
  ) {
    for features in coloured {
      let scene = scene(.surface, epochs: epochs, setup: Self.setups[which], features: features) {
        $0.surface.showsThreeRates = true
      }
      guard let run = scene.run else { continue }
      let across = scene.model.surface.axes(of: run.setup).across
      let trial = RateTrial(run, along: across)
      guard let rates = trial.rates else { continue }
      for size in [Size(26, 20), Size(40, 14), Size(66, 30)] {
        for kind in ThreeRatesPanel.Which.allCases {
          let (canvas, inner) = drawn(ThreeRatesPanel(kind, LaterTrial { trial }), scene, size)
          guard let line = axisLine(canvas, inner) else { continue }
          let bottom = (inner.y..<inner.bottom).last { isAxis(canvas[line, $0].glyph) } ?? inner.y
          let plot = Rect(line + 1, inner.y, inner.right - line - 1, bottom + 1 - inner.y)
          let axis = ReadAxis.up(canvas, plot.y..<plot.bottom, line: line, from: inner.x)
          for start in canvas.cells(in: plot, SurfaceMark.start(scene)) {
            guard let place = axis.place(rates.right.start) else { continue }
            #expect(abs(Double(start.y) + 0.5 - place) <= 1, "\(canvas.text)")
          }
        }
      }
    }
  }

  @Test func `a line to a place past all counting keeps its slope`() throws {
    let frame = PlotFrame(
      scene(.surface), across: AxisRange(rounding: 0, 10), up: AxisRange(rounding: 0, 10),
      in: Rect(0, 0, 47, 21))
    let from = frame.place(5, 5)
    for far in [1e3, 1e9, 1e100] {
      let cut = try #require(frame.clipped(from: (5, 5), to: (5 + far, 5 + 3 * far)))
      #expect(cut.from == from)
      let unit = (x: Double(frame.plot.width) / 10, y: -Double(frame.plot.height) / 10)
      let slope = (cut.to.y - cut.from.y) / (cut.to.x - cut.from.x)
      #expect(abs(slope - 3 * unit.y / unit.x) < 1e-6)
      #expect(abs(cut.to.y) <= 3 * Double(frame.plot.height))
    }
    #expect(frame.clipped(from: (5, 5), to: (.infinity, 5)) == nil)
    #expect(frame.clipped(from: (500, 500), to: (600, 600)) == nil)
  }
}
