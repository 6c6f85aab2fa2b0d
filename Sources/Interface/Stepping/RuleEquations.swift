import Learning

/// How a rule that remembers, or a penalty, makes the next weights.
extension EquationWriter {
  /// The rule's lines in the signs of mathematics.
  var ruleLines: [String] {
    let rule = subject.setup.ruleInForce
    guard let update = rule.update else { return [] }
    let symbols = zip(type(of: update).constants, update.values)
    return type(of: update).formula.map { line in
      symbols.reduce(line) { $0.replacing($1.0.symbol, with: number($1.1)) }
        .replacing("<-", with: "←").replacing("alpha", with: "α").replacing("sqrt ", with: "√")
        .replacing("^2", with: "²").replacing("-", with: "−").replacing("'", with: "′")
    }
  }

  func updateByRule(_ parameter: ParameterID) -> Equation {
    let (record, place) = (subject.record, subject.shape.index(of: parameter))
    let share = record.penalty.isEmpty ? 0 : record.penalty[place]
    let gradient = record.gradient.values[place]
    let names = subject.setup.ruleInForce.update.map { type(of: $0).memories } ?? []
    let memories = names.enumerated().map { number, name in
      "\(name) \(notation.figure(record.memoryBefore[number][place])) → "
        + notation.figure(record.memoryAfter[number][place])
    }
    let g = "g = \(notation.figure(gradient))" + (share == 0 ? "" : penalty(share))
    let figures = ([g, "α = \(notation.figure(record.alpha))"] + memories).joined(separator: ", ")
    let w = "w \(notation.figure(subject.before(parameter)))"
    return Equation(
      title: "the next \(subject.name(parameter))",
      symbols: ruleLines.last ?? "",
      numbers: notation.spelled(figures) <= notation.width ? [figures] : [g] + memories,
      result: "\(w) → " + notation.result(subject.after(parameter)),
      words: ruleLines.dropLast().joined(separator: ", "),
      explanation: (ruleLines.dropLast() + ["g is ∂J/∂w" + penaltyWords]).joined(separator: "; ")
        + ". " + ruleWords, value: subject.after(parameter))
  }

  private func penalty(_ share: Double) -> String {
    share < 0 ? " − \(notation.figure(-share))" : " + \(notation.figure(share))"
  }

  private var penaltyWords: String {
    let penalty = subject.setup.penalty
    guard penalty != .none else { return "" }
    let lambda = penalty.function.values.first.map { ", λ = \(number($0))" } ?? ""
    return " and the penalty's share, "
      + type(of: penalty.function).formula.replacing("lambda", with: "λ") + lambda
      + " (none for a bias)"
  }

  private var ruleWords: String {
    let count = subject.record.step
    return subject.setup.ruleInForce.memories == 0
      ? "Training takes the mean g of a batch."
      : "What it remembers is from \(counted(count - 1, "update")); training takes the mean g of a "
        + "batch."
  }
}
