/// Many runs to their ends, for a census: those of one shape train in lockstep, and a run that
/// finishes leaves its lane to the next.
///
/// Each has the bits that it would have on its own.
public struct BatchOfRuns: Sendable {
  private typealias Vector = SIMD8<Double>

  private let setups: [Setup]
  /// The indices of the setups that have not begun, those of one kind together, the next one last.
  private var waiting: [Int]
  private var lanes: Lanes<Vector>?
  /// What the runs in the lanes have in common.
  private var kind: Kind?
  /// A run that no lane fits.
  private var alone: (index: Int, run: Run)?

  /// A setup's part that must be equal in all lanes.
  private struct Kind: Hashable {
    var hidden: [Int]
    var dataset: Dataset
  }

  public init(_ setups: [Setup]) {
    self.setups = setups
    var groups: [Kind: [Int]] = [:]
    var kinds: [Kind] = []
    for (index, setup) in setups.enumerated() {
      let kind = Kind(hidden: setup.hidden, dataset: setup.dataset)
      if groups[kind] == nil { kinds.append(kind) }
      groups[kind, default: []].append(index)
    }
    waiting = kinds.flatMap { groups[$0] ?? [] }.reversed()
  }

  /// True when every run is finished and has been handed out.
  public var isFinished: Bool {
    waiting.isEmpty && alone == nil && (lanes?.isEmpty ?? true)
  }

  /// All the runs of a list, finished, in its order.
  public static func finish(_ setups: [Setup]) -> [Run] {
    var batch = BatchOfRuns(setups)
    var runs: [Run?] = Array(repeating: nil, count: setups.count)
    while !batch.isFinished {
      for (index, run) in batch.advance(epochs: 1_000) { runs[index] = run }
    }
    return runs.compactMap { $0 }
  }

  /// Trains some runs for so many epochs each; hands out those that finish, with their places in
  /// the list of setups.
  public mutating func advance(epochs: Int) -> [(index: Int, run: Run)] {
    var finished: [(index: Int, run: Run)] = []
    var left = epochs
    while left > 0 && !isFinished {
      finished += fill()
      if alone != nil {
        alone?.run.advance(epochs: left)
        left = 0
        if let done = alone, done.run.isFinished {
          finished.append(done)
          alone = nil
        }
      } else if let step = lanes?.advance(epochs: left) {
        left -= step.epochs
        finished += step.finished.map { ($0.name, $0.run) }
      }
    }
    return finished
  }

  /// Begins the next runs in free lanes; hands out those that are finished before they begin.
  private mutating func fill() -> [(index: Int, run: Run)] {
    var finished: [(index: Int, run: Run)] = []
    while alone == nil, let index = waiting.last {
      let setup = setups[index]
      let next = Kind(hidden: setup.hidden, dataset: setup.dataset)
      let isEmpty = lanes?.isEmpty ?? true
      if isEmpty && (kind != next || lanes == nil) {
        kind = next
        lanes = Lanes(setup)
      }
      guard setup.trainsInLanes ? kind == next : isEmpty else { break }
      guard let lane = lanes?.free else { break }
      waiting.removeLast()
      let run = Run(setup)
      if run.isFinished {
        finished.append((index, run))
      } else if setup.trainsInLanes {
        lanes?.take(run, named: index, in: lane)
      } else {
        alone = (index, run)
      }
    }
    return finished
  }
}

extension Setup {
  /// True for what `Lanes` assumes.
  fileprivate var trainsInLanes: Bool {
    ruleInForce != .perceptron && activation == .sigmoid && batchLength == 1 && order == .fixed
  }
}
