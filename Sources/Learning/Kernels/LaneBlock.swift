import CVectors

/// The numbers of several networks of one shape that train in lockstep, each in a lane of its own.
///
/// Assumes sigmoid neurons and one example after another in the dataset's order; learning rates may
/// differ. Whatever the processor's vectors, and whatever stands in the other lanes, a lane has the
/// bits that its network alone would have. Where no network lies, zeros train along.
struct LaneBlock: Sendable {
  static let laneCount = VECTORS_LANES
  /// Epochs of one call at most if it keeps their costs: what these take up leaves room in the
  /// nearest cache.
  static let mostEpochs = 64

  /// The widths of vectors that this processor has.
  static var widths: [vectors_width] {
    (0...vectors_widest().rawValue).map { vectors_width(rawValue: $0) }
  }

  private let shape: Shape
  private let layers: [vectors_layer]
  private let examples: ExampleTable
  /// Far more than any number of the examples: see `vectors_lanes`.
  private let reach: Double
  private let width: vectors_width
  /// Rows of a number for each lane.
  private var rows: AlignedNumbers
  /// The lanes whose networks began with a -0 among their parameters.
  private var hasNegativeZero = Array(repeating: false, count: laneCount)

  /// A block of empty lanes.
  ///
  /// - Parameter width: the vectors to reckon with; the processor must have them.
  init(_ shape: Shape, _ dataset: Dataset, width: vectors_width = vectors_widest()) {
    self.shape = shape
    self.width = width
    examples = ExampleTable(dataset)
    reach = examples.reach
    layers = shape.plans.map {
      vectors_layer(
        inputs: $0.inputs, outputs: $0.outputs, parameters: $0.parameters, from: $0.from, to: $0.to)
    }
    let count = 2 * shape.parameterCount + 3 * shape.unitCount + 2 + Self.mostEpochs
    rows = AlignedNumbers(count: count * Self.laneCount)
    for lane in 0..<Self.laneCount { clear(lane) }
  }

  // Where the rows begin.
  private var kept: Int { shape.parameterCount }
  private var activations: Int { 2 * shape.parameterCount }
  private var alphas: Int { activations + 3 * shape.unitCount }
  private var goals: Int { alphas + 1 }
  private var costs: Int { alphas + 2 }

  private subscript(row: Int, lane: Int) -> Double {
    get { rows[row * Self.laneCount + lane] }
    set { rows[row * Self.laneCount + lane] = newValue }
  }

  /// Lays a network into a lane.
  ///
  /// - Parameter goal: `train` returns once J is at most this; nil for no goal.
  mutating func put(_ parameters: [Double], alpha: Double, goal: Double?, in lane: Int) {
    for (p, value) in parameters.enumerated() { self[p, lane] = value }
    hasNegativeZero[lane] = parameters.contains { $0.bitPattern == (-0.0).bitPattern }
    self[alphas, lane] = alpha
    self[goals, lane] = goal ?? -1  // J is never below 0
  }

  /// Leaves a lane empty.
  mutating func clear(_ lane: Int) {
    let zeros = Array(repeating: 0.0, count: shape.parameterCount)
    put(zeros, alpha: 0, goal: nil, in: lane)
  }

  /// The parameters in a lane as they stand.
  func parameters(in lane: Int) -> [Double] {
    (0..<shape.parameterCount).map { self[$0, lane] }
  }

  /// The parameters in a lane before the last epoch.
  func parametersBefore(in lane: Int) -> [Double] {
    (0..<shape.parameterCount).map { self[kept + $0, lane] }
  }

  /// The mean of J after the n-th epoch of the last call, from 0, if it kept all of them; otherwise
  /// that after the last epoch is the first.
  func cost(after epoch: Int, in lane: Int) -> Double { self[costs + epoch, lane] }

  /// Trains the lanes before `end` for at most so many epochs; says how many it were, and whether
  /// after the last a lane has reached its goal or may have left the finite numbers.
  ///
  /// - Parameter keepsCosts: false if only J after the last epoch is wanted: then no more of J is
  ///   reckoned after the others than shows that no lane is at its goal.
  mutating func train(
    epochs: Int, lanes end: Int = laneCount, keepsCosts: Bool
  ) -> (epochs: Int, isAtGoal: Bool) {
    let count = keepsCosts ? min(epochs, Self.mostEpochs) : epochs
    let (shape, examples, layers, width, reach) = (shape, examples, layers, width, reach)
    let (kept, activations, alphas, goals, costs) = (kept, activations, alphas, goals, costs)
    let sparesZeros = !hasNegativeZero.contains(true)
    return rows.withPointer { start in
      func row(_ number: Int) -> UnsafeMutablePointer<Double> { start + number * Self.laneCount }
      return layers.withUnsafeBufferPointer { layers in
        examples.values.withUnsafeBufferPointer { values in
          var work = vectors_lanes(
            lanes: end, layers: layers.baseAddress, layer_count: layers.count,
            parameter_count: shape.parameterCount, examples: values.baseAddress,
            example_count: examples.count, sigmoid: CurveTable.sigmoid.centre,
            alphas: row(alphas), epsilons: row(goals), parameters: row(0), kept: row(kept),
            activations: row(activations), first_activations: row(activations + shape.unitCount),
            delta: row(activations + 2 * shape.unitCount), spares_zeros: sparesZeros ? 1 : 0,
            keeps_costs: keepsCosts ? 1 : 0,
            reach: reach, costs: row(costs), goes_on: 1)
          // Every table has all of the functions.
          let epochs = vectors_of(width).pointee.train_lanes!(&work, count)
          return (epochs, work.goes_on == 0)
        }
      }
    }
  }
}
