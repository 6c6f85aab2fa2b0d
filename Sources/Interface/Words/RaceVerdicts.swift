import Learning

/// What the numbers of a race say of one of its runs; nil of one whose α was changed by hand, since
/// what it did is no single α's doing.
func verdict(on run: Run, among runs: [Run]) -> Verdict? {
  guard run.alphaChangedAt == nil else { return nil }
  return Verdict.judge(lane(run), among: runs.filter { $0.alphaChangedAt == nil }.map { Lane($0) })
}

/// The verdict on each lane of a race in which nobody changed an α.
public func verdicts(on runs: [Run]) -> [Verdict] {
  let lanes = runs.map { Lane($0) }
  return runs.map { Verdict.judge(lane($0), among: lanes) }
}

/// A lane to be judged: while it learns its neurons are looked at too, at its end they have been.
private func lane(_ run: Run) -> Lane { Lane(run, looksInside: run.outcome == .learning) }
