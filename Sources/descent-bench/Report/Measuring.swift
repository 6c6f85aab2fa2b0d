import Runtime

/// Several measurements of the same thing.
struct Sample {
  private var values: [Double] = []

  mutating func add(_ value: Double) { values.append(value) }

  var median: Double { quantile(0.5) }

  /// The value that this share of the others lie below, or on.
  func quantile(_ share: Double) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? .nan : sorted[Int(share * Double(sorted.count - 1))]
  }

  var least: Double { values.min() ?? .nan }
  var greatest: Double { values.max() ?? .nan }

  /// The median with its spread.
  var text: String { "\(rounded(median)) [\(rounded(least)) … \(rounded(greatest))]" }
}

/// About four figures of it: more would be mostly chance.
func rounded(_ value: Double) -> String {
  let fineness = abs(value) < 10 ? 1_000.0 : abs(value) < 1_000 ? 10 : 1
  let text = "\((value * fineness).rounded() / fineness)"
  return fineness == 1 && text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// How long `work` takes, in seconds.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let start = monotonicSeconds()
  try work()
  return monotonicSeconds() - start
}

/// A session at full speed; without a thread for it there is nothing to measure.
func startedSession() -> Session {
  do throws(Failure) {
    return try Session(pace: .full)
  } catch {
    fatalError(error.message)
  }
}
