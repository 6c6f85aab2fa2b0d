import Drawing

/// The speed of showing: how many examples a second each run takes.
public struct Pace: Hashable, Sendable {
  /// nil: as fast as the machine goes.
  public let examplesPerSecond: Double?

  /// From one example a second to full speed, in steps of 1, 2 and 5.
  public static let ladder: [Pace] =
    [
      1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000,
      1_000_000,
    ].map { Pace(examplesPerSecond: $0) } + [.full]

  /// As fast as the machine goes.
  public static let full = Pace(examplesPerSecond: nil)
  /// XOR in 2-2-1 is learned in about twenty seconds at this pace.
  public static let standard = Pace(examplesPerSecond: 200)

  public init(examplesPerSecond: Double?) {
    self.examplesPerSecond = examplesPerSecond
  }

  /// The next pace up the ladder; full speed stays.
  public var faster: Pace {
    guard let now = examplesPerSecond else { return self }
    return Self.ladder.first { ($0.examplesPerSecond ?? .infinity) > now } ?? .full
  }

  /// The next pace down the ladder; the slowest stays.
  public var slower: Pace {
    let now = examplesPerSecond ?? .infinity
    return Self.ladder.last { ($0.examplesPerSecond ?? .infinity) < now } ?? Self.ladder[0]
  }

  /// Slow enough that a person follows single examples.
  public var showsExamples: Bool { (examplesPerSecond ?? .infinity) <= 10 }

  /// The pace in words: examples a second, epochs where there is at least one a second.
  public func label(examplesPerEpoch: Int) -> String {
    guard let examplesPerSecond else { return "full speed" }
    let epochs = examplesPerSecond / Double(max(1, examplesPerEpoch))
    if examplesPerSecond == 1 { return "1 example/s" }
    if epochs < 1 { return number(examplesPerSecond) + " examples/s" }
    let text = epochs < 10 ? short(epochs, 2) : grouped(whole(epochs.rounded()))
    return text + " epochs/s"
  }
}

/// Whether training is shown, how fast, and the fraction of an example still owed.
///
/// A pure value: how often it is asked never changes the mathematics, only when it happens.
public struct Playback: Hashable, Sendable {
  public var isPlaying: Bool
  public var pace: Pace {
    didSet { owed = 0 }
  }
  private var owed = 0.0

  /// After a stall (a suspended program, a laptop's lid) at most this much time is caught up on.
  static let longestCatchUp = 0.25

  public init(isPlaying: Bool = true, pace: Pace = .standard) {
    self.isPlaying = isPlaying
    self.pace = pace
  }

  /// How many examples are due after `seconds` more; nil: as many as there is time for.
  public mutating func due(after seconds: Double) -> Int? {
    guard isPlaying else { return 0 }
    guard let rate = pace.examplesPerSecond else { return nil }
    owed += rate * min(max(0, seconds), Self.longestCatchUp)
    let due = owed.rounded(.down)
    owed -= due
    return whole(due)
  }

  /// The time until the next example is due, in seconds; nil when none will be.
  public var wait: Double? {
    guard isPlaying else { return nil }
    guard let rate = pace.examplesPerSecond else { return 0 }
    return (1 - owed) / rate
  }
}
