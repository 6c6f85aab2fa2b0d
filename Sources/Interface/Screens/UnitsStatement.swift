import Drawing
import Learning

extension UnitsScreen {
  func header(_ scene: Scene) -> Header {
    switch scene.model.units.view {
    case .perceptron:
      guard let run = scene.perceptronRun else { return Header(training: scene) }
      var setup = run.setup
      // The start is drawn by the seed, which says it shorter than its weights do.
      setup.start = scene.model.setup.hasGivenStart ? Setup().start : scene.model.setup.start
      return Header(setup, figures: ["epoch \(grouped(run.epoch))"])
    case .gates: return Header(scene.handSet.setup(from: scene.model.setup))
    case .sigmoid:
      guard let run = scene.run else { return Header(training: scene) }
      return Header(
        run.setup,
        figures: ["epoch \(grouped(run.epoch))", namedCost(run)])
    case .depth:
      guard let runs = scene.snapshots[.depth]?.runs, let first = runs.first else {
        return Header(training: scene)
      }
      return Header(
        first.setup, network: "none to two hidden layers",
        figures: ["epoch \(grouped(runs.map(\.epoch).max() ?? 0))"])
    }
  }

  func statement(_ scene: Scene) -> Statement? {
    if scene.model.units.cursor != nil {
      return Statement(
        sign: "(+)",
        text: "points: arrows move, 0 or 1 places, x removes, Enter is done", role: .strong)
    }
    switch scene.model.units.view {
    case .perceptron: return scene.perceptronRun.map { told($0, scene) }
    case .gates:
      return Statement(sign: "·", text: scene.handSet.idea, role: .text)
    case .depth:
      guard scene.snapshot?.runs.isEmpty == false else { return nil }
      return Statement(
        sign: sign(scene),
        text: "one straight line without hidden layers, and with the identity at any depth",
        role: .text)
    case .sigmoid:
      guard let run = scene.run, run.isFinished else { return Statement(training: scene) }
      let told = RunEnding(run)
      return Statement(sign: "■", text: told.line, more: told.evidence, role: .text)
    }
  }

  private func sign(_ scene: Scene) -> String {
    scene.hasEnded ? "■" : scene.isPaused ? "‖" : "▶"
  }

  private func told(_ run: Run, _ scene: Scene) -> Statement {
    let name = run.setup.dataset.name
    if case .converged(let epoch) = run.outcome {
      let text =
        "converged after \(counted(epoch, "epoch")): every example is right, the line rests"
      return Statement(sign: "■", text: text, role: .good)
    }
    if let cycle = run.perceptron?.cycle {
      let round = cycle.epochs == 1 ? "epoch" : counted(cycle.epochs, "epoch")
      return Statement(
        sign: sign(scene),
        text: "no line parts \(name): the weights come round every \(round), for ever",
        role: .warning)
    }
    return Statement(
      sign: sign(scene), text: "each mistake moves the line towards putting it right",
      role: .text)
  }
}
