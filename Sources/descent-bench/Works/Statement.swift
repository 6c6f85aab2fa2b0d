import Learning

/// A piece of work in words and numbers that any program can read: one value or list to a line,
/// its name first.
///
/// Parameters lie as in `Shape`: for each layer the biases, then a row of weights for each unit
/// that they lead from.
struct Statement {
  let text: String

  init(_ work: TrainingWork) {
    text = Self.lines(
      kind: "training", work.setup, epochs: work.schedule, networks: [work.setup])
  }

  init(_ work: CensusWork) {
    let setups = work.setups(epochs: work.schedule)
    text = Self.lines(kind: "census", setups[0], epochs: work.schedule, networks: setups)
  }

  init(_ work: MapWork) {
    text = Self.lines(kind: "map", work.setup, epochs: work.schedule, networks: [work.setup])
  }

  private static func lines(
    kind: String, _ setup: Setup, epochs: Int, networks: [Setup]
  ) -> String {
    var lines = ["kind \(kind)", "alpha \(setup.alpha)", "batch \(batch(setup))"]
    // A map has a side where training has epochs.
    lines.append("amount \(epochs)")
    lines.append("examples \(setup.dataset.examples.count)")
    lines += setup.dataset.examples.map { numbers($0.input + $0.target) }
    lines.append("networks \(networks.count)")
    for network in networks {
      lines.append(
        "layers \(network.layers.count) " + network.layers.map(String.init).joined(separator: " "))
      lines.append(numbers(network.startParameters().values))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func batch(_ setup: Setup) -> Int {
    if case .examples(let count) = setup.batch { return count }
    return setup.dataset.examples.count
  }

  /// As many digits as it takes to read the same bits again.
  private static func numbers(_ values: [Double]) -> String {
    values.map { "\($0)" }.joined(separator: " ")
  }
}
