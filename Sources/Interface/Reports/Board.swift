import Learning

/// One step of backpropagation as a person would write it on a board: every sum with its numbers.
public func board(
  _ step: StepRecord, activation: Activation, _ spelling: Spelling
) -> [String] {
  let board = Board(step, activation, times: spelling == .unicode ? " · " : " * ")
  let isWorked = WorkedExample.isShown(by: step, activation: activation)
  let sections = board.sections
  let figures = sections.flatMap(\.rows).map { row in
    ["\(row.name) = \(row.sum)"] + (isWorked ? [WorkedExample.figures[row.name] ?? ""] : [])
      + [exactly(row.value)]
  }
  let head = [""] + (isWorked ? ["text"] : []) + ["exact"]
  // All sections share their columns, so they are aligned in one go.
  var lines = aligned([head] + figures, spelling)[...]
  var out = board.title + [lines.removeFirst()]
  for section in sections {
    out.append(section.title)
    out += lines.prefix(section.rows.count)
    lines = lines.dropFirst(section.rows.count)
    if section.left > 0 { out.append("  and \(grouped(section.left)) more; --json has them all") }
  }
  if isWorked { out += [""] + WorkedExample.remarks }
  return out.map(spelling.apply)
}

/// Nine digits after the point, as a calculator shows.
private func exactly(_ value: Double) -> String {
  value.magnitude < 1e6 ? fixed(value, 9) : scientific(value, 9)
}

/// A figure within a sum: as it is where it is short, else rounded.
private func term(_ value: Double) -> String {
  let exact = number(value)
  let text = exact.count <= 6 ? exact : short(value, 4)
  return text.hasPrefix("-") || text.hasPrefix("−") ? "(−\(text.dropFirst()))" : text
}

/// The rows of a board, from a step.
private struct Board {
  struct Row {
    var name: String
    var sum: String
    var value: Double
  }

  struct Section {
    var title: String
    var rows: [Row]
    /// How many rows were left out.
    var left = 0

    init(_ title: String, _ rows: [Row]) {
      self.title = title
      self.rows = Array(rows.prefix(Section.longest))
      left = max(0, rows.count - Section.longest)
    }

    /// More rows than this are no board that anybody reads.
    private static let longest = 40
  }

  private let step: StepRecord
  private let activation: Activation
  private let names: [[String]]
  /// In ASCII the raised dot would pass for a minus.
  private let times: String
  private var isSigmoid: Bool { activation == .sigmoid }
  private var layers: [Int] { step.before.shape.layers }
  /// More terms than this make no line that fits.
  private static let mostTerms = 4

  init(_ step: StepRecord, _ activation: Activation, times: String) {
    self.step = step
    self.activation = activation
    self.times = times
    names = unitNames(step.before.shape.layers, (1...step.input.count).map { "x\($0)" })
  }

  var title: [String] {
    [
      "One step on the example x = (\(step.input.map(number).joined(separator: ", "))), "
        + "y = \(step.target.map(number).joined(separator: ", "))",
      "\(sizes(layers)) \(activation.name), g(z) = \(activation.formula), α = \(number(step.alpha))",
    ]
  }

  var sections: [Section] {
    [
      Section("Forward: z = bias + Σ w x, o = g(z)", forward),
      Section("Cost: J = ½ Σ (y − o)²", [cost]),
      Section("Deltas, output first, with the weights as they were", deltas),
      Section("Updates: w + α δ x", updates),
    ]
  }

  /// What goes into a layer: the input, or the activations before it.
  private func inputs(of layer: Int) -> [Double] {
    layer == 1 ? step.input : step.activation[layer - 2]
  }

  /// Terms with a plus between them, the middle left out where there are many.
  private func sum(_ terms: [String]) -> String {
    guard terms.count > Self.mostTerms else { return terms.joined(separator: " + ") }
    return terms[0] + " + " + terms[1] + " + … + " + terms[terms.count - 1]
  }

  private var forward: [Row] {
    layers.indices.dropFirst().flatMap { layer in
      names[layer].indices.map { j in
        let weights = step.before.weights[layer - 1].map { term($0[j]) }
        let products = zip(weights, inputs(of: layer)).map { "\($0)\(times)\(term($1))" }
        let all = sum([term(step.before.biases[layer - 1][j])] + products)
        return Row(
          name: names[layer][j], sum: "g(\(all)) = g(\(term(step.z[layer - 1][j])))",
          value: step.activation[layer - 1][j])
      }
    }
  }

  private var cost: Row {
    let errors = zip(step.target, outputs).map { "(\(term($0)) − \(term($1)))²" }
    return Row(
      name: "J", sum: errors.count == 1 ? "½ \(errors[0])" : "½ (\(sum(errors)))",
      value: step.cost)
  }

  private var outputs: [Double] { step.activation[step.activation.count - 1] }

  private func slope(_ layer: Int, _ j: Int) -> String {
    let a = step.activation[layer - 1][j]
    if isSigmoid { return "\(term(a))\(times)(1 − \(term(a)))" }
    return "\(term(activation.derivative(step.z[layer - 1][j], a)))"
  }

  private var deltas: [Row] {
    layers.indices.dropFirst().reversed().flatMap { layer in
      names[layer].indices.map { j in
        let factors: [String]
        if layer == layers.count - 1 {
          factors = ["(\(term(step.target[j])) − \(term(outputs[j])))", slope(layer, j)]
        } else {
          let terms = zip(step.delta[layer], step.before.weights[layer][j]).map {
            "\(term($0))\(times)\(term($1))"
          }
          factors = [slope(layer, j), terms.count == 1 ? terms[0] : "(\(sum(terms)))"]
        }
        return Row(
          name: deltaName(names[layer][j]), sum: factors.joined(separator: times),
          value: step.delta[layer - 1][j])
      }
    }
  }

  private var updates: [Row] {
    layers.indices.dropFirst().reversed().flatMap { layer in
      let biases = names[layer].indices.map { j in
        Row(
          name: "b→" + names[layer][j],
          sum: "\(term(step.before.biases[layer - 1][j])) + \(change(layer, j))",
          value: step.after.biases[layer - 1][j])
      }
      let weights = names[layer - 1].indices.flatMap { i in
        names[layer].indices.map { j in
          Row(
            name: names[layer - 1][i] + "→" + names[layer][j],
            sum: "\(term(step.before.weights[layer - 1][i][j])) + \(change(layer, j))\(times)"
              + term(inputs(of: layer)[i]),
            value: step.after.weights[layer - 1][i][j])
        }
      }
      return biases + weights
    }
  }

  private func change(_ layer: Int, _ j: Int) -> String {
    "\(term(step.alpha))\(times)\(term(step.delta[layer - 1][j]))"
  }
}
