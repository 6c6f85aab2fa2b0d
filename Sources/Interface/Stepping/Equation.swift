import Learning

/// An operation as it is written on a board: in symbols, with its numbers, its result, and in words.
struct Equation {
  /// What it works out, for the title.
  var title: String
  var symbols: String
  /// Each line continues the one before with an equals sign.
  var numbers: [String] = []
  var result: String
  var words: String
  /// The same at more length, where there is room.
  var explanation: String
  /// The figure that the result is, where it is a single one.
  var value: Double?
}

extension Equation {
  /// Leaves out what it comes to, for somebody who is to work that out.
  fileprivate mutating func hide() {
    // Of "J 0.1 → 0.09" the first figure is known.
    let head = result.split(separator: "→", omittingEmptySubsequences: false)
    result = head.count == 2 ? head[0] + "→ ?" : "= ?"
    words = "Work it out, then g to type it."
    explanation =
      "Work it out; g takes your figure and tells how near it is, Enter shows the right one."
    value = nil
  }
}

/// Writes the equations of a step.
struct EquationWriter {
  let subject: StepSubject
  var notation: Notation
  /// Whether a weighted sum may take two lines.
  private(set) var isSplit = false

  init(subject: StepSubject, notation: Notation) {
    self.subject = subject
    self.notation = notation
  }

  var times: String { notation.times }

  /// The equation of an operation, with coarser figures where only they let a sum be shown whole.
  func equation(of operation: StepOperation) -> Equation {
    let fine = written(operation)
    guard !isWhole(fine), notation.digits > 3 else { return fine }
    var coarse = self
    coarse.notation.digits = 3
    let other = coarse.written(operation)
    if isWhole(other) { return other }
    var split = self
    split.isSplit = true
    let two = split.written(operation)
    return isWhole(two) ? two : fine
  }

  private func isWhole(_ equation: Equation) -> Bool {
    equation.numbers.allSatisfy { !$0.contains("…") && notation.spelled($0) <= notation.width }
  }

  private func written(_ operation: StepOperation) -> Equation {
    var equation = shown(operation)
    if !subject.hasReached(operation) { equation.hide() }
    return equation
  }

  private func shown(_ operation: StepOperation) -> Equation {
    switch operation {
    case .input: return input
    case .weightedSum(let neuron): return weightedSum(neuron)
    case .activation(let neuron): return activation(neuron)
    case .cost: return cost
    case .delta(let neuron):
      return neuron.layer == subject.shape.depth - 1 ? outputDelta(neuron) : hiddenDelta(neuron)
    case .update(let parameter): return update(parameter)
    case .updateAll: return updateAll
    }
  }
}

/// A catalog's plain formula with the signs of mathematics.
func typeset(_ formula: String) -> String {
  formula.replacing(">=", with: " ≥ ").replacing("-", with: "−").replacing("'", with: "′")
}
