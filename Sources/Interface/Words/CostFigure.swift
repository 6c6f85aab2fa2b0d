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
  return "\(run.correct)/\(run.setup.dataset.examples.count) right"
}
