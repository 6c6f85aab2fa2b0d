import Learning

extension Setup {
  /// How many examples an update takes and what it takes of them: "batches of 2, mean gradient"; nil
  /// where each example has an update of its own.
  var batchName: String? {
    guard ruleInForce != .perceptron, let count = sharedUpdate else { return nil }
    let size = count == dataset.examples.count ? "full batch" : "batches of \(grouped(count))"
    return "\(size), mean gradient"
  }

  /// How many examples share one update; nil where each has its own.
  var sharedUpdate: Int? {
    let all = dataset.examples.count
    let count = if case .examples(let count) = batch { min(max(1, count), all) } else { all }
    return count > 1 ? count : nil
  }
}
