import Drawing
import Learning

/// The algorithm as a short listing, its current line lit.
struct AlgorithmPanel: Panel {
  func title(_ scene: Scene) -> String { "the algorithm" }

  func legend(_ scene: Scene) -> [(String, Role)] {
    guard !scene.model.step.isWorked else { return [] }
    let setup = scene.model.setup
    return [
      (" ε \(number(setup.epsilon)), or \(counted(setup.epochLimit, "epoch")) ", .quiet)
    ]
  }

  private struct Line {
    var text: String
    var stages: Set<StepStage> = []
  }

  /// - Parameters:
  ///   - batch: how many examples share an update, which takes the mean over them.
  ///   - isLong: whether there is room for a line of its own for everything.
  private func lines(_ epsilon: Double, _ times: String, batch: Int?, isLong: Bool) -> [Line] {
    let change = "δ\(times)x"
    let rule =
      batch.map { "w ← w + α\(times)mean \(change) of \(grouped($0))" }
      ?? "every w ← w + α\(times)\(change)"
    guard isLong else {
      return [
        Line(text: "start: small random weights"),
        Line(text: "repeat until mean J ≤ ε:"),
        Line(text: "  each example: z, o=g(z), J", stages: [.input, .forward, .cost]),
        Line(text: "  δ of the outputs", stages: [.outputDelta]),
        Line(text: "  δ of the hidden (old w)", stages: [.hiddenDelta]),
        Line(text: "  \(rule)", stages: [.update, .updateAll]),
      ]
    }
    return [
      Line(text: "start with small random weights"),
      Line(text: "repeat"),
      Line(text: "  for each example (x, y)", stages: [.input]),
      Line(text: "    forward: each z, then o = g(z)", stages: [.forward]),
      Line(text: "    cost: J = ½ Σ (y − o)²", stages: [.cost]),
      Line(text: "    δ of the outputs", stages: [.outputDelta]),
      Line(text: "    δ of the hidden, weights as before", stages: [.hiddenDelta]),
      Line(text: "    \(rule)", stages: [.update, .updateAll]),
      Line(text: "until mean J ≤ \(number(epsilon)), or the epochs are up"),
    ]
  }

  /// The lines that there is room for, and the place of the lit one among them.
  private func shown(
    _ subject: StepSubject, _ scene: Scene, in area: Rect
  ) -> (lines: [Line], lit: Int) {
    let times = Notation(isUnicode: scene.features.isUnicode, width: 0).times
    let epsilon = scene.model.setup.epsilon
    let batch = subject.view.isWorked ? nil : scene.run?.setup.sharedUpdate
    let long = lines(epsilon, times, batch: batch, isLong: true)
    let fits =
      long.count <= area.height
      && long.allSatisfy { scene.features.columns(of: $0.text) + 2 <= area.width }
    let all = fits ? long : lines(epsilon, times, batch: batch, isLong: false)
    let lit = all.firstIndex { $0.stages.contains(subject.stage) } ?? 0
    // Where not all fit, the lit line stays in sight.
    let first = max(0, min(lit - area.height / 2, all.count - area.height))
    return (Array(all.dropFirst(first).prefix(area.height)), lit - first)
  }

  /// To the first operation of the part that a line is about.
  func action(at point: Point, _ scene: Scene, in area: Rect) -> Action? {
    guard let subject = scene.stepSubject, !area.isEmpty else { return nil }
    let lines = shown(subject, scene, in: area).lines
    guard lines.indices.contains(point.y - area.y) else { return nil }
    let stages = lines[point.y - area.y].stages
    return subject.tour.stageStarts.first { stages.contains(subject.tour.stage(at: $0)) }
      .map { .operation($0) }
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let subject = scene.stepSubject, !area.isEmpty else { return }
    let (shown, lit) = shown(subject, scene, in: area)
    for (row, line) in shown.enumerated() {
      let isLit = row == lit
      let y = area.y + row
      if isLit { canvas.fill(Rect(area.x, y, area.width, 1), Cell(" ", scene.style(.lit))) }
      canvas.write(isLit ? "▶" : " ", area.x, y, scene.style(isLit ? .lit : .text))
      canvas.write(
        line.text, area.x + 2, y, scene.style(isLit ? .lit : .text), limit: area.width - 2)
    }
  }
}
