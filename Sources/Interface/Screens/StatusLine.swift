import Drawing
import Learning

/// The line above the keys: a message, what the prompt suggests, or how the training stands.
func drawStatus(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
  if let prompt = scene.model.prompt {
    canvas.write(
      scene.model.suggestion(for: prompt.text), area.x + 1, area.y, scene.style(.quiet),
      limit: area.width - 2)
    return
  }
  if let message = scene.model.message {
    let role: Role = message.isError ? .alert : .text
    canvas.write(" \(message.text) ", area.x, area.y, scene.style(role), limit: area.width)
    return
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
  case .stuck(let evidence): return stuckText(evidence, run)
  }
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
