import Learning

/// What a session shows of itself at one moment; a value of its own that nothing changes any more.
public struct Snapshot: Sendable {
  public var runs: [Run]
  public var playback: Playback
  /// Measured over the last second or so, all runs together; 0 at rest.
  public var examplesPerSecond: Double
  /// The cost of the run before this one, for comparison.
  public var ghost: CostHistory?
  /// How many commands had been carried out.
  public var commands: Int
  /// Nothing will change until the next command.
  public var isResting: Bool
  /// Of the census alone, which has no runs to show: it keeps their results only.
  public var census: CensusProgress?

  public init(
    runs: [Run], playback: Playback, examplesPerSecond: Double = 0, ghost: CostHistory? = nil,
    commands: Int = 0, isResting: Bool = true
  ) {
    self.runs = runs
    self.playback = playback
    self.examplesPerSecond = examplesPerSecond
    self.ghost = ghost
    self.commands = commands
    self.isResting = isResting
  }
}
