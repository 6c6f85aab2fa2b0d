import Learning

extension Section {
  static let sigmoid = Section(name: "sigmoid", summary: "one sigmoid after another") { report in
    let time = seconds { sigmoids(repetitions: 500) }
    report.add("sigmoid", Double(500 * sigmoidCount) / time / 1e6, "M/s")
  }
}

/// As many numbers as the cache holds.
let sigmoidCount = 4_096

/// Sums the sigmoids of a list again and again.
func sigmoids(repetitions: Int) {
  let numbers = (0..<sigmoidCount).map { Double($0) / 256 - 8 }
  var sum = 0.0
  for _ in 0..<repetitions { for z in numbers { sum += Sigmoid.value(z) } }
  precondition(sum.isFinite)
}
