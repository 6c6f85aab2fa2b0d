import Learning

/// The lanes of a finished race and what their numbers say, for people without a screen.
///
/// - Parameter command: the line that shows it again.
public func report(onRace runs: [Run], command: String, _ spelling: Spelling) -> [String] {
  guard let first = runs.first else { return [] }
  let setup = first.setup
  let verdicts = verdicts(on: runs)
  let head = ["α", "epochs", "mean J", "right", "verdict"]
  let rows = zip(runs, verdicts).map { run, verdict in
    [
      number(run.setup.alpha), grouped(run.epoch), costFigure(run),
      "\(run.correct)/\(setup.dataset.examples.count)",
      verdict.description,
    ]
  }
  let title =
    "\(setup.dataset.name), \(sizes(setup.layers)) \(setup.activation.name), the same start for "
    + "every α"
  let table = aligned([head] + rows, right: [0, 1, 2, 3], spelling)
  return ([title, ""] + table + ["", "again: \(command)"]).map(spelling.apply)
}
