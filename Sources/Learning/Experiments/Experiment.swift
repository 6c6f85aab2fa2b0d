/// A list of runs that train side by side: one for training, several rates for the α race.
public struct Experiment: Sendable {
  public var runs: [Run]

  public init(_ setups: [Setup]) {
    runs = setups.map { Run($0) }
  }

  /// A single run.
  public static func training(_ setup: Setup) -> Experiment {
    Experiment([setup])
  }

  /// One run for each α, all from the same start weights and in the same order of examples.
  public static func race(_ setup: Setup, alphas: [Double]) -> Experiment {
    Experiment(
      alphas.map { alpha in
        var lane = setup
        lane.alpha = alpha
        return lane
      })
  }

  /// Lets every unfinished run take the same number of examples; one that finishes on the way stops
  /// there.
  public mutating func advance(examples count: Int) {
    guard let position = positionInStep, let length = runs.first?.order.count else {
      return advanceEach(examples: count)
    }
    let begun = min(count, position == 0 ? 0 : length - position)
    advanceEach(examples: begun)
    let epochs = (count - begun) / length
    advanceInLockstep(epochs: epochs)
    advanceEach(examples: count - begun - epochs * length)
  }

  mutating func advanceEach(examples count: Int) {
    for index in runs.indices { runs[index].advance(examples: count) }
  }

  /// True when every run is finished.
  public var isFinished: Bool { runs.allSatisfy(\.isFinished) }
}
