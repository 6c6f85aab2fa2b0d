import Learning

/// Many networks, 2-H-1 for H = 2...8, each from a start of its own, on XOR.
struct CensusWork: Work {
  let name: String
  let runs: Int
  let unit = "examples"
  let schedule = 5_000
  let counted = 200

  var title: String { "census of \(runs) on XOR, 2-H-1" }

  /// The widths go round, so that each has as many networks as any other, or one more.
  func setups(epochs: Int) -> [Setup] {
    (0..<runs).map { index in
      var setup = endless([2 + index % 7])
      setup.seed = UInt64(1 + index / 7)
      setup.epochLimit = epochs
      return setup
    }
  }

  func perform(_ epochs: Int) -> Done {
    let setups = setups(epochs: epochs)
    var finished: [Run] = []
    let time = seconds { finished = BatchOfRuns.finish(setups) }
    return Done(items: finished.reduce(0) { $0 + $1.exampleCount }, seconds: time) { [finished] in
      finished.reduce(0) { $0 + $1.cost } / Double(finished.count)
    }
  }

  var statement: Statement { Statement(self) }

  static let w5 = CensusWork(name: "w5", runs: 1_000)
  /// Enough of each width to fill the lanes, and few enough to count instructions.
  static let few = CensusWork(name: "w5", runs: 224)
}
