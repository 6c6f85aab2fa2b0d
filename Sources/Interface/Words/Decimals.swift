/// What to do about a text that is no number: of one with a comma for its point or between its
/// thousands what it would be here, of any other a number to try.
func decimalHint(_ text: String, orTry example: String) -> String {
  let parts = text.split(separator: ",", omittingEmptySubsequences: false)
  guard parts.count > 1, !text.contains(" ") else { return "try \(example)" }
  let isGrouped =
    parts[0].count <= 3 && !parts[0].isEmpty && parts[0] != "0"
    && parts.dropFirst().allSatisfy { $0.count == 3 }
  let joined = parts.joined(separator: isGrouped ? "" : ".")
  guard Double(joined) != nil else { return "try \(example)" }
  return isGrouped
    ? "write \(joined), without a comma" : "decimals take a point: \(joined)"
}

/// What to say of learning rates that may have been meant as one with a comma for its point: 1,5 are
/// two; nil of others.
public func noteOnRates(_ text: String) -> String? {
  let parts = text.split(separator: ",", omittingEmptySubsequences: false)
  guard parts.count == 2, parts.allSatisfy({ Int($0) != nil }) else { return nil }
  return "\(text) are two learning rates, \(parts[0]) and \(parts[1]); a decimal takes a point: "
    + parts.joined(separator: ".")
}
