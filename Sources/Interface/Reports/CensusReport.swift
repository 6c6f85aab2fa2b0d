import Learning

/// What a census has counted, for people without a screen.
///
/// - Parameter command: the line that shows it again.
public func report(
  onCensus progress: CensusProgress, command: String, _ spelling: Spelling
) -> [String] {
  let base = progress.plan.base
  let table = aligned(
    [censusHead(progress.plan)] + progress.rows.map { censusCells($0, progress.plan) },
    right: Set(0..<7), spelling)
  let lines =
    [
      "\(base.dataset.name), \(base.activation.name), \(common(progress.plan)): "
        + "\(counted(progress.plan.count, "random start")), "
        + "seeds \(progress.plan.firstSeed) to \(progress.plan.lastSeed)",
      "converged: mean J ≤ \(number(base.epsilon)) within \(counted(base.epochLimit, "epoch")); "
        + "interval: 95 % (Wilson); epochs: of the converged runs", "",
    ] + table + [""] + conclusion(progress) + ["", "again: \(command)"]
  return lines.map(spelling.apply)
}

private func common(_ plan: CensusPlan) -> String {
  switch plan.axis {
  case .hidden: "α \(number(plan.base.alpha))"
  case .alpha: sizes(plan.base.layers)
  }
}

func censusHead(_ plan: CensusPlan) -> [String] {
  let name = if case .hidden = plan.axis { "hidden" } else { "α" }
  return [name, "runs", "converged", "share", "interval", "median", "quartiles"]
}

func censusCells(_ row: CensusRow, _ plan: CensusPlan) -> [String] {
  let interval = "\(percent(row.interval.low)) to \(percent(row.interval.high))"
  let spread = row.epochs.map { "\(epochsText($0.q1)) to \(epochsText($0.q3))" } ?? ""
  return [
    plan.axis.place(of: row), grouped(row.runs), grouped(row.converged), percent(row.share) + " %",
    interval + " %",
    row.epochs.map { epochsText($0.median) } ?? "none", spread,
  ]
}

/// What the rows say together: the trend over H, or the fastest α.
func conclusion(_ progress: CensusProgress) -> [String] {
  switch progress.plan.axis {
  case .hidden: trendText(progress)
  case .alpha: [fastestText(progress)]
  }
}

private func trendText(_ progress: CensusProgress) -> [String] {
  guard let trend = progress.trend else {
    return [
      "no trend\(progress.isComplete ? "" : " yet"): it takes two sizes at which "
        + "\(Trend.fewestRuns) starts or more arrive, and more than half of them"
    ]
  }
  let first = progress.firstFitted
  func told(_ trend: Trend) -> String {
    "twice the H, \(signedPercent(trend.changePerDoubling(from: first))) presentations from H \(first) "
      + "(P ≈ \(grouped(trend.level)) \(signedTerm(trend.slope)) log₂ H)"
  }
  let fitted = "fitted: " + told(trend)
  guard let published = progress.published else { return [fitted] }
  return [
    fitted,
    "Chauvin published, for XOR at α 0.25: \(told(published)); compare the slopes, not the levels",
  ]
}

/// A change as a share of what there was, in whole per cent with its sign.
func signedPercent(_ share: Double) -> String { "\(signed(share * 100, 0)) %" }

private func fastestText(_ progress: CensusProgress) -> String {
  guard let index = CensusRow.fastest(progress.rows), let epoch = progress.rows[index].halfway
  else { return "under no α did half of the starts reach ε" }
  return "fastest: α \(number(progress.rows[index].alpha)), under which half of all starts had "
    + "reached ε by epoch \(grouped(epoch))"
}

extension CensusProgress {
  /// The fitted trend of the presentations needed; nil while there is too little to fit.
  public var trend: Trend? { Trend(fitting: rows, examples: examplesPerEpoch) }

  /// The published trend to set beside it; nil for anything but what that was counted on.
  var published: Trend? {
    plan.base.dataset == .xor && plan.base.activation == .sigmoid ? .published : nil
  }
}

/// A share in per cent, rounded so that 0 and 100 mean none and all.
func percent(_ share: Double) -> String {
  if share > 0, share < 0.01 { return fixed(max(0.1, share * 100), 1) }
  if share < 1, share > 0.99 { return fixed(min(99.9, share * 100), 1) }
  return fixed(share * 100, 0)
}

/// A number of epochs; a median may lie half-way between two.
func epochsText(_ epochs: Double) -> String { grouped(Int(epochs.rounded())) }

/// A large number, rounded to a whole one with its thousands parted.
func grouped(_ value: Double) -> String {
  value.magnitude < 1e15 ? grouped(Int(value.rounded())) : scientific(value, 3)
}

/// As the next term of a sum: − 33.
func signedTerm(_ value: Double) -> String {
  (value < 0 ? "− " : "+ ") + grouped(value.magnitude)
}
