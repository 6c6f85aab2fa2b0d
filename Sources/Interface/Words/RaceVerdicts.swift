import Learning

/// What the numbers of a race say of one of its runs; nil of one whose α was changed by hand, since
/// what it did is no single α's doing.
func verdict(on run: Run, among runs: [Run]) -> Verdict? {
  guard run.alphaChangedAt == nil else { return nil }
  return Verdict.judge(Lane(run), among: runs.filter { $0.alphaChangedAt == nil }.map(Lane.init))
}

/// The verdict on each lane of a race in which nobody changed an α.
public func verdicts(on runs: [Run]) -> [Verdict] {
  let lanes = runs.map(Lane.init)
  return lanes.map { Verdict.judge($0, among: lanes) }
}
