import Learning

/// J in three significant digits, as it is written everywhere.
///
/// - Parameter goal: ε, on whose other side the digits must not put it.
func costFigure(_ cost: Double, goal: Double? = nil) -> String {
  short(Figures.threeDigits(cost, besideGoal: goal))
}

/// The mean J of a run, beside its ε.
func costFigure(_ run: Run) -> String { costFigure(run.cost, goal: run.setup.epsilon) }
