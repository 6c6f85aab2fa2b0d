/// Something a person gave that cannot be taken: what was given, what is allowed, what to do.
public struct InputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One line, without the name of the program and without a full stop.
  public let message: String

  public init(_ message: String) {
    self.message = message
  }

  public var description: String { message }
}

/// The name in `names` that `given` most likely stands for, or nil where nothing is near.
///
/// Near means at most two letters inserted, left out, changed or swapped (optimal string alignment),
/// and at most one in three of the shorter name: other words than the one meant are no help.
public func nearest(to given: String, among names: [String]) -> String? {
  let given = Array(given.lowercased())
  guard (1...40).contains(given.count) else { return nil }
  let ranked = names.map { (name: $0, distance: distance(given, Array($0.lowercased()))) }
  guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
  let length = min(given.count, best.name.count)
  return best.distance <= min(2, max(1, length / 3)) ? best.name : nil
}

/// What to say of a word that is not among `names`: the one that was meant, or all of them.
func hint(for given: String, among names: [String]) -> String {
  nearest(to: given, among: names).map { "did you mean \($0)?" }
    ?? "known are " + names.joined(separator: ", ")
}

private func distance(_ a: [Character], _ b: [Character]) -> Int {
  var rows = [Array(0...b.count)]
  for i in 1..<(a.count + 1) {
    var row = [i]
    for j in 1..<(b.count + 1) {
      let substituted = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      var best = min(rows[i - 1][j] + 1, row[j - 1] + 1, substituted)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        best = min(best, rows[i - 2][j - 2] + 1)
      }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
