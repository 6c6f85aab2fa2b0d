import Interface
import Learning

extension CensusProgress {
  /// The rows of a census as JSON, with the speed at which they were made, if they were made here.
  public func export(command: String, examplesPerSecond: Double?) -> JSON {
    let base = plan.base
    var members: [String: JSON] = [
      "command": .string(command), "dataset": .string(base.dataset.name),
      "activation": .string(base.activation.name), "alpha": .figure(base.alpha),
      "epsilon": .figure(base.epsilon), "epochLimit": .whole(base.epochLimit),
      "seeds": .string(plan.seedRange), "rows": .list(rows.map(\.export)),
    ]
    if let examplesPerSecond {
      members["examplesPerSecond"] = .figure(examplesPerSecond)
      members["jobs"] = .whole(jobs)
    }
    if case .hidden = plan.axis, let trend {
      members["trend"] = .object(["level": .figure(trend.level), "slope": .figure(trend.slope)])
    }
    if case .alpha = plan.axis {
      members["alpha"] = nil
      members["fastest"] = CensusRow.fastest(rows).map { .figure(rows[$0].alpha) } ?? .null
    }
    return .object(members)
  }

  /// The rows of a census as CSV, empty where there is no figure.
  public var csv: String {
    let head = "hidden,alpha,runs,converged,share,low,high,median,q1,q3\n"
    return head + rows.map { $0.csv + "\n" }.joined()
  }
}

extension CensusRow {
  fileprivate var export: JSON {
    var members: [String: JSON] = [
      "hidden": .whole(hidden), "alpha": .figure(alpha), "runs": .whole(runs),
      "converged": .whole(converged), "unfinished": .whole(unfinished),
      "diverged": .whole(diverged),
      "share": .figure(share), "low": .figure(interval.low), "high": .figure(interval.high),
      "halfway": halfway.map(JSON.whole) ?? .null, "epochs": .null,
      "epochsOfEach": .list(epochsOfEach.map(JSON.whole)),
    ]
    if let epochs {
      members["epochs"] = .object([
        "median": .figure(epochs.median), "q1": .figure(epochs.q1), "q3": .figure(epochs.q3),
      ])
    }
    return .object(members)
  }

  fileprivate var csv: String {
    let figures = [share, interval.low, interval.high].map(\.description)
    let spread = epochs.map { [$0.median, $0.q1, $0.q3].map(\.description) } ?? ["", "", ""]
    return
      ([String(hidden), alpha.description, String(runs), String(converged)] + figures + spread)
      .joined(separator: ",")
  }
}
