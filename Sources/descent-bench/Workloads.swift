import Learning
import Runtime

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

/// Examples per second of one run, in millions; J after each epoch is part of the work.
func trainingRate(_ setup: Setup, seconds duration: Double = 0.4) -> Double {
  var run = Run(setup)
  let start = monotonicSeconds()
  repeat {
    run.advance(epochs: max(1, 20_000 / setup.dataset.examples.count))
  } while monotonicSeconds() - start < duration
  return Double(run.exampleCount) / (monotonicSeconds() - start) / 1e6
}

/// Points per second of a 256x256 map of the output, in millions.
func mapRate(_ hidden: [Int], maps: Int) -> Double {
  let setup = endless(hidden)
  let network = Network(activation: .sigmoid, parameters: setup.startParameters())
  let plane = Plane(xRange: 0...1, yRange: 0...1, columns: 256, rows: 256)
  let time = seconds {
    for _ in 0..<maps { _ = network.sample(layer: hidden.count, neuron: 0, over: plane) }
  }
  return Double(maps * 256 * 256) / time / 1e6
}

/// Examples per second of a census of XOR, 2-H-1 for H = 2...8, in millions.
func censusRate(runs: Int, epochs: Int) -> Double {
  let setups = (0..<runs).map { index in
    var setup = endless([2 + index % 7])
    setup.seed = UInt64(1 + index / 7)
    setup.epochLimit = epochs
    return setup
  }
  let time = seconds { _ = BatchOfRuns.finish(setups) }
  return Double(runs * epochs * 4) / time / 1e6
}

/// Sigmoids per second, in millions, of a list that the cache holds.
func sigmoidRate() -> Double {
  let numbers = (0..<4_096).map { Double($0) / 256 - 8 }
  var sum = 0.0
  let time = seconds { for _ in 0..<500 { for z in numbers { sum += Sigmoid.value(z) } } }
  precondition(sum.isFinite)
  return Double(500 * numbers.count) / time / 1e6
}

extension Report {
  /// One round of all of them.
  mutating func measureWorkloads() {
    add("W1 XOR 2-2-1", trainingRate(endless()), "M examples/s")
    add("W2 circle 2-8-8-1", trainingRate(endless([8, 8], on: circle(500))), "M examples/s")
    let points = circle(2_000)
    add("W3 circle 2-64-64-1", trainingRate(endless([64, 64], on: points)), "M examples/s")
    add(
      "W3b the same, batches of 10",
      trainingRate(endless([64, 64], on: points, batch: 10)), "M examples/s")
    add("W4 map of 2-2-1", mapRate([2], maps: 40), "M points/s")
    add("W4 map of 2-8-8-1", mapRate([8, 8], maps: 8), "M points/s")
    add("W4 map of 2-64-64-1", mapRate([64, 64], maps: 1), "M points/s")
    add("W5 census of XOR 2-H-1", censusRate(runs: 1_000, epochs: 5_000), "M examples/s")
    for lanes in [3, 5] {
      add("race of \(lanes) on XOR 2-2-1", raceRate([2], lanes: lanes), "M examples/s")
    }
    add("sigmoid", sigmoidRate(), "M/s")
  }
}

/// Examples per second of all lanes of a race together, in millions, taken as a session takes them.
func raceRate(_ hidden: [Int], lanes: Int, seconds duration: Double = 0.3) -> Double {
  let alphas = (1...lanes).map { 0.5 + 0.01 * Double($0) }
  var race = Experiment.race(endless(hidden), alphas: alphas)
  let start = monotonicSeconds()
  repeat { race.advance(examples: 256) } while monotonicSeconds() - start < duration
  let count = race.runs.reduce(0) { $0 + $1.exampleCount }
  return Double(count) / (monotonicSeconds() - start) / 1e6
}
