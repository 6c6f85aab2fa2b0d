/// Runs that train in lockstep, each in a lane of its own; lanes may be empty.
///
/// Assumes one shape and one dataset, sigmoid neurons, one example after another in the dataset's
/// order. Learning rates, seeds, goals and budgets may differ from lane to lane.
struct Lanes<V: LaneVector>: Sendable {
  private let shape: Shape
  private let examples: FlatExamples
  private var alphas = V()
  private var runs: [Run?]
  /// What the caller calls the run in each lane.
  private var names: [Int]
  /// Parameters, the same as they were kept last, activations and deltas.
  private var block: [V]

  init(_ setup: Setup) {
    shape = setup.shape
    examples = FlatExamples(setup.dataset)
    runs = Array(repeating: nil, count: V.scalarCount)
    names = Array(repeating: 0, count: V.scalarCount)
    block = Array(repeating: V(), count: 2 * shape.parameterCount + 2 * shape.unitCount)
  }

  static var count: Int { V.scalarCount }

  /// A lane with no run, if there is one.
  var free: Int? { runs.firstIndex { $0 == nil } }
  var isEmpty: Bool { runs.allSatisfy { $0 == nil } }

  /// Puts a run into a free lane; it must be at the start of an epoch.
  mutating func take(_ run: Run, named name: Int, in lane: Int) {
    let values = run.network.parameters.values
    for (p, value) in values.enumerated() {
      block[p][lane] = value
      block[shape.parameterCount + p][lane] = value
    }
    alphas[lane] = run.setup.alpha
    runs[lane] = run
    names[lane] = name
  }

  /// Trains until a run is finished, for at most so many epochs; says how many it were.
  mutating func advance(epochs: Int) -> (epochs: Int, finished: [(name: Int, run: Run)]) {
    var count = 0
    while count < epochs {
      count += 1
      if let finished = end(epochCost: epoch()) { return (count, finished) }
    }
    return (count, [])
  }

  /// Trains on every example once, and gives the means of J after it.
  private mutating func epoch() -> V {
    let (count, size, alphas, examples) = (
      shape.parameterCount, shape.unitCount, alphas, examples
    )
    let stride = examples.inputs + examples.outputs
    return shape.plans.withUnsafeBufferPointer { layers in
      examples.values.withUnsafeBufferPointer { values in
        block.withUnsafeMutableBufferPointer { block in
          let start = block.baseAddress!
          let bench = LaneBench<V>(
            table: .sigmoid, layers: layers, parameters: start, a: start + 2 * count,
            delta: start + 2 * count + size)
          let first = values.baseAddress!
          for number in 0..<examples.count {
            let x = first + number * stride
            bench.feedForward(x)
            bench.backpropagate(target: x + examples.inputs)
            bench.update(alpha: alphas)
          }
          var sum = V()
          for number in 0..<examples.count {
            let x = first + number * stride
            bench.feedForward(x)
            sum = sum + bench.cost(target: x + examples.inputs)
          }
          return sum / Double(examples.count)
        }
      }
    }
  }

  /// Tells every run its J; nil if none is finished by that.
  private mutating func end(epochCost cost: V) -> [(name: Int, run: Run)]? {
    // A sum of finite numbers times 0 is 0; of others it is not.
    var check = cost * 0
    for p in 0..<shape.parameterCount { check = check + block[p] * 0 }
    var finished: [(name: Int, run: Run)] = []
    for lane in 0..<V.scalarCount where runs[lane] != nil {
      let isFinite = check[lane] == 0
      bringBackIfNeeded(lane, cost: cost[lane], isFinite: isFinite)
      runs[lane]?.endEpoch(cost: cost[lane], isFinite: isFinite)
      guard let run = runs[lane], run.isFinished else { continue }
      finished.append((names[lane], run))
      empty(lane)
    }
    for p in 0..<shape.parameterCount { block[shape.parameterCount + p] = block[p] }
    return finished.isEmpty ? nil : finished
  }

  /// Gives a run its parameters back before an epoch is judged that may be its last, or that its
  /// path records.
  private mutating func bringBackIfNeeded(_ lane: Int, cost: Double, isFinite: Bool) {
    guard let run = runs[lane] else { return }
    let mayEnd = !isFinite || cost <= run.setup.epsilon || run.epoch + 1 >= run.lastEpoch
    guard mayEnd || run.path.isDue(at: run.epoch + 1) else { return }
    let from = isFinite ? 0 : shape.parameterCount
    let values = (0..<shape.parameterCount).map { block[from + $0][lane] }
    runs[lane]?.memory.load(values)
    runs[lane]?.kept = values
  }

  private mutating func empty(_ lane: Int) {
    runs[lane] = nil
    for p in 0..<shape.parameterCount { block[p][lane] = 0 }
  }
}
