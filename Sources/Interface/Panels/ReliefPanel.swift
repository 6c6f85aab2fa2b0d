import Drawing
import Learning

/// The error surface: J over two weights or over the path's two main directions, as a relief.
struct ReliefPanel: Panel {
  func title(_ scene: Scene) -> String {
    guard let run = scene.run, LinearUnit(run.setup) != nil else { return "the error surface" }
    return "the error surface: a bowl"
  }

  func notes(_ scene: Scene) -> [String] { LandscapePanel.notes(scene) }

  /// The nodes of the ground: more would hardly be seen, and cost the engine time.
  private static let nodes = Size(40, 40)
  /// The rows of words below, and those that they leave to the picture.
  private static let wordRows = 4
  private static let pictureRows = 11

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.run, !area.isEmpty else { return }
    if let why = run.whyNoPicture {
      return drawWhyNoPicture(why, scene, on: &canvas, in: area)
    }
    guard area.width >= 16, area.height >= 7 else {
      return LandscapePanel().draw(scene, on: &canvas, in: area)
    }
    let plane = LandscapePanel.plane(run, scene)
    let rows = min(Self.wordRows, max(0, area.height - 1 - Self.pictureRows))
    let words = LandscapePanel.words(plane, run, scene, Size(area.width, rows))
    let (picture, below) = area.splitTop(area.height - 1 - words.count)
    drawRelief(run, plane, scene, on: &canvas, in: picture, scale: below)
    for (row, line) in words.enumerated() {
      canvas.write(
        line.text, below.x, below.y + 1 + row, scene.style(line.role), limit: below.width)
    }
  }

  /// J at the start and now, over the examples that it is drawn over.
  private func figures(_ run: Run) -> (start: Double, now: Double) {
    guard run.surfaceStride > 1 else { return (run.history.start, run.cost) }
    let few = run.surfaceDataset
    return (
      run.setup.network(run.startParameters).meanCost(over: few), run.network.meanCost(over: few)
    )
  }

  private func drawRelief(
    _ run: Run, _ plane: SurfacePlane, _ scene: Scene, on canvas: inout Canvas, in picture: Rect,
    scale: Rect
  ) {
    let landscape = Landscape(plane, Self.nodes)
    let first = plane.path.first ?? plane.now
    let view = scene.model.surface.view.facing((plane.now.x - first.x, plane.now.y - first.y))
    let relief = Relief(view, scene.features.grid, picture.size)
    let painter = ReliefPainter(scene: scene, landscape: landscape, relief: relief, area: picture)
    painter.draw(on: &canvas)
    painter.drawPath(plane, on: &canvas)
    let goal = run.setup.epsilon
    let (start, now) = figures(run)
    painter.drawFigures(
      plane, .init(start: costFigure(start, goal: goal), now: costFigure(now, goal: goal)),
      on: &canvas)
    // Without colours the relief is a wire, and its heights have no scale.
    guard scene.features.colors > .none else { return }
    LandscapePainter(scene: scene, landscape: landscape, map: picture)
      .drawScale(on: &canvas, in: scale)
  }
}
