import Drawing
import Learning

/// The error surface: J over two weights or over the path's two main directions, as a relief.
struct ReliefPanel: Panel {
  func title(_ scene: Scene) -> String {
    guard let run = scene.run, LinearUnit(run.setup) != nil else { return "the error surface" }
    return "the error surface: a bowl"
  }

  func notes(_ scene: Scene) -> [String] {
    guard let run = scene.run, let plane = LandscapePanel.plane(run, scene) else { return [] }
    return [
      "mean J over \(plane.acrossName) and \(plane.upName)", "\(plane.acrossName), \(plane.upName)",
    ]
  }

  /// The nodes of the ground: more would hardly be seen, and cost the engine time.
  private static let nodes = Size(40, 40)
  /// The rows of the scale and of the words below.
  private static let scaleRows = 2

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.run, !area.isEmpty else { return }
    if let why = run.whyNoPicture {
      return drawWhyNoPicture(why, scene, on: &canvas, in: area)
    }
    guard area.width >= 16, area.height >= 7, let plane = LandscapePanel.plane(run, scene) else {
      return LandscapePanel().draw(scene, on: &canvas, in: area)
    }
    let landscape = Landscape(plane, Self.nodes, lines: 10)
    let (picture, below) = area.splitTop(area.height - Self.scaleRows)
    let start = plane.path.first ?? plane.now
    let view = scene.model.surface.view.facing((plane.now.x - start.x, plane.now.y - start.y))
    let relief = Relief(view, scene.features.grid, picture.size)
    let painter = ReliefPainter(scene: scene, landscape: landscape, relief: relief, area: picture)
    painter.draw(on: &canvas)
    painter.drawPath(plane, on: &canvas)
    let goal = run.setup.epsilon
    painter.drawFigures(
      plane,
      .init(
        start: costFigure(run.history.start, goal: goal), now: costFigure(run.cost, goal: goal)),
      on: &canvas)
    drawScale(landscape, scene, on: &canvas, in: below)
    let words = LandscapePanel.words(plane, run, scene, Size(area.width, 1))
    if let line = words.first {
      canvas.write(line.text, below.x, below.y + 1, scene.style(line.role), limit: below.width)
    }
  }

  /// What the colours mean, from low to high.
  private func drawScale(
    _ landscape: Landscape, _ scene: Scene, on canvas: inout Canvas, in area: Rect
  ) {
    guard scene.features.colors > .none else { return }
    var x = canvas.write(
      "J \(plain(landscape.low)) ", area.x, area.y, scene.style(.text), limit: area.width)
    let colors = scene.model.theme.relief(scene.features.colors)
    let each = area.width >= 48 ? 3 : area.width >= 30 ? 2 : 1
    for color in colors {
      for _ in 0..<each where x < area.right {
        canvas.put(" ", x, area.y, scene.style(.text).on(color))
        x += 1
      }
    }
    canvas.write(
      " \(plain(landscape.high))", x, area.y, scene.style(.text), limit: max(0, area.right - x))
  }
}
