import Learning

/// How a run ended: the fact, what it says of α, and what can be seen beside.
struct RunEnding {
  /// Such as "stuck at J 0.250, above its start".
  var fact: String
  /// What the numbers say of α, in the words of a race: "α is too big".
  var judgement: String?
  /// The keys that help, for whoever has them.
  var keys: String?
  /// Further facts, each a clause of its own.
  var evidence: [String] = []

  /// What the status line says: the keys before the evidence.
  var line: String {
    guard let judgement else { return [fact, keys].compactMap(\.self).joined(separator: "; ") }
    return "\(fact): \([judgement, keys].compactMap(\.self).joined(separator: "; "))"
  }
}

/// How a run ended, with its evidence, for people without keys.
func ending(_ run: Run) -> String {
  var told = RunEnding(run)
  told.keys = nil
  return ([told.line] + told.evidence).joined(separator: "; ")
}

extension RunEnding {
  init(_ run: Run) {
    switch run.outcome {
    case .learning: self.init(fact: "learning")
    case .converged(let epoch):
      let reached =
        run.perceptron == nil ? "J ≤ \(number(run.setup.epsilon))" : "every example is right"
      let goal = "converged: \(reached) at "
      self.init(fact: goal + (epoch == 0 ? "the start already" : "epoch \(grouped(epoch))"))
    case .diverged(epoch: 0):
      self.init(fact: "diverged at the start: a weight or J is not a finite number")
    case .diverged(let epoch):
      self.init(fact: "diverged in epoch \(grouped(epoch))")
      judge(run)
      evidence = ["a weight or J was no longer a finite number"]
    case .stuck(let found): self.init(found, run)
    }
    if run.alphaChangedAt != nil { keys = "r begins again with α \(number(run.setup.alpha))" }
  }

  private init(_ found: StuckEvidence, _ run: Run) {
    if let cycle = run.perceptron?.cycle {
      // A proof, where a plateau is a sign.
      let round = cycle.epochs == 1 ? "epoch" : counted(cycle.epochs, "epoch")
      self.init(
        fact: "stuck: no line parts \(run.setup.dataset.name); the weights come round every "
          + "\(round), for ever")
      return
    }
    let stuck = "stuck at J \(costFigure(found.cost, goal: run.setup.epsilon))"
    if found.hasNoSlope {
      self.init(fact: "\(stuck): the \(run.setup.activation)'s g′ is 0, so there is no gradient")
      return
    }
    let plateau = found.plateau.map { "has hardly moved for \(counted($0.epochs, "epoch"))" }
    self.init(fact: stuck)
    judge(run)
    if keys == nil && run.alphaChangedAt == nil {
      fact += plateau.map { ": it " + $0 } ?? " after \(counted(found.epochs, "epoch"))"
    } else if let plateau {
      evidence.append("J " + plateau)
    }
    let saturated = found.saturatedHidden.count
    if saturated > 0 {
      evidence.append("\(saturated) of \(counted(found.hiddenCount, "hidden neuron")) saturated")
    }
  }

  /// Says of α what a race would, of this run alone; nothing where the run had more than one α.
  private mutating func judge(_ run: Run) {
    guard run.alphaChangedAt == nil else { return }
    let lane = Lane(run)
    let verdict = Verdict.judge(lane, among: [])
    switch verdict.kind {
    case .tooBig:
      if case .stuck = run.outcome, lane.isAboveStart { fact += ", above its start" }
      judgement = "α is \(verdict.kind.rawValue)"
      keys = "− lowers it, r begins again"
    case .stuck where lane.lateFall != nil:
      // That does not yet make its α too small: it may fall towards another plateau.
      fact += ", still falling"
      keys = "space trains on, + raises α"
      evidence.append(verdict.evidence)
    case .learning, .right, .stuck, .tooSmall: return
    }
  }
}
