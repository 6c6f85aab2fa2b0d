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
