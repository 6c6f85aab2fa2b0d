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
  if scene.model.screen == .census { return drawCensusStatus(scene, on: &canvas, in: area) }
  if let own = Screens.named(scene.model.screen).statement(scene) {
    let sign = scene.features.isUnicode ? own.sign : ascii(own.sign)
    canvas.writeBar(
      left: [sign, own.text].map { BarPiece(text: $0, role: own.role, worth: 90) }, right: [],
      in: area, gap: 1, scene.style)
    return
  }
  guard let snapshot = scene.snapshot, let run = snapshot.runs.first else { return }
  let (sign, text, role) = statement(scene, snapshot, run)
  let line = run.alphaChangedAt == nil || scene.model.screen == .race ? commandLine(scene) : ""
  canvas.writeBar(
    left: [
      BarPiece(text: scene.features.isUnicode ? sign : ascii(sign), role: role, worth: 90),
      BarPiece(text: text, role: role, worth: 80),
    ],
    right: line.isEmpty ? [] : [BarPiece(text: line, role: .faint, worth: 10)], in: area, gap: 1,
    scene.style)
}

/// The command that shows this again, for whoever wants to reproduce what is on the wall.
private func commandLine(_ scene: Scene) -> String {
  if scene.model.screen == .step, scene.model.step.isWorked { return "descent step" }
  guard case .uniform = scene.model.setup.start, scene.model.setup.dataset.isInCatalog else {
    return ""
  }
  guard scene.model.screen == .race else { return scene.model.setup.line }
  let alphas = scene.model.alphas.map(number).joined(separator: ",")
  var setup = scene.model.setup
  setup.alpha = Setup().alpha
  return setup.line + " --screen race --alphas " + alphas
}

private func statement(
  _ scene: Scene, _ snapshot: Snapshot, _ run: Run
) -> (sign: String, text: String, role: Role) {
  if scene.model.screen == .step, !snapshot.playback.isPlaying, let subject = scene.stepSubject {
    return ("‖", subject.status, .title)
  }
  let perEpoch = run.setup.dataset.examples.count
  if scene.model.desk == .training, run.isFinished {
    return ("■", ending(run), isConverged(run) ? .good : .warning)
  }
  if snapshot.runs.allSatisfy(\.isFinished) { return ("■", "all lanes have ended", .good) }
  let pace = snapshot.playback.pace.label(examplesPerEpoch: perEpoch)
  guard snapshot.playback.isPlaying else {
    return ("‖", "paused, pace \(pace)" + pastGoal(run, scene), .title)
  }
  let rate = snapshot.examplesPerSecond
  let measured = rate > 0 ? " (\(rateText(rate)) examples/s)" : ""
  return ("▶", pace + measured + pastGoal(run, scene), .text)
}

/// Two significant digits, so that the figure does not flicker with every breath of the machine.
private func rateText(_ rate: Double) -> String {
  if rate >= 1e6 { return fixed(rate / 1e6, 1) + " M" }
  let step = max(1, Ticks.roundStep(atLeast: rate / 100))
  return grouped(Int((rate / step + 0.5).rounded(.down) * step))
}

private func pastGoal(_ run: Run, _ scene: Scene) -> String {
  guard scene.model.desk == .training, run.isPastGoal,
    case .converged(let epoch) = run.outcome
  else { return "" }
  return ", past the goal of epoch \(grouped(epoch))"
}

private func isConverged(_ run: Run) -> Bool {
  if case .converged = run.outcome { return true }
  return false
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
