/// Everything that was measured, in the order it was first measured in.
struct Report {
  private var names: [String] = []
  private var units: [String: String] = [:]
  private var samples: [String: Sample] = [:]
  private var outcomes: [String: Double] = [:]
  /// What could not be measured here, and why.
  private var gaps: [String: String] = [:]

  mutating func add(_ name: String, _ value: Double, _ unit: String) {
    if samples[name] == nil { names.append(name) }
    units[name] = unit
    samples[name, default: Sample()].add(value)
  }

  /// What came of the work: its final J, or the mean of a map.
  mutating func note(_ name: String, outcome: Double) { outcomes[name] = outcome }

  mutating func leave(out name: String, because reason: String) { gaps[name] = reason }

  /// A line for each: the median, the least and the greatest in brackets, the unit.
  var text: String {
    let width = names.map(\.count).max() ?? 0
    return names.map { name in
      let gap = String(repeating: " ", count: width - name.count)
      return "\(name)\(gap)  \(samples[name, default: Sample()].text) \(units[name, default: ""])"
    }.joined(separator: "\n") + gapText
  }

  private var gapText: String {
    gaps.sorted { $0.key < $1.key }.map { "\n\($0.key): not measured, \($0.value)" }.joined()
  }

  /// A list of objects: name, unit, median, least, greatest, and the outcome where there is one;
  /// null for what is no number of JSON.
  var json: String {
    let rows = names.map { name in
      let sample = samples[name, default: Sample()]
      func figure(_ value: Double) -> String { value.isFinite ? "\(value)" : "null" }
      return "  {\"name\": \"\(name)\", \"unit\": \"\(units[name, default: ""])\", "
        + "\"median\": \(figure(sample.median)), \"least\": \(figure(sample.least)), "
        + "\"greatest\": \(figure(sample.greatest))"
        + (outcomes[name].map { ", \"outcome\": \(figure($0))" } ?? "") + "}"
    }
    return "[\n" + rows.joined(separator: ",\n") + "\n]"
  }
}
