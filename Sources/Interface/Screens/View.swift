import Drawing

/// The whole picture of a scene.
public func draw(_ scene: Scene, on canvas: inout Canvas) {
  canvas.fill(canvas.bounds, Cell(" ", scene.style(.text)))
}
enum Screens { enum train { static let panelCount = 3 } }
