import Drawing
import Learning

/// A line of how things stand, with a sign before it.
struct Statement: Sendable {
  let sign: String
  let text: String
  /// Further clauses, for as much room as there is.
  var more: [String] = []
  let role: Role
  /// The command that shows this again, for whoever wants to reproduce what is on the wall.
  var line = ""

  /// What it says in so many columns: whole clauses only, and the first of them always.
  func text(within columns: Int) -> String {
    more.reduce(text) { told, clause in
      let longer = "\(told); \(clause)"
      return longer.unicodeScalars.count <= columns ? longer : told
    }
  }
}

extension Statement {
  /// How the training stands; nil before the first snapshot.
  init?(training scene: Scene) {
    guard let snapshot = scene.snapshot, let run = snapshot.runs.first else { return nil }
    self = Self.told(scene, snapshot, run)
    line = run.alphaChangedAt == nil && scene.model.setup.isRepeatable ? scene.model.setup.line : ""
  }

  private static func told(_ scene: Scene, _ snapshot: Snapshot, _ run: Run) -> Statement {
    if scene.model.desk == .training, run.isFinished {
      let told = RunEnding(run)
      return Statement(
        sign: "■", text: told.line, more: told.evidence,
        role: run.hasConverged ? .good : .warning)
    }
    if snapshot.runs.allSatisfy(\.isFinished) {
      return Statement(sign: "■", text: "all lanes have ended", role: .good)
    }
    let playback = snapshot.playback
    let pace = playback.pace.label(examplesPerEpoch: run.setup.dataset.examples.count)
    guard playback.isPlaying else {
      return Statement(sign: "‖", text: "paused, pace \(pace)" + pastGoal(run, scene), role: .title)
    }
    // A pace that was chosen is kept; at full speed the machine says how fast that is.
    let rate = snapshot.examplesPerSecond
    let measured = rate > 0 && playback.pace == .full ? " (\(rateText(rate)) examples/s)" : ""
    return Statement(sign: "▶", text: pace + measured + pastGoal(run, scene), role: .text)
  }
}

extension Setup {
  /// Whether its command line makes the same run again: a start drawn by a seed, and a dataset that a
  /// word says.
  var isRepeatable: Bool {
    if case .given = start { return false }
    switch dataset.recipe.source {
    case .catalog, .generator, .points: return true
    case .file(let choice): return choice.path != "-"
    case .unnamed: return false
    }
  }
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
