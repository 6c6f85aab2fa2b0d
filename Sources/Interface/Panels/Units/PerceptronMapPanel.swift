import Drawing
import Learning

/// The perceptron's plane: its line, the line before the last correction, and the examples.
struct PerceptronMapPanel: Panel {
  /// The colour of the line now, so that it shows on both sides whatever the terminal's colours; it
  /// is thin and dotted where that one is thick.
  static let lineBefore = Role.boundary

  func title(_ scene: Scene) -> String {
    "perceptron on \(scene.perceptronRun?.setup.dataset.name ?? "")"
  }

  func note(_ scene: Scene) -> String {
    scene.perceptronRun.map(rightFigure) ?? ""
  }

  func legend(_ scene: Scene) -> [(String, Role)] {
    let line = scene.features.isUnicode ? "┄┄" : "- "
    return [(" \(line)", Self.lineBefore), (" line before  [ ] mistake ", .quiet)]
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.perceptronRun, let perceptron = run.perceptron else { return }
    RegionPanel.draw(run, scene, on: &canvas, in: area)
    let axes = MapAxes(run.setup.dataset, scene.mapAxes(of: run.setup.dataset), in: area)
    if let correction = perceptron.lastCorrection {
      drawLine(correction.before, scene, on: &canvas, in: axes)
      RegionPanel.drawPoints(run, scene, on: &canvas, in: axes)
      let input = perceptron.examples[correction.example].input
      if scene.model.units.cursor == nil {
        drawBrackets(round: input, on: &canvas, in: axes)
      }
    }
    drawCursor(scene, on: &canvas, in: axes)
  }

  /// While points are being placed a click moves the cursor there.
  func action(at point: Point, _ scene: Scene, in area: Rect) -> Action? {
    guard scene.model.units.cursor != nil, let run = scene.perceptronRun else { return nil }
    let axes = MapAxes(run.setup.dataset, scene.mapAxes(of: run.setup.dataset), in: area)
    func nearest(_ far: (Double) -> Int) -> Int {
      PointCursor.steps.min {
        far(PointCursor(column: $0, row: $0).input[0])
          < far(PointCursor(column: $1, row: $1).input[0])
      } ?? 0
    }
    return .pencil(
      PointCursor(
        column: nearest { abs(axes.column($0) - point.x) },
        row: nearest { abs(axes.row($0) - point.y) }))
  }

  /// The dots where w_0 + w_1 x_1 + w_2 x_2 changes its sign from one to the next.
  private func drawLine(
    _ w: [Double], _ scene: Scene, on canvas: inout Canvas, in axes: MapAxes
  ) {
    let map = axes.map
    var raster = DotRaster(scene.features.isUnicode ? .braille : .ascii, map.size)
    let plane = Plane(
      xRange: axes.section.xRange, yRange: axes.section.yRange, columns: raster.width,
      rows: raster.height)
    func isOne(_ column: Int, _ row: Int) -> Bool {
      let second = w.count > 2 ? w[2] * plane.y(row: row) : 0
      return w[0] + w[1] * plane.x(column: column) + second >= 0
    }
    for row in 0..<raster.height {
      for column in 0..<raster.width where (column + row) % 4 < 3 {
        let here = isOne(column, row)
        let differs =
          (column > 0 && isOne(column - 1, row) != here)
          || (row > 0 && isOne(column, row - 1) != here)
        if differs { raster.set(column, row) }
      }
    }
    raster.draw(on: &canvas, at: Point(map.x, map.y), scene.style(Self.lineBefore))
  }

  private func drawBrackets(
    round input: [Double], on canvas: inout Canvas, in axes: MapAxes
  ) {
    guard axes.map.width >= 16, let cell = axes.cell(input) else { return }
    for (glyph, column) in [(Unicode.Scalar("["), cell.x - 1), ("]", cell.x + 2)] {
      canvas.put(glyph, column, cell.y, canvas[column, cell.y].style)
    }
  }

  private func drawCursor(_ scene: Scene, on canvas: inout Canvas, in axes: MapAxes) {
    guard let cursor = scene.model.units.cursor else { return }
    let (x, y) = (axes.column(cursor.input[0]), axes.row(cursor.input[1]))
    let here = scene.model.setup.dataset.examples.first { $0.input == cursor.input }
    let mark = here.map { number($0.target[0]) } ?? "+"
    canvas.write("(\(mark))", x - 1, y, scene.style(.alert))
  }
}
