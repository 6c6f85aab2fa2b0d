import Learning

/// The numbers that carry a verdict, as a sentence without a full stop; not in ASCII, it has α and
/// the minus of 6.8e−5.
///
/// - Parameter setup: of the run that it is about.
public func evidence(for verdict: Verdict, of setup: Setup) -> String {
  let words = FactWords(setup: setup, isStill: verdict.kind != .learning)
  return verdict.facts.map(words.said).joined(separator: "; ")
}

/// The same in no more than so many columns: fewer clauses, and at last the most telling number.
func evidence(for verdict: Verdict, of setup: Setup, within columns: Int) -> String {
  let words = FactWords(setup: setup, isStill: verdict.kind != .learning)
  let clauses = verdict.facts.map(words.said)
  let forms = clauses.indices.reversed().map { clauses[...$0].joined(separator: "; ") }
  let brief = verdict.facts.first.map(words.brief) ?? [""]
  return (forms + brief).first { $0.unicodeScalars.count <= columns } ?? brief.last ?? ""
}

/// Such as "too big: mean J is 0.250, above the 0.140 it began with; the output is saturated".
public func sentence(for verdict: Verdict, of setup: Setup) -> String {
  "\(verdict.kind.rawValue): \(evidence(for: verdict, of: setup))"
}

/// The words for what is seen of a run, each a clause of its own.
struct FactWords {
  let setup: Setup
  /// Whether that J is above ε speaks against the run.
  var isStill = true

  func cost(_ cost: Double) -> String { costFigure(cost, goal: setup.epsilon) }

  func said(_ fact: Verdict.Fact) -> String {
    switch fact {
    case .arrived(let epoch, let rises, let count):
      let goal = "mean J ≤ \(number(setup.epsilon)) at epoch \(grouped(epoch))"
      return rises == 0
        ? goal : goal + "; it rose on \(grouped(rises)) of \(counted(count, "epoch"))"
    case .otherArrived(let alpha, let epoch):
      return "α \(number(alpha)) arrived at epoch \(grouped(epoch))"
    case .stands(let cost, let epochs):
      return
        "mean J is \(isStill ? "still " : "")\(self.cost(cost)) after \(counted(epochs, "epoch"))"
    case .above(let start, let cost):
      return "mean J is \(self.cost(cost)), above the \(self.cost(start)) it began with"
    case .noWayBack: return "hardly any gradient is left"
    case .lower(let alpha, let cost): return "α \(number(alpha)) ended at \(self.cost(cost))"
    case .elsewhere(let alpha, let cost):
      return "it went elsewhere: at the same α × epochs, α \(number(alpha)) had \(self.cost(cost))"
    case .fell(let fall, let end): return fell(fall, to: end)
    case .still(let stillness): return said(stillness)
    case .neurons(let signs): return said(signs) ?? "no neuron is saturated"
    case .noAlphaCan(let hindrance): return "no α can: \(said(hindrance))"
    case .least(let least): return "no weights do better than mean J \(self.cost(least))"
    case .diverged(epoch: 0): return "a weight or J of the start is no finite number"
    case .diverged(let epoch):
      return "a weight or J was no longer finite at epoch \(grouped(epoch))"
    }
  }

  /// A fact in a few words, for a narrow lane, and in fewer, for a narrower one.
  func brief(_ fact: Verdict.Fact) -> [String] {
    switch fact {
    case .arrived(let epoch, _, _):
      let end = "epoch \(grouped(epoch))"
      return ["mean J ≤ \(number(setup.epsilon)) at \(end)", "there at \(end)", end]
    case .otherArrived(let alpha, _): return ["α \(number(alpha)) arrived"]
    case .stands(let cost, _): return named("\(isStill ? "still " : "")\(self.cost(cost))")
    case .above(let start, let cost):
      let (start, now) = (self.cost(start), self.cost(cost))
      return ["mean J \(now), began at \(start)", "\(now), from \(start) at first"] + named(now)
    case .fell(_, let end): return named("\(cost(end)), still falling") + named(cost(end))
    case .least(let least): return named("\(cost(least)) is the least")
    case .noWayBack: return ["no gradient is left", "no gradient"]
    case .elsewhere: return ["it went elsewhere", "elsewhere"]
    case .still: return ["mean J hardly moves", "hardly moves"]
    case .noAlphaCan: return ["no α can"]
    case .diverged(let epoch):
      let end = "epoch \(grouped(epoch))"
      return epoch == 0 ? ["no finite start"] : ["not finite at \(end)", end]
    case .lower, .neurons: return [said(fact)]
    }
  }

  /// A mean J with its name, and by itself.
  private func named(_ figure: String) -> [String] { ["mean J \(figure)", figure] }

  func fell(_ fall: EndEvidence.Fall, to end: Double) -> String {
    let last = "over the last \(counted(fall.epochs, "epoch"))"
    return shows(fall, to: end)
      ? "it fell from \(cost(fall.from)) \(last)" : "it still falls, by less than shows \(last)"
  }

  /// Whether a fall is seen in the digits that are written.
  func shows(_ fall: EndEvidence.Fall, to end: Double) -> Bool { cost(fall.from) != cost(end) }

  func said(_ hindrance: Hindrance) -> String {
    switch hindrance {
    case .noLine: "no line parts \(setup.dataset.name)"
    case .least(let least): "no weights bring mean J below \(cost(least))"
    }
  }

  func said(_ stillness: EndEvidence.Stillness) -> String {
    switch stillness {
    case .noGradient: "the gradient is 0 on every example: no weight can move"
    case .noBatchGradient: "the gradient of every batch is 0: no weight can move"
    case .rounded: "no weight moves: each step is rounded away"
    case .cycle: "the weights come round"
    case .plateau(let epochs): "it has hardly moved for \(counted(epochs, "epoch"))"
    }
  }

  /// What keeps neurons from learning; nil where nothing does.
  func said(_ signs: NeuronSigns) -> String? {
    let clauses = [
      standing(signs.dead, "dead", signs), standing(signs.saturated, "saturated", signs),
      twins(signs),
    ].compactMap(\.self)
    return clauses.isEmpty ? nil : clauses.joined(separator: "; ")
  }

  private func standing(_ neurons: [NeuronID], _ word: String, _ signs: NeuronSigns) -> String? {
    guard !neurons.isEmpty else { return nil }
    let hasOutput = signs.holdsOutput(neurons)
    let outputs = signs.sizes.last ?? 1
    if hasOutput, neurons.count == outputs {
      return outputs == 1 ? "the output is \(word)" : "all outputs are \(word)"
    }
    let text =
      "\(grouped(neurons.count)) of \(counted(signs.count, "neuron")) "
      + "\(neurons.count == 1 ? "is" : "are") \(word)"
    return hasOutput ? text + ", the output too" : text
  }

  private func twins(_ signs: NeuronSigns) -> String? {
    guard let first = signs.twins.first else { return nil }
    let equal = "have equal weights, and so stay equal"
    guard signs.twins.count == 1, first.count == 2 else {
      return "\(grouped(signs.twins.joined().count)) hidden neurons \(equal)"
    }
    let names = UnitNames(layers: setup.layers, inputs: setup.dataset.inputNames)
    return first.map { names.name(layer: $0.layer + 1, index: $0.index) }.joined(separator: " and ")
      + " " + equal
  }
}
