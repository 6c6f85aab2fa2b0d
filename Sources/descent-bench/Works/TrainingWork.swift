import Learning

/// Gradient descent on one network.
struct TrainingWork: Work {
  private(set) var name: String
  private(set) var title: String
  let unit = "examples"
  let schedule: Int
  let counted: Int
  let setup: Setup
  /// J after each epoch is part of the work.
  var keepsHistory = true

  func perform(_ epochs: Int) -> Done {
    var run = Run(setup, keepsHistory: keepsHistory)
    let time = seconds { run.advance(epochs: epochs) }
    return Done(items: run.exampleCount, seconds: time) { [network = run.network, setup] in
      network.meanCost(over: setup.dataset)
    }
  }

  var statement: Statement { Statement(self) }
}

extension TrainingWork {
  /// The same training where J is of no interest on the way.
  var alone: TrainingWork {
    var work = self
    work.name += "-alone"
    work.title += ", J at the end alone"
    work.keepsHistory = false
    return work
  }

  static let w1 = TrainingWork(
    name: "w1", title: "XOR 2-2-1", schedule: 5_000, counted: 5_000, setup: endless())
  static let w2 = TrainingWork(
    name: "w2", title: "circle 2-8-8-1", schedule: 20, counted: 4,
    setup: endless([8, 8], on: circle(500)))
  static let w3 = TrainingWork(
    name: "w3", title: "circle 2-64-64-1", schedule: 2, counted: 1,
    setup: endless([64, 64], on: circle(2_000)))
  static let w3b = TrainingWork(
    name: "w3b", title: "circle 2-64-64-1, batches of 10", schedule: 5, counted: 1,
    setup: endless([64, 64], on: circle(2_000), batch: 10))
}

/// Points in a square, 1 within a circle of half its area: the same ones each time.
func circle(_ count: Int) -> Dataset {
  var numbers = SplitMix64(seed: 1, stream: .order)
  let examples = (0..<count).map { _ in
    let x = Double.random(in: -1...1, using: &numbers)
    let y = Double.random(in: -1...1, using: &numbers)
    return Example(input: [x, y], target: [x * x + y * y < 2 / 3.14159 ? 1 : 0])
  }
  return Dataset(name: "circle", summary: "", examples: examples)
}

/// A run that has no end: ε is out of reach and the budget is beyond any benchmark.
func endless(_ hidden: [Int] = [2], on dataset: Dataset = .xor, batch: Int = 1) -> Setup {
  var setup = Setup()
  setup.dataset = dataset
  setup.hidden = hidden
  setup.batch = .examples(batch)
  setup.epsilon = 0
  setup.epochLimit = 1_000_000_000_000
  return setup
}
