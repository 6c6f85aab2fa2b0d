import Learning

/// The examples that the table shows: all or those answered wrong, turned to the chosen one.
struct ExampleList {
  let answers: [Answer]
  /// The example whose activations are shown.
  let chosen: Int
  /// What is listed, by the examples' places in the dataset.
  let numbers: [Int]
  /// How many of them there is room for.
  let rows: Int
  private let first: Int

  /// - Parameter height: the rows of the panel, the heading's among them.
  init(_ run: Run, _ scene: Scene, height: Int) {
    answers = run.answers
    chosen = scene.shownExample(of: run)
    let all = Array(answers.indices)
    let answers = answers
    numbers =
      scene.model.showsWrongOnly && !run.hasDiverged ? all.filter { !answers[$0].isRight } : all
    let room = max(0, height - 1)
    // Where not all have room, the figures below keep theirs.
    rows = numbers.count <= room ? numbers.count : max(min(room, 3), room - Self.figures)
    let place = numbers.firstIndex { [chosen] in $0 >= chosen } ?? numbers.count - 1
    first = max(0, min(place - rows / 2, numbers.count - rows))
  }

  /// A free line and the four figures below the table.
  private static let figures = 5

  var visible: ArraySlice<Int> { numbers[first..<min(numbers.count, first + rows)] }

  /// The one before or after the chosen one; the same at the ends, nil where none is listed.
  func beside(_ step: Int) -> Int? {
    if step < 0 { return numbers.last { $0 < chosen } ?? numbers.first }
    return numbers.first { $0 > chosen } ?? numbers.last
  }
}

/// How a row of the table of examples is written.
struct ExampleColumns {
  private let dataset: Dataset
  /// How many inputs there is room for.
  private let inputs: Int
  /// The columns of a number, and of the target.
  private let width: Int
  private let target: Int

  init(_ dataset: Dataset, width all: Int) {
    self.dataset = dataset
    let isTable = dataset.kind == .table
    width = isTable ? 4 : 6
    let longest = dataset.classNames.map(\.count).max() ?? Self.valueWidth
    target = isTable ? 4 : max(3, min(longest, Self.longestName) + 2)
    // The marker, the target, the answer, J, and the tick.
    let taken = 2 + target + 8 + 9 + 1
    inputs = max(1, min(dataset.inputCount, (all - taken) / width))
  }

  private static let valueWidth = 5
  private static let longestName = 8

  private var hasClasses: Bool { dataset.kind == .classes && dataset.outputCount > 1 }

  var head: String {
    let names = dataset.inputNames.prefix(inputs).map {
      padded(String(subscripted($0).prefix(width - 1)), width)
    }
    return "  \(names.joined())\(padded("y", target))o       J"
  }

  /// The input and the target.
  func given(_ example: Example) -> String {
    guard dataset.kind != .table else {
      return (example.input.prefix(inputs) + example.target).map { padded(number($0), 4) }.joined()
    }
    let input = example.input.prefix(inputs).map { padded(cut($0), width) }
    return input.joined()
      + padded(
        String(dataset.targetText(example).prefix(target - 1)), target)
  }

  private func cut(_ value: Double) -> String {
    let exact = number(value)
    return exact.count < width ? exact : value.magnitude < 100 ? fixed(value, 2) : plain(value, 3)
  }

  /// The output; of several classes the largest, with its letter.
  func answer(_ answer: Answer) -> String {
    guard hasClasses, case .named(let place) = dataset.label(of: answer.output) else {
      return padded(fixed(answer.output[0], 3), 8)
    }
    return padded("\(shortName(of: place, in: dataset)) \(fixed(answer.output[place], 2))", 8)
  }

  func role(_ answer: Answer) -> Role {
    guard !hasClasses, dataset.kind != .values else { return .strong }
    return answer.output[0] >= dataset.meaning.threshold ? .one : .zero
  }

  /// What is said of an answer that does not count.
  var wrong: String { dataset.kind == .values ? "✗ far" : "✗ wrong" }
}
