import Learning

/// J as it is written everywhere, in three significant digits; in two where it is below 1e-4 or
/// above 1e6.
///
/// - Parameter goal: ε, on whose other side the digits must not put it.
func costFigure(_ cost: Double, goal: Double? = nil) -> String {
  Figures.cost(cost, besideGoal: goal)
}

/// The mean J of a run, beside its ε.
func costFigure(_ run: Run) -> String { costFigure(run.cost, goal: run.setup.epsilon) }

/// The mean J of a run with its name: of one that has diverged, the last that was finite.
func namedCost(_ run: Run) -> String {
  (run.hasDiverged ? "last mean J " : "mean J ") + costFigure(run)
}

/// The same, the longest way to say it first.
func namedCosts(_ run: Run) -> [String] {
  run.hasDiverged ? [namedCost(run), "last \(costFigure(run))"] : [namedCost(run)]
}

/// How many examples a run answers right, the longest way to say it first.
func rightFigures(_ run: Run) -> [String] {
  run.hasDiverged
    ? [rightFigure(run)]
    : [rightFigure(run), "\(run.correct)/\(run.setup.dataset.examples.count)"]
}

/// How many examples a run answers right; one that has diverged answers none, whatever its last
/// finite weights would say.
func rightFigure(_ run: Run) -> String {
  if run.hasDiverged { return "diverged" }
  return "\(run.correct)/\(run.setup.dataset.examples.count) \(run.setup.dataset.rightWord)"
}

/// The same of the examples that its dataset holds back; nil where it holds none.
func testFigure(_ run: Run) -> String? {
  let count = run.setup.dataset.test.count
  guard count > 0, !run.hasDiverged else { return nil }
  return "test \(run.testAnswers.count(where: \.isRight))/\(count)"
}

extension Dataset {
  /// Whether one output tells 0 from 1.
  var isOfOneBit: Bool { kind != .values && outputCount == 1 && meaning.threshold == 0.5 }

  /// What is said of an answer that is counted: a value is never right, but near.
  var rightWord: String { kind == .values ? "near" : "right" }

  /// The target of an example as a person would say it: a class by its name.
  func targetText(_ example: Example) -> String {
    if kind == .classes, outputCount > 1, case .named(let place) = label(of: example.target) {
      return classNames[place]
    }
    return example.target.map(weightText).joined(separator: ",")
  }
}
