/// Runs of one kind to their ends, for a census: in lockstep where the kind has a way for that, and
/// a run that finishes leaves its lane to the next; otherwise one after another.
///
/// Each ends with the bits that it would have on its own.
public struct BatchOfRuns: Sendable {
  /// What must be equal in all setups of a batch.
  public struct Kind: Hashable, Sendable {
    fileprivate var hidden: [Int]
    fileprivate var dataset: Dataset
    fileprivate var trainsInLanes: Bool

    public init(of setup: Setup) {
      hidden = setup.hidden
      dataset = setup.dataset
      trainsInLanes = setup.trainsInLanes
    }
  }

  private let kind: Kind
  /// nil where there are none for the kind.
  private var lanes: Lanes?
  /// A run on its own, where there are no lanes.
  private var alone: (name: Int, run: Run)?

  /// How many runs train at a time at most.
  public let room: Int
  /// How many do now.
  public private(set) var count = 0

  /// An empty batch for setups of one kind with this one.
  public init(like setup: Setup) {
    kind = Kind(of: setup)
    lanes = kind.trainsInLanes ? Lanes(setup) : nil
    room = kind.trainsInLanes ? Lanes.count : 1
  }

  /// The least name of the runs in it.
  public var first: Int? { lanes?.first ?? alone?.name }

  /// Takes a run in, for which there must be room; its result at once if it is finished before it
  /// begins.
  public mutating func begin(_ setup: Setup, named name: Int) -> CensusResult? {
    precondition(Kind(of: setup) == kind && count < room, "a run of this kind, and room for it")
    let run = Run(setup, keepsHistory: false)
    guard !run.isFinished else { return CensusResult(run) }
    if let lane = lanes?.free {
      lanes?.take(run, named: name, in: lane)
    } else {
      alone = (name, run)
    }
    count += 1
    return nil
  }

  /// Trains until some runs finish, or until about so many weights have been multiplied by; hands
  /// the results out with the names of their runs.
  public mutating func advance(multiplications: Int) -> [(name: Int, result: CensusResult)] {
    let shape = Shape([kind.dataset.inputCount] + kind.hidden + [kind.dataset.outputCount])
    let examples = max(1, multiplications / shape.parameterCount)
    var ended: [(Int, CensusResult)] = []
    if lanes != nil {
      let epochs = max(1, examples / kind.dataset.examples.count)
      ended = lanes?.advance(epochs: epochs).ended.map { ($0.name, $0.result) } ?? []
    } else if alone != nil {
      alone?.run.advance(examples: examples)
      if let done = alone, done.run.isFinished {
        ended = [(done.name, CensusResult(done.run))]
        alone = nil
      }
    }
    count -= ended.count
    return ended
  }

  /// All the results of a list, in its order.
  public static func finish(_ setups: [Setup]) -> [CensusResult] {
    var results: [CensusResult?] = Array(repeating: nil, count: setups.count)
    for names in Dictionary(grouping: setups.indices, by: { Kind(of: setups[$0]) }).values {
      var batch = BatchOfRuns(like: setups[names[0]])
      var waiting = names[...]
      while batch.count > 0 || !waiting.isEmpty {
        while batch.count < batch.room, let name = waiting.popFirst() {
          results[name] = batch.begin(setups[name], named: name)
        }
        for (name, result) in batch.advance(multiplications: .max) { results[name] = result }
      }
    }
    return results.compactMap { $0 }
  }
}

extension Setup {
  /// More multiplications in an epoch than these keep a lane's neighbours waiting for too long...
  private static let mostMultiplications = 500_000
  /// ...and networks of more parameters than these do not fit the nearer caches side by side.
  private static let mostParameters = 1_024

  /// Whether lanes pay for networks and datasets of its size.
  var paysInLanes: Bool {
    let parameters = shape.parameterCount
    return parameters <= Self.mostParameters
      && parameters * dataset.examples.count <= Self.mostMultiplications
  }

  /// True where `Lanes` are the way of many of its kind.
  var trainsInLanes: Bool { Way.of(self, amongMany: true) == .lanes }
}
