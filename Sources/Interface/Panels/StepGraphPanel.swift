import Drawing

/// The network with what is being computed lit.
struct StepGraphPanel: Panel {
  func title(_ scene: Scene) -> String {
    scene.model.step.isWorked ? "the worked example" : "network"
  }

  func note(_ scene: Scene) -> String {
    guard let subject = scene.stepSubject else { return "" }
    let notation = Notation(isUnicode: true, width: 16)
    if subject.dataset.images != nil {
      return "image \(grouped(subject.index + 1)) → \(subject.dataset.targetText(subject.example))"
    }
    return "(\(notation.list(subject.example.input, used: 2))) → "
      + notation.list(subject.example.target, used: 2)
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let subject = scene.stepSubject else { return }
    NetworkGraph(
      scene: scene, network: subject.network, names: subject.names, dataset: subject.dataset,
      input: subject.example.input, spotlight: Spotlight(subject: subject)
    ).draw(on: &canvas, in: area)
  }
}
