import Runtime

/// Several measurements of the same thing.
struct Sample {
  private var values: [Double] = []

  mutating func add(_ value: Double) { values.append(value) }

  var median: Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
  }

  var least: Double { values.min() ?? .nan }
  var greatest: Double { values.max() ?? .nan }

  /// The median with its spread, each rounded to a thousandth.
  var text: String {
    "\(rounded(median)) [\(rounded(least)) … \(rounded(greatest))]"
  }
}

func rounded(_ value: Double) -> Double { (value * 1_000).rounded() / 1_000 }

/// How long `work` takes, in seconds.
func seconds(_ work: () -> Void) -> Double {
  let start = monotonicSeconds()
  work()
  return monotonicSeconds() - start
}
