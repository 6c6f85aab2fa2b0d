import Drawing
import Learning

/// The line above the keys: a message, what the prompt suggests, or how the training stands.
func drawStatus(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
  if let prompt = scene.model.prompt {
    return canvas.writeUpwards(
      scene.model.suggestion(for: prompt.text), from: area, scene.style(.quiet))
  }
  if let message = scene.model.message {
    return canvas.writeUpwards(
      message.text, from: area, scene.style(message.isError ? .alert : .text))
  }
  guard let told = Screens.named(scene.model.screen).statement(scene) else { return }
  let end = canvas.writeStatus(
    scene.features.isUnicode ? told.sign : ascii(told.sign), told.text, scene.style(told.role),
    in: area)
  // The line that repeats it is for whoever has the room.
  if end + 2 + canvas.columns(of: told.line) < area.right {
    canvas.writeRight(told.line, endingAt: area.right - 1, area.y, scene.style(.faint))
  }
}

extension Canvas {
  /// Writes what may take more than its line into as many lines as it takes, the last of them in
  /// `area` and the others above it: what to do about a mistake comes at the end of its message.
  mutating func writeUpwards(_ text: String, from area: Rect, _ style: Style) {
    let lines = shortened(wrapped(text, area.width - 2), to: max(1, min(4, area.y - 1)))
    for (row, line) in lines.enumerated() {
      let y = area.y - lines.count + 1 + row
      if lines.count > 1 { fill(Rect(area.x, y, area.width, 1), Cell(" ", style)) }
      write(" \(line) ", area.x, y, style, limit: area.width)
    }
  }

  /// Writes a sign and what it says, cut with dots where there is no room for all of it; returns
  /// the column after it.
  @discardableResult
  mutating func writeStatus(
    _ sign: String, _ text: String, _ style: Style, in area: Rect
  ) -> Int {
    let x = write(sign, area.x + min(1, area.width), area.y, style, limit: area.width) + 1
    let room = max(0, area.right - x)
    guard columns(of: text) > room else { return write(text, x, area.y, style) }
    let dots = "…"
    let end = write(text, x, area.y, style, limit: max(0, room - columns(of: dots)))
    return write(dots, end, area.y, style, limit: max(0, area.right - end))
  }
}

/// How a run ended, with its evidence.
func ending(_ run: Run) -> String {
  switch run.outcome {
  case .learning: return "learning"
  case .converged(let epoch):
    let goal = "J ≤ \(number(run.setup.epsilon))"
    return epoch == 0
      ? "converged: \(goal) at the start already" : "converged: \(goal) at epoch \(grouped(epoch))"
  case .diverged(let epoch):
    return "diverged: in epoch \(grouped(epoch)) a weight or J was no longer a finite number"
  case .stuck(let evidence):
    return run.perceptron?.cycle.map { cycleText($0, run) } ?? stuckText(evidence, run)
  }
}

/// The perceptron's weights come round: a proof, where a plateau is a sign.
private func cycleText(_ cycle: PerceptronCycle, _ run: Run) -> String {
  let round = cycle.epochs == 1 ? "epoch" : counted(cycle.epochs, "epoch")
  return "stuck: no line parts \(run.setup.dataset.name); the weights come round every \(round), "
    + "for ever"
}

private func stuckText(_ evidence: StuckEvidence, _ run: Run) -> String {
  if evidence.hasNoSlope {
    return "stuck: J \(short(evidence.cost)); the \(run.setup.activation)'s g′ is 0, "
      + "so there is no gradient to follow"
  }
  var text = "stuck: J \(short(evidence.cost)) after \(counted(evidence.epochs, "epoch"))"
  if let plateau = evidence.plateau {
    text +=
      "; plateau: \(short(plateau.relativeChange * 100, 2)) % change in the last "
      + grouped(plateau.epochs)
  }
  if !evidence.saturatedHidden.isEmpty {
    text += "; \(evidence.saturatedHidden.count) of \(evidence.hiddenCount) hidden saturated"
  }
  return text
}
