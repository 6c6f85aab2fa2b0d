/// A piece of work that can be measured against other programs and counted: the same examples, the
/// same start weights and the same schedule each time.
protocol Work: Sendable {
  /// As the command line says it, such as "w3b".
  var name: String { get }
  var title: String { get }
  /// What is counted.
  var unit: String { get }
  /// How much of it one repetition does: epochs, or rows of a map.
  var schedule: Int { get }
  /// How much of it is enough to count its instructions, which takes fifty times as long.
  var counted: Int { get }

  /// Does so much of it, from the start.
  func perform(_ amount: Int) -> Done
  /// All that another program needs to do the same.
  var statement: Statement { get }
}

/// What came of a piece of work.
struct Done {
  /// How many examples or points.
  let items: Int
  /// The work alone, without what comes before and after.
  let seconds: Double
  /// What shows that it was done: the mean of J, over all networks if there are several, or the
  /// mean of a map.
  let outcome: () -> Double

  /// Items per second.
  var rate: Double { Double(items) / seconds }
}

extension Work {
  /// As a table says it, such as "W3b".
  var label: String { "W" + name.dropFirst() }

  /// Repeats the schedule until that has taken so many seconds.
  func repeated(forSeconds duration: Double) -> Done {
    var (items, time) = (0, 0.0)
    while true {
      let done = perform(schedule)
      items += done.items
      time += done.seconds
      if time >= duration { return Done(items: items, seconds: time, outcome: done.outcome) }
    }
  }
}

enum Works {
  /// In seconds: how long a rate is measured in each round.
  static let enough = 0.4

  static let catalog: [any Work] = [
    TrainingWork.w1, TrainingWork.w2, TrainingWork.w3, TrainingWork.w3b,
    MapWork.w4a, MapWork.w4b, MapWork.w4c,
    CensusWork.w5,
  ]

  /// What other programs do where nobody asks them for J after every epoch.
  static let alone: [any Work] = [
    TrainingWork.w2.alone, TrainingWork.w3.alone, TrainingWork.w3b.alone,
  ]

  static func named(_ name: String) -> (any Work)? {
    (catalog + alone).first { $0.name == name }
  }
}
