import Learning

extension Section {
  /// Each rule, and what a network may have at its end, by its own way and by the reference, which
  /// every way has the bits of: what the way is worth.
  static let ways = Section(
    name: "ways", summary: "rules and output functions by their own way and by the reference"
  ) { report in
    for (hidden, count, batch) in [([2], 4, 1), ([8, 8], 500, 10), ([64, 64], 500, 10)] {
      let shape = (["2"] + hidden.map(String.init) + ["1"]).joined(separator: "-")
      for rule in LearningRule.catalog where rule != .perceptron && rule != .plain {
        var setup = endless(hidden, on: count == 4 ? .xor : circle(count), batch: batch)
        setup.rule = rule
        report.compare("\(rule.name) on \(shape), batches of \(batch)", setup)
      }
      var setup = endless(hidden, on: count == 4 ? .xor : circle(count), batch: batch)
      setup.cost = "cross-entropy"
      report.compare("cross-entropy on \(shape), batches of \(batch)", setup)
    }
  }
}

extension Report {
  /// Both in turn, so that a busy moment meets both.
  fileprivate mutating func compare(_ name: String, _ setup: Setup) {
    var (own, defined) = (Run(setup, keepsHistory: false), Run(setup, keepsHistory: false))
    let examples = setup.dataset.examples.count * 10
    var (time, reference) = (0.0, 0.0)
    while reference < 0.05 {
      time += seconds { own.advance(examples: examples) }
      reference += seconds { defined.advanceAsDefined(examples: examples) }
    }
    add("\(name) against the reference", reference / time, "times")
  }
}
