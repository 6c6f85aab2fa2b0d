import Drawing
import Learning

/// J over two weights, or over the path's two main directions, as a map with the path on it.
struct LandscapePanel: Panel {
  func title(_ scene: Scene) -> String { "J from above" }

  func notes(_ scene: Scene) -> [String] { Self.notes(scene) }

  /// What the axes are.
  static func notes(_ scene: Scene) -> [String] {
    guard let run = scene.run, run.whyNoPicture == nil else { return [""] }
    let plane = plane(run, scene)
    let stride = run.surfaceStride
    let few =
      stride > 1
      ? [
        "over \(run.surfaceDataset.examples.count) of \(counted(run.setup.dataset.examples.count, "example"))"
      ]
      : []
    return few + axisNotes(plane)
  }

  private static func axisNotes(_ plane: SurfacePlane) -> [String] {
    if let shares = plane.shares {
      let held = "\(percent(shares.first + shares.second)) of the path"
      return ["the two main directions, \(held)", "main directions, \(held)", held]
    }
    return ["mean J over \(plane.acrossName) and \(plane.upName)"]
      + ["\(plane.acrossName), \(plane.upName)"]
  }

  func legend(_ scene: Scene) -> [(String, Role)] {
    guard let run = scene.run, run.whyNoPicture == nil else { return [] }
    return [
      (" \(SurfaceMark.start(scene))", .strong), (" start  ", .quiet),
      (scene.features.isUnicode ? "━" : "*", .strong), (" path  ", .quiet),
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
    var plane = Self.plane(run, scene)
    // One row is for the scale.
    let mostRows = max(0, area.height - 8)
    let words = Self.words(plane, run, scene, Size(area.width, mostRows - 1))
    let wordRows = min(words.count + 1, mostRows)
    let picture = Rect(area.x, area.y, area.width, area.height - wordRows)
    let (room, _) = PlotFrame.plot(in: picture)
    plane = plane.onRows(room.height)
    let labelWidth = PlotFrame.labelWidth(
      plane.up, in: room, atLeast: max(6, canvas.columns(of: plane.upName) + 1))
    let frame = PlotFrame(
      scene, across: plane.across, up: plane.up, in: picture, labelWidth: labelWidth)
    let landscape = Landscape(plane, frame.plot.size)
    let painter = LandscapePainter(scene: scene, landscape: landscape, map: frame.plot)
    painter.draw(on: &canvas)
    let path = PathPainter(scene: scene, plane: plane, frame: frame)
    path.draw(on: &canvas)
    path.drawMarks(on: &canvas)
    frame.drawAxes(on: &canvas, acrossName: plane.acrossName, upName: plane.upName)
    guard wordRows > 0 else { return }
    painter.drawScale(on: &canvas, in: Rect(area.x, picture.bottom, area.width, 1))
    for (row, line) in words.prefix(max(0, wordRows - 1)).enumerated() {
      let y = picture.bottom + 1 + row
      canvas.write(line.0, area.x, y, scene.style(line.1), limit: area.width)
    }
  }

  /// The plane that is looked at: that of two weights until a path has directions, too.
  static func plane(_ run: Run, _ scene: Scene) -> SurfacePlane {
    if scene.model.surface.isAlongPath, let plane = SurfacePlane(alongPathOf: run) { return plane }
    let axes = scene.model.surface.axes(of: run.setup)
    return SurfacePlane(run, across: axes.across, up: axes.up)
  }

  /// What is to be said of the map, in whole sentences: as many as there are rows for.
  static func words(
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
  private static func about(_ plane: SurfacePlane, _ run: Run) -> [(String, Role)] {
    let others = run.network.parameters.values.count - 2
    // How much of the path two directions hold stands on the rule.
    guard plane.shares == nil else { return [] }
    guard others > 0 else { return [] }
    let kept = others == 1 ? "the other weight is" : "the other \(grouped(others)) weights are"
    return [" as now, the path seen from above", " as now"].map { (kept + $0, .quiet) }
  }

  private static func percent(_ share: Double) -> String { fixed(share * 100, 1) + " %" }
}
