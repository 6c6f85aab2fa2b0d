import Interface
import Learning

/// What the engine's thread works on: the experiment, how it is played, and what is still due.
///
/// A value that knows no thread and no clock; times come in as arguments.
struct Engine {
  private(set) var experiment = Experiment([])
  private(set) var playback: Playback
  /// How many commands have been carried out.
  private(set) var commandCount = 0
  /// Something has changed since the last snapshot.
  private(set) var isStale = true
  private var isShown = true
  private var ghost: CostHistory?
  /// Examples that are due and not yet taken.
  private var backlog = 0
  private var lastTime: Double
  private var meter = RateMeter()
  private var snapshotCount = 0

  /// A run of fewer epochs leaves no ghost: there would be nothing to compare with.
  private static let fewestGhostEpochs = 5
  /// How many multiplications of a weight are done before the inbox is looked at again: well under
  /// a millisecond, and thousands of examples on a small network.
  private static let chunkWeights = 40_000
  private static let longestChunk = 4_096

  init(pace: Pace, time: Double) {
    playback = Playback(pace: pace)
    lastTime = time
  }

  /// Nothing will change until the next command.
  var isResting: Bool { !isShown || !playback.isPlaying || experiment.isFinished }

  /// All that was due has been done; at full speed there is no such moment, so that any will do.
  var isUpToDate: Bool { isResting || playback.pace == .full || backlog == 0 }

  /// How many examples are taken at a time.
  private var chunk: Int {
    let weights = experiment.runs.reduce(0) { $0 + $1.startParameters.shape.parameterCount }
    return max(1, min(Self.longestChunk, Self.chunkWeights / max(1, weights)))
  }

  /// Takes the time into account; what it makes due is done by `work()`.
  ///
  /// Nothing is added while examples are owed: a machine that cannot keep up goes at its own pace.
  mutating func pass(to time: Double) {
    guard !isResting else {
      backlog = 0
      lastTime = time
      return
    }
    guard backlog == 0 else { return }
    backlog = playback.due(after: time - lastTime) ?? 0
    lastTime = time
  }

  /// Takes one chunk of the examples that are due.
  mutating func work() {
    guard !isResting else { return }
    let count = playback.pace == .full ? chunk : min(backlog, chunk)
    guard count > 0 else { return }
    experiment.advance(examples: count)
    backlog = max(0, backlog - count)
    isStale = true
  }

  /// How long to sleep, in seconds: 0 while there is something to do, nil for ever.
  var wait: Double? {
    if isResting { return nil }
    if playback.pace == .full || backlog > 0 { return 0 }
    return max(Self.shortestSleep, playback.wait ?? 0)
  }

  /// In seconds: several frames' worth of smoothness without waking for every example.
  private static let shortestSleep = 1.0 / 120

  /// What the screen may know now.
  mutating func look(at time: Double) -> Sighting {
    if isResting { meter.reset() } else { meter.note(exampleCount, at: time) }
    isStale = false
    snapshotCount += 1
    let snapshot = Snapshot(
      runs: experiment.runs, playback: playback, examplesPerSecond: meter.rate, ghost: ghost,
      commands: commandCount, isResting: isResting)
    return Sighting(snapshot, number: snapshotCount)
  }

  private var exampleCount: Int { experiment.runs.reduce(0) { $0 + $1.exampleCount } }

  /// Carries a command out.
  mutating func carryOut(_ command: Command) {
    commandCount += 1
    isStale = true
    switch command {
    case .begin(let setups): begin(setups)
    case .resume(let runs, let playback):
      begin([])
      experiment.runs = runs
      self.playback = playback
    case .again: begin(experiment.runs.map(\.setup))
    case .toggle: toggle()
    case .play(let isPlaying): playback.isPlaying = isPlaying
    case .show(let isShown): self.isShown = isShown
    case .pace(let pace): playback.pace = pace
    case .faster: playback.pace = playback.pace.faster
    case .slower: playback.pace = playback.pace.slower
    case .oneExample: stepAndPause { $0.advance(examples: 1) }
    case .oneEpoch:
      stepAndPause { experiment in
        for index in experiment.runs.indices { experiment.runs[index].advance(epochs: 1) }
      }
    case .alpha(let alpha, let run):
      guard experiment.runs.indices.contains(run) else { return }
      experiment.runs[run].setAlpha(alpha)
    case .census: break  // has a session of its own kind
    }
  }

  private mutating func begin(_ setups: [Setup]) {
    let earlier = experiment.runs.first
    if earlier?.setup.dataset != setups.first?.dataset {
      ghost = nil
    } else if let earlier, earlier.history.epochs >= Self.fewestGhostEpochs {
      ghost = earlier.history
    }
    experiment = Experiment(setups)
    backlog = 0
    meter.reset()
  }

  private mutating func toggle() {
    guard experiment.isFinished else {
      playback.isPlaying.toggle()
      return
    }
    trainOn()
    playback.isPlaying = true
  }

  private mutating func stepAndPause(_ step: (inout Experiment) -> Void) {
    if experiment.isFinished { trainOn() }
    step(&experiment)
    playback.isPlaying = false
    backlog = 0
  }

  private mutating func trainOn() {
    for index in experiment.runs.indices { experiment.runs[index].trainOn() }
  }
}
