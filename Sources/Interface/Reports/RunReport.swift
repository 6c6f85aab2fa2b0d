import Learning

/// What a finished run has come to, for people without a screen.
///
/// - Parameter command: the line that shows it again.
public func report(on run: Run, command: String, _ spelling: Spelling) -> [String] {
  let dataset = run.setup.dataset
  let examples = counted(dataset.examples.count, "example")
  var lines = [
    heading(run),
    isUntrained(run) ? "not trained: these are the \(startName(run)) weights" : ending(run),
    "mean J over \(examples) is \(costFigure(run)) after \(counted(run.epoch, "epoch"))"
      + "; \(run.correct) of \(dataset.examples.count) right",
  ]
  if run.hasDiverged { lines.append("all that is the last state with finite numbers") }
  lines.append("")
  lines += predictions(run, spelling)
  lines.append("")
  lines += weights(run.network.parameters, dataset, spelling)
  lines += ["", "again: \(command)"]
  return lines.map(spelling.apply)
}

/// Whether there was no budget to train with, so that only the start is shown.
private func isUntrained(_ run: Run) -> Bool {
  run.setup.epochLimit == 0 && !run.hasConverged && !run.hasDiverged
}

private func startName(_ run: Run) -> String { run.setup.hasGivenStart ? "given" : "start" }

private func heading(_ run: Run) -> String {
  let setup = run.setup
  let start = if case .given = setup.start { "given weights" } else { "seed \(setup.seed)" }
  let batch = setup.batchName.map { ", \($0)" } ?? ""
  return "\(setup.dataset.name), \(sizes(setup.layers)) \(setup.activation.name), "
    + setup.unusualParts.map { "\($0), " }.joined()
    + "α \(number(setup.alpha))\(batch), \(start)"
}

private func predictions(_ run: Run, _ spelling: Spelling) -> [String] {
  let dataset = run.setup.dataset
  let outputs = names("o", dataset.outputCount)
  let targets = names("y", dataset.outputCount)
  let head = dataset.inputNames.map(subscripted) + targets + outputs + ["J"]
  let rows = zip(dataset.examples, run.answers).map { example, answer in
    (example.input + example.target).map(number) + answer.output.map { fixed($0, 4) }
      + [short(answer.cost), answer.isRight ? "right" : "wrong"]
  }
  return aligned([head] + rows, right: Set(0..<head.count), spelling)
}

/// Larger layers make no table that anybody reads.
private let tableLimit = 12

private func weights(
  _ parameters: Parameters, _ dataset: Dataset, _ spelling: Spelling
) -> [String] {
  let layers = parameters.shape.layers
  guard layers.dropFirst().allSatisfy({ $0 <= tableLimit }), layers[0] <= 4 * tableLimit else {
    return ["\(grouped(parameters.shape.parameterCount)) weights and biases; --json prints them"]
  }
  let unitNames = unitNames(layers, dataset.inputNames)
  return layers.indices.dropFirst().flatMap { layer in
    let head = ["to"] + unitNames[layer]
    let biases = ["bias"] + parameters.biases[layer - 1].map { signed($0, 4) }
    let rows = zip(unitNames[layer - 1], parameters.weights[layer - 1]).map { name, row in
      [name] + row.map { signed($0, 4) }
    }
    return aligned([head, biases] + rows, right: Set(1..<head.count), spelling)
  }
}

/// The names of all units, layer by layer, as they stand on the screen.
func unitNames(_ layers: [Int], _ inputs: [String]) -> [[String]] {
  let names = UnitNames(layers: layers, inputs: inputs)
  return layers.indices.map { layer in
    (0..<layers[layer]).map { names.name(layer: layer, index: $0) }
  }
}

/// A name for each of several things; without a number where there is one only.
private func names(_ name: String, _ count: Int) -> [String] {
  count == 1 ? [name] : (1...count).map { name + lowered($0) }
}
