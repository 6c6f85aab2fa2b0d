import Drawing
import Learning

/// J over two weights, or over the path's two main directions, as a map with the path on it.
struct LandscapePanel: Panel {
  /// About how many contour lines can be told apart in a map; three dots a cell draw fewer than
  /// eight do.
  private func lines(_ size: Size, _ scene: Scene) -> Double {
    min(Double(size.width) / 4, scene.features.isUnicode ? 12 : 6)
  }

  func title(_ scene: Scene) -> String {
    guard let setup = scene.run?.setup else { return "J over two weights" }
    if scene.model.surface.isAlongPath { return "mean J over the main directions" }
    let axes = scene.model.surface.axes(of: setup)
    return "mean J over " + setup.parameterName(axes.across) + " and "
      + setup.parameterName(axes.up)
  }

  func legend(_ scene: Scene) -> [(String, Role)] {
    guard let run = scene.run, run.whyNoPicture == nil else { return [] }
    return [
      (" \(SurfaceMark.start(scene))", .strong), (" start  ", .quiet),
      (scene.features.isUnicode ? "━" : "*", .zero), (" path  ", .quiet),
      ("\(SurfaceMark.now(scene))", .strong), (" now  ", .quiet),
      ("\(SurfaceMark.next(scene))", .zero), (" next ", .quiet),
    ]
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.run, !area.isEmpty else { return }
    if let why = run.whyNoPicture {
      return drawWhyNoPicture(why, scene, on: &canvas, in: area)
    }
    guard area.width >= 12, area.height >= 4 else {
      canvas.write(
        fitting([namedCost(run), costFigure(run)], area.width), area.x, area.y,
        scene.style(.strong), limit: area.width)
      return
    }
    guard var plane = plane(run, scene) else {
      drawMissing(run, scene, on: &canvas, in: area)
      return
    }
    // One row is for the lines' height, which only the picture's own size decides.
    let mostRows = max(0, area.height - 8)
    let words = words(plane, run, scene, Size(area.width, mostRows - 1))
    let wordRows = min(words.count + 1, mostRows)
    let picture = Rect(area.x, area.y, area.width, area.height - wordRows)
    let (room, _) = PlotFrame.plot(in: picture)
    plane = plane.onRows(room.height)
    let labelWidth = PlotFrame.labelWidth(
      plane.up, in: room, atLeast: max(6, canvas.columns(of: plane.upName) + 1))
    let frame = PlotFrame(
      scene, across: plane.across, up: plane.up, in: picture, labelWidth: labelWidth)
    let landscape = Landscape(plane, frame.plot.size, lines: lines(frame.plot.size, scene))
    let painter = LandscapePainter(scene: scene, landscape: landscape, map: frame.plot)
    painter.draw(on: &canvas)
    let path = PathPainter(scene: scene, plane: plane, frame: frame)
    path.draw(on: &canvas)
    painter.drawHeights(on: &canvas, sparing: path.marks)
    path.drawMarks(on: &canvas)
    frame.drawAxes(on: &canvas, acrossName: plane.acrossName, upName: plane.upName)
    let lines = [("a line every \(plain(landscape.step)) of mean J", Role.contour)] + words
    for (row, line) in lines.prefix(wordRows).enumerated() {
      let y = picture.bottom + row
      canvas.write(line.0, area.x, y, scene.style(line.1), limit: area.width)
    }
  }

  private func plane(_ run: Run, _ scene: Scene) -> SurfacePlane? {
    if scene.model.surface.isAlongPath { return SurfacePlane(alongPathOf: run) }
    let axes = scene.model.surface.axes(of: run.setup)
    return SurfacePlane(run, across: axes.across, up: axes.up)
  }

  private func drawMissing(
    _ run: Run, _ scene: Scene, on canvas: inout Canvas, in area: Rect
  ) {
    let text =
      run.path.isRecorded
      ? "No path yet: let it train a few epochs (space)."
      : "The path of so large a network is not recorded: m shows two weights."
    for (row, line) in wrapped(scene.spelled(text), area.width).prefix(area.height).enumerated() {
      canvas.write(line, area.x, area.y + area.height / 3 + row, scene.style(.text))
    }
  }

  /// What is to be said of the map, in whole sentences: as many as there are rows for.
  private func words(
    _ plane: SurfacePlane, _ run: Run, _ scene: Scene, _ size: Size
  ) -> [(text: String, role: Role)] {
    let shape = (SurfaceWords.shape(of: run.setup, isLong: size.width >= 56), Role.text)
    let ways = about(plane, run).map { [$0, shape] } + [[shape]]
    let lines = ways.lazy.map { way in
      way.flatMap { text, role in
        wrapped(scene.spelled(text), size.width).map { ($0, role) }
      }
    }
    return lines.first { $0.count <= size.height } ?? []
  }

  /// What the map leaves out, the longest way to say it first.
  private func about(_ plane: SurfacePlane, _ run: Run) -> [(String, Role)] {
    let others = run.network.parameters.values.count - 2
    if let shares = plane.shares {
      let percent = "\(percent(shares.first)) + \(percent(shares.second))"
      return [("the two hold \(percent) of the path's variance", .strong)]
    }
    guard others > 0 else { return [] }
    let kept = others == 1 ? "the other weight is" : "the other \(grouped(others)) weights are"
    return [" as now, the path seen from above", " as now"].map { (kept + $0, .quiet) }
  }

  private func percent(_ share: Double) -> String { fixed(share * 100, 1) + " %" }
}
