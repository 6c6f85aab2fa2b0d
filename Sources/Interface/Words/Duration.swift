/// A time as it is said: 40 s, 3 min, 2 h.
public func duration(_ seconds: Double) -> String {
  if seconds < 100 { return "\(Int(seconds.rounded(.up))) s" }
  if seconds < 6_000 { return "\(Int((seconds / 60).rounded())) min" }
  return seconds < 360_000 ? "\(Int((seconds / 3_600).rounded())) h" : "days"
}
