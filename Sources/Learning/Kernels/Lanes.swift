import CVectors

/// Runs that train in lockstep to their ends, each in a lane of its own; lanes may be empty.
///
/// For setups that `Setup.trainsInLanes`, of one shape and one dataset; learning rates, seeds, goals
/// and budgets may differ from lane to lane.
struct Lanes: Sendable {
  /// How a run has ended.
  struct End: Sendable {
    /// What the caller calls the run.
    var name: Int
    var result: CensusResult
    /// At the end of the last epoch that left J and all of them finite.
    var parameters: [Double]
  }

  private struct Occupant {
    var name: Int
    var seed: UInt64
    var goal: Double
    var budget: Int
    var epoch = 0
    /// J after the last epoch.
    var cost: Double
  }

  private let shape: Shape
  private let dataset: Dataset
  private var block: LaneBlock
  private var occupants: [Occupant?]

  init(_ setup: Setup, width: vectors_width = vectors_widest()) {
    shape = setup.shape
    dataset = setup.dataset
    block = LaneBlock(shape, dataset, width: width)
    occupants = Array(repeating: nil, count: LaneBlock.laneCount)
  }

  static var count: Int { LaneBlock.laneCount }

  /// A lane with no run, if there is one.
  var free: Int? { occupants.firstIndex { $0 == nil } }
  var isEmpty: Bool { occupants.allSatisfy { $0 == nil } }
  /// The least name of the runs in the lanes.
  var first: Int? {
    var first: Int?
    for occupant in occupants {
      guard let name = occupant?.name, name < first ?? .max else { continue }
      first = name
    }
    return first
  }

  /// Puts a run that has not begun, nor is finished before it begins, into a free lane.
  mutating func take(_ run: Run, named name: Int, in lane: Int) {
    occupants[lane] = Occupant(
      name: name, seed: run.setup.seed, goal: run.setup.epsilon, budget: run.lastEpoch,
      cost: run.cost)
    block.put(run.kept, alpha: run.setup.alpha, goal: run.setup.epsilon, in: lane)
  }

  /// Trains until runs are finished, for at most so many epochs; says how many it were.
  mutating func advance(epochs: Int) -> (epochs: Int, ended: [End]) {
    var count = 0
    while count < epochs {
      let left = occupants.lazy.compactMap { $0.map { $0.budget - $0.epoch } }.min() ?? 0
      guard left > 0 else { break }
      let end = 1 + (occupants.lastIndex { $0 != nil } ?? 0)
      let call = block.train(epochs: min(epochs - count, left), lanes: end, keepsCosts: false)
      count += call.epochs
      for lane in occupants.indices { note(call.epochs, in: lane) }
      guard call.isAtGoal || call.epochs == left else { continue }
      let ended = occupants.indices.compactMap { judge($0) }
      if !ended.isEmpty { return (count, ended) }
    }
    return (count, [])
  }

  private mutating func note(_ epochs: Int, in lane: Int) {
    guard var run = occupants[lane] else { return }
    run.epoch += epochs
    run.cost = block.cost(after: 0, in: lane)
    occupants[lane] = run
  }

  /// Judges the run in a lane as `Run` does at the end of an epoch; empties the lane if the run is
  /// finished.
  private mutating func judge(_ lane: Int) -> End? {
    guard let run = occupants[lane] else { return nil }
    var (parameters, cost) = (block.parameters(in: lane), run.cost)
    let isFinite = cost.isFinite && parameters.allSatisfy(\.isFinite)
    guard let ending = ending(run, isFinite: isFinite) else { return nil }
    let epochs = isFinite ? run.epoch : run.epoch - 1
    if !isFinite {
      parameters = block.parametersBefore(in: lane)
      cost = Network(
        activation: .sigmoid, parameters: Parameters(shape: shape, values: parameters)
      ).meanCost(over: dataset)
    }
    occupants[lane] = nil
    block.clear(lane)
    return End(
      name: run.name,
      result: CensusResult(seed: run.seed, ending: ending, epochs: epochs, cost: cost),
      parameters: parameters)
  }

  private func ending(_ run: Occupant, isFinite: Bool) -> CensusResult.Ending? {
    if !isFinite { return .diverged }
    if run.cost <= run.goal { return .converged }
    return run.epoch >= run.budget ? .unfinished : nil
  }
}
