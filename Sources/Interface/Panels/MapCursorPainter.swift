import Drawing
import Learning

extension RegionPanel {
  /// The cursor that places points, over the map.
  static func drawCursor(_ scene: Scene, on canvas: inout Canvas, in axes: MapAxes) {
    guard scene.model.screen == .train, let cursor = scene.model.mapCursor,
      let cell = axes.cell(cursor.place(on: axes.section))
    else { return }
    canvas.write("(+)", cell.x - 1, cell.y, scene.style(.alert))
  }

  /// The cursor's place that is nearest to a cell of the map.
  static func cursor(at point: Point, in axes: MapAxes) -> MapCursor? {
    guard axes.map.contains(point) else { return nil }
    let across = (Double(point.x - axes.map.x) + 0.5) / Double(axes.map.width)
    let up = (Double(axes.map.bottom - point.y) - 0.5) / Double(axes.map.height)
    let steps = Double(MapCursor.steps)
    return MapCursor(
      column: Int((across * steps).rounded()), row: Int((up * steps).rounded()))
  }
}
