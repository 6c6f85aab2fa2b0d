import Learning

/// How a run ended: the fact, what it says of α, and what can be seen beside.
struct RunEnding {
  /// Such as "stuck at mean J 0.250".
  var fact: String
  /// Why, or what the numbers say of α, in the words of a race: "α is too big".
  var judgement: String?
  /// The keys that help, for whoever has them.
  var keys: String?
  /// Further facts, each a clause of its own.
  var evidence: [String] = []

  /// What the status line says: the keys before the evidence.
  var line: String {
    let rest = [judgement, keys].compactMap(\.self).joined(separator: "; ")
    if rest.isEmpty { return fact }
    return judgement == nil || fact.contains(":") ? "\(fact); \(rest)" : "\(fact): \(rest)"
  }
}

/// How a run ended, with its evidence, for people without keys.
func ending(_ run: Run) -> String {
  var told = RunEnding(run)
  told.keys = nil
  return ([told.line] + told.evidence).joined(separator: "; ")
}

extension RunEnding {
  private static let otherAlpha = "− lowers it, r begins again"

  init(_ run: Run) {
    let words = FactWords(setup: run.setup)
    switch run.outcome {
    case .learning: self.init(fact: "learning")
    case .converged(let epoch):
      let reached =
        run.perceptron == nil ? "mean J ≤ \(number(run.setup.epsilon))" : "every example is right"
      let goal = "converged: \(reached) at "
      self.init(fact: goal + (epoch == 0 ? "the start already" : "epoch \(grouped(epoch))"))
    case .diverged(epoch: 0):
      self.init(fact: "diverged at the start: a weight or J is not a finite number")
    case .diverged(let epoch):
      self.init(fact: "diverged in epoch \(grouped(epoch))")
      if run.isOfOneAlpha { (judgement, keys) = ("α is too big", Self.otherAlpha) }
      evidence = ["a weight or J was no longer a finite number"]
    case .unfinished(let found): self.init(unfinished: found, run, words)
    case .stuck(let found): self.init(stuck: found, run, words)
    case .bottom(let found):
      self.init(
        fact: "at the bottom: no weights do better than mean J \(words.cost(found.least ?? 0))")
    }
    if run.alphaChangedAt != nil {
      keys = "r begins again with α \(number(run.setup.alpha))"
      // The key comes before whatever was seen.
      evidence = [judgement].compactMap(\.self) + evidence
      judgement = nil
    }
  }

  /// A budget that is spent says nothing of α.
  private init(unfinished found: EndEvidence, _ run: Run, _ words: FactWords) {
    let cost = "mean J \(words.cost(found.cost))"
    if run.isOutOfPatience, let least = run.testCurve?.least {
      self.init(
        fact: "stopped after \(counted(found.epochs, "epoch")): J of what is held back was least, "
          + "\(words.cost(least.cost)), at epoch \(grouped(least.epoch))",
        keys: "space trains on")
      evidence = ["mean J \(words.cost(found.cost)) over what is trained on"]
      return
    }
    self.init(
      fact: "unfinished after \(counted(found.epochs, "epoch")): \(cost)"
        + (found.lateFall == nil || run.isThrownOff ? "" : " still falls"))
    if let hindrance = run.hindrance {
      judgement = "no α can: \(words.said(hindrance))"
    } else if run.isJudgedTooBig {
      (judgement, keys) = ("α is too big", Self.otherAlpha)
    } else {
      keys = "space trains on"
    }
    see(found, run, words)
  }

  private init(stuck found: EndEvidence, _ run: Run, _ words: FactWords) {
    if let cycle = run.perceptron?.cycle {
      // A proof, where a plateau is a sign.
      let round = cycle.epochs == 1 ? "epoch" : counted(cycle.epochs, "epoch")
      self.init(
        fact: "stuck: no line parts \(run.setup.dataset.name); the weights come round every "
          + "\(round), for ever")
      return
    }
    self.init(fact: "stuck at mean J \(words.cost(found.cost))")
    let still = found.stillness.map { words.said($0, found.neurons) }
    if let hindrance = run.hindrance {
      judgement = "no α can: \(words.said(hindrance))"
    } else if run.isJudgedTooBig {
      (judgement, keys) = ("α is too big", Self.otherAlpha)
    } else {
      judgement = still
    }
    if judgement != still { evidence += [still].compactMap(\.self) }
    see(found, run, words)
  }

  /// What else was seen at the end.
  private mutating func see(_ found: EndEvidence, _ run: Run, _ words: FactWords) {
    let start = run.history.start
    if found.cost > (1 + Run.thrownShare) * start {
      evidence.append("it began at \(words.cost(start))")
    }
    if let fall = found.lateFall, found.stillness == nil, words.shows(fall, to: found.cost) {
      evidence.append(words.fell(fall, to: found.cost))
    }
    // Of a step all neurons are flat, and of an output that is, it has been said.
    if run.setup.hasNoSlope || found.stillness == .noGradient { return }
    evidence += [words.said(found.neurons)].compactMap(\.self)
  }
}

extension FactWords {
  /// Why J stands still, with what the neurons say to it.
  func said(_ stillness: EndEvidence.Stillness, _ neurons: NeuronSigns) -> String {
    guard stillness == .noGradient else { return said(stillness) }
    if setup.hasNoSlope { return "the \(setup.activation)'s g′ is 0, so there is no gradient" }
    if neurons.holdsOutput(neurons.dead) {
      return "o is 0 on every example and its slope too: no weight can move"
    }
    return said(stillness)
  }
}

extension Run {
  /// Whether what it did is one α's doing.
  fileprivate var isOfOneAlpha: Bool { alphaChangedAt == nil }

  /// Whether its numbers alone prove that its α is too big.
  var isJudgedTooBig: Bool {
    isOfOneAlpha && Verdict.judge(Lane(self), among: []).kind == .tooBig
  }
}
