/// A time as it is said, in at most two digits: 40 s, 3 min, 2 h; "days" where nobody waits.
public func duration(_ seconds: Double) -> String {
  let units = [(1.0, "s", FloatingPointRoundingRule.up), (60, "min", .toNearestOrAwayFromZero)]
  for (length, name, rule) in units + [(3_600, "h", .toNearestOrAwayFromZero)] {
    let count = (seconds / length).rounded(rule)
    if count < 100 { return "\(Int(max(0, count))) \(name)" }
  }
  return "days"
}
