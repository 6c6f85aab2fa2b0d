import Learning

/// What the numbers of a race say of one of its runs; nil of one whose α was changed by hand, since
/// what it did is no single α's doing.
func verdict(on run: Run, among runs: [Run]) -> Verdict? {
  guard run.alphaChangedAt == nil else { return nil }
  // Beside a lane only those count that are done; to look into the others takes a large network long.
  let done = runs.filter { $0.alphaChangedAt == nil && $0.hasConverged }
  return Verdict.judge(Lane(run), among: done.map(Lane.init))
}

/// The verdict on each lane of a race in which nobody changed an α.
public func verdicts(on runs: [Run]) -> [Verdict] {
  let lanes = runs.map(Lane.init)
  return lanes.map { Verdict.judge($0, among: lanes) }
}
