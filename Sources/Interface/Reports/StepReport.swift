import Learning

/// One step of backpropagation as a person would write it on a board: every sum with its numbers.
public func board(
  _ step: StepRecord, activation: Activation, _ spelling: Spelling
) -> [String] {
  board(step, of: Network(activation: activation, parameters: step.before), spelling)
}

/// The same of a network with any output function.
public func board(_ step: StepRecord, of network: Network, _ spelling: Spelling) -> [String] {
  let activation = network.activation
  let board = Board(step, network, times: spelling == .unicode ? " · " : " * ")
  let isWorked =
    network.output == .squared(activation)
    && WorkedExample.isShown(by: step, activation: activation)
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
