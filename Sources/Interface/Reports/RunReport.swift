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
      + "; \(run.correct) of \(dataset.examples.count) \(dataset.rightWord)",
  ]
  if let test = testLine(run) { lines.append(test) }
  lines += confusionLines(run)
  if run.hasDiverged { lines.append("all that is the last state with finite numbers") }
  lines.append("")
  lines += predictions(run, spelling)
  lines.append("")
  lines += weights(run.network.parameters, dataset, spelling)
  lines += ["", "again: \(command)"]
  return lines.map(spelling.apply)
}

/// The classes that are most often taken for others.
private func confusionLines(_ run: Run) -> [String] {
  let names = run.setup.dataset.classNames
  let parts = [("", run.confusion), ("held back: ", run.testConfusion)]
  return parts.compactMap { part, confusion in
    // Of two classes it has been said already how many are wrong.
    guard let confusion, confusion.counts.count > 2, !run.hasDiverged else { return nil }
    let most = confusion.mistakes.prefix(3).map {
      "\(names[$0.truth]) for \(names[$0.said]) \(times($0.count))"
    }
    return most.isEmpty
      ? nil : "\(part)taken for another most often: \(most.joined(separator: ", "))"
  }
}

private func times(_ count: Int) -> String {
  count == 1 ? "once" : count == 2 ? "twice" : "\(grouped(count)) times"
}

/// What it answers to the examples that are held back.
private func testLine(_ run: Run) -> String? {
  let answers = run.testAnswers
  guard !answers.isEmpty else { return nil }
  let cost = answers.reduce(0) { $0 + $1.cost } / Double(answers.count)
  let right = answers.count(where: \.isRight)
  var line =
    "held back: mean J over \(counted(answers.count, "example")) is \(costFigure(cost)); "
    + "\(right) of \(answers.count) \(run.setup.dataset.rightWord)"
  if let least = run.testCurve?.least {
    line += "; least J \(costFigure(least.cost)), seen at epoch \(grouped(least.epoch))"
  }
  return line
}

/// More rows are no table that anybody reads.
private let rowLimit = 40

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
  guard dataset.inputCount <= tableLimit else { return fewColumns(run, spelling) }
  let outputs = names("o", dataset.outputCount)
  let targets = names("y", dataset.outputCount)
  let head = dataset.inputNames.map(subscripted) + targets + outputs + ["J"]
  let (yes, no) = dataset.kind == .values ? ("near", "far") : ("right", "wrong")
  let rows = zip(dataset.examples, run.answers).prefix(rowLimit).map { example, answer in
    (example.input + example.target).map(dataset.kind == .table ? number : weightText)
      + answer.output.map { fixed($0, 4) }
      + [short(answer.cost), answer.isRight ? yes : no]
  }
  let rest = dataset.examples.count - rows.count
  return aligned([head] + rows, right: Set(0..<head.count), spelling)
    + (rest > 0 ? ["… and \(counted(rest, "example")) more; --json prints them"] : [])
}

/// Of examples of so many inputs their numbers, what they are and what is said.
private func fewColumns(_ run: Run, _ spelling: Spelling) -> [String] {
  let dataset = run.setup.dataset
  let hasClasses = dataset.kind == .classes && dataset.outputCount > 1
  let rows = zip(dataset.examples, run.answers).prefix(rowLimit).enumerated().map { place, row in
    let (example, answer) = row
    var said = answer.output.prefix(3).map { fixed($0, 4) }.joined(separator: ",")
    if hasClasses, case .named(let index) = dataset.label(of: answer.output) {
      said = "\(dataset.classNames[index]) \(fixed(answer.output[index], 4))"
    }
    return [
      String(place + 1), dataset.targetText(example), said, short(answer.cost),
      answer.isRight ? "right" : "wrong",
    ]
  }
  let rest = dataset.examples.count - rows.count
  return aligned([["example", "y", "o", "J"]] + rows, right: [0, 1, 2, 3], spelling)
    + (rest > 0 ? ["… and \(counted(rest, "example")) more; --json prints them"] : [])
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
