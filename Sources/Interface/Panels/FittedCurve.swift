import Drawing
import Learning

/// A function of one input: the targets as points, and what the network answers as a curve through
/// them.
struct FittedCurve {
  private let run: Run
  private let scene: Scene
  private let dataset: Dataset
  private let heights: AxisRange
  private let plot: Rect
  private let labels: [(value: Double, text: String)]

  init?(_ run: Run, _ scene: Scene, in area: Rect) {
    guard area.width >= 4, area.height >= 2 else { return nil }
    (self.run, self.scene, dataset) = (run, scene, run.setup.dataset)
    let hasAxes = area.width >= 16 && area.height >= 5
    let (range, margin) = (dataset.meaning.range, dataset.meaning.tolerance)
    heights = AxisRange(
      rounding: range.lowerBound - margin, range.upperBound + margin
    ).onRows(area.height - (hasAxes ? 1 : 0))
    labels = hasAxes ? heights.ticks(about: 3) : []
    let left = hasAxes ? (labels.map { $0.text.count }.max() ?? 0) + 1 : 0
    plot = Rect(area.x + left, area.y, area.width - left, area.height - (hasAxes ? 1 : 0))
  }

  private var bounds: ClosedRange<Double> { dataset.bounds[0] }

  func draw(on canvas: inout Canvas) {
    if !labels.isEmpty { drawAxes(on: &canvas) }
    guard scene.features.colors > .none, scene.features.isUnicode else {
      drawGlyphs(on: &canvas)
      return
    }
    var image = PixelImage(scene.features.grid, plot.size)
    drawContributions(on: &image)
    let curve = scene.style(.curve).foreground
    forEachColumn(of: image.width, rows: image.height) { image.column($0, from: $1, to: $2, curve) }
    put(dataset.places, dataset.examples, scene.style(.strong).foreground, on: &image)
    put(dataset.testPlaces, dataset.test, scene.style(.testCurve).foreground, on: &image)
    canvas.draw(image, at: Point(plot.x, plot.y))
  }

  /// What each hidden neuron adds, as lines in colours of their own, fainter than the curve.
  private func drawContributions(on image: inout PixelImage) {
    let count = image.width
    guard let added = Contributions(run.network, at: (0..<count).map { input($0, of: count) })
    else {
      return
    }
    for neuron in 0..<added.count {
      let color = scene.model.theme.thin(neuron, scene.features.colors)
      forEachColumn(added.values.map { $0[neuron] }, rows: image.height) {
        image.column($0, from: $1, to: $2, color)
      }
    }
  }

  private func put(
    _ places: [[Double]], _ examples: [Example], _ color: Color, on image: inout PixelImage
  ) {
    for (place, example) in zip(places, examples) where bounds.contains(place[0]) {
      let x = MapAxes.place(place[0], image.width, bounds)
      image[x, row(example.target[0], image.height)] = color
    }
  }

  /// Without colours, or without blocks, points are glyphs over the line.
  private func drawGlyphs(on canvas: inout Canvas) {
    var raster = DotRaster(scene.features.isUnicode ? .braille : .ascii, plot.size)
    forEachColumn(of: raster.width, rows: raster.height) { raster.column($0, from: $1, to: $2) }
    drawThinDots(on: &canvas)
    raster.draw(on: &canvas, at: Point(plot.x, plot.y), scene.style(.curve))
    let (dot, ring) = FittedCurve.marks(scene.features)
    for (places, examples, glyph) in [
      (dataset.places, dataset.examples, dot), (dataset.testPlaces, dataset.test, ring),
    ] {
      for (place, example) in zip(places, examples) where bounds.contains(place[0]) {
        canvas.put(
          glyph, plot.x + MapAxes.place(place[0], plot.width, bounds),
          plot.y + row(example.target[0], plot.height), scene.style(.strong))
      }
    }
  }

  /// What each hidden neuron adds, a dot in every column.
  private func drawThinDots(on canvas: inout Canvas) {
    let columns = (0..<plot.width).map { input($0, of: plot.width) }
    guard let added = Contributions(run.network, at: columns) else { return }
    for (column, values) in added.values.enumerated() {
      for value in values where (0...1).contains(heights.share(of: value)) {
        canvas.put(
          scene.features.isUnicode ? "·" : ".", plot.x + column, plot.y + row(value, plot.height),
          scene.style(.quiet))
      }
    }
  }

  /// What stands for an example that is trained on, and for one that is held back.
  static func marks(_ features: Features) -> (dot: Unicode.Scalar, ring: Unicode.Scalar) {
    guard features.isUnicode else { return ("o", "x") }
    return features.colors > .none ? ("■", "■") : ("●", "○")
  }

  /// Calls `draw` with each column of dots and the rows that the curve covers in it.
  private func forEachColumn(of count: Int, rows: Int, _ draw: (Int, Int, Int) -> Void) {
    let network = run.network
    let values = (0..<count).map { network.predict(input($0, of: count))[0] }
    forEachColumn(values, rows: rows, draw)
  }

  /// What the network is given in the middle of a column.
  private func input(_ column: Int, of count: Int) -> [Double] {
    let share = (Double(column) + 0.5) / Double(count)
    return dataset.input(at: [
      bounds.lowerBound + share * (bounds.upperBound - bounds.lowerBound)
    ])
  }

  /// The same of a line with a value in each column.
  private func forEachColumn(_ values: [Double], rows: Int, _ draw: (Int, Int, Int) -> Void) {
    var before: Int?
    for (column, value) in values.enumerated() {
      guard !value.isNaN else { continue }
      let dot = Int((1 - heights.share(of: value)) * Double(rows), within: -1...rows)
      draw(column, min(dot, before ?? dot), max(dot, before ?? dot))
      before = dot
    }
  }

  private func row(_ value: Double, _ rows: Int) -> Int {
    Int((1 - heights.share(of: value)) * Double(rows), within: 0...max(0, rows - 1))
  }

  private func drawAxes(on canvas: inout Canvas) {
    let quiet = scene.style(.quiet)
    for label in labels {
      let y = plot.y + row(label.value, plot.height)
      canvas.writeRight(label.text, endingAt: plot.x - 1, y, quiet)
      for x in plot.x..<plot.right {
        canvas.put(FrameGlyphs.fitting(scene.features).dotted, x, y, scene.style(.faint))
      }
    }
    let name = subscripted(dataset.placeNames[0])
    let ticks = AxisRange(rounding: bounds.lowerBound, bounds.upperBound).ticks(about: 3)
    for tick in ticks where bounds.contains(tick.value) {
      let x = plot.x + MapAxes.place(tick.value, plot.width, bounds)
      guard x + tick.text.count < plot.right - canvas.columns(of: name) else { continue }
      canvas.write(tick.text, x, plot.bottom, quiet)
    }
    canvas.writeRight(name, endingAt: plot.right, plot.bottom, quiet)
  }
}
