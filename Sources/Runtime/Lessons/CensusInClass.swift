import Interface
import Learning

/// The census of a class, in the class's time: a value, so that a copy of the room counts on its own.
struct CensusInClass {
  private var tally: CensusTally?
  /// The runs to do and those in hand, of each kind.
  private var groups: [(waiting: ArraySlice<Int>, batch: BatchOfRuns)] = []
  private var isPlaying = true
  private var isShown = true
  private var commands = 0

  /// Multiplications in a second of each of the runs side by side: few enough that a class sees the
  /// counting, and less than any machine does.
  private static let speed = 1_000_000.0
  /// Multiplications until the oldest batch is looked for again.
  private static let slice = 60_000

  /// Nothing will change until the next command.
  var isResting: Bool { !isPlaying || !isShown || tally?.isComplete ?? true }

  var snapshot: Snapshot {
    var snapshot = Snapshot(
      runs: [], playback: Playback(isPlaying: isPlaying), commands: commands, isResting: isResting)
    snapshot.census = tally.map { CensusProgress($0) }
    return snapshot
  }

  mutating func carryOut(_ command: Command) {
    commands += 1
    switch command {
    case .census(let plan): begin(CensusTally(plan, keeping: tally))
    case .again: if let tally { begin(CensusTally(tally.plan)) }
    case .toggle: isPlaying.toggle()
    case .play(let isPlaying): self.isPlaying = isPlaying
    case .show(let isShown): self.isShown = isShown
    default: break  // has no meaning for a census
    }
  }

  private mutating func begin(_ tally: CensusTally) {
    self.tally = tally
    let plan = tally.plan
    let kinds = (0..<plan.columnCount).map { BatchOfRuns.Kind(of: plan.setup(of: $0)) }
    let runs = Dictionary(grouping: tally.missing) { kinds[plan.column(of: $0)] }
    groups = runs.values.sorted { $0[0] < $1[0] }.map {
      ($0[...], BatchOfRuns(like: plan.setup(of: $0[0])))
    }
  }

  /// Counts on for so many seconds.
  mutating func pass(_ seconds: Double) {
    var left = Int(seconds * Self.speed)
    while left > 0, !isResting {
      advance()
      left -= Self.slice
    }
  }

  /// Takes runs in where there is room, and trains those of the oldest batch.
  private mutating func advance() {
    for group in groups.indices { fill(group) }
    let oldest = groups.indices.filter { groups[$0].batch.count > 0 }.min {
      groups[$0].batch.first ?? .max < groups[$1].batch.first ?? .max
    }
    guard let oldest else { return }
    for (name, result) in groups[oldest].batch.advance(multiplications: Self.slice) {
      tally?.record(result, at: name)
    }
  }

  private mutating func fill(_ group: Int) {
    while groups[group].batch.count < groups[group].batch.room,
      let index = groups[group].waiting.popFirst(), let setup = tally?.plan.setup(of: index)
    {
      if let result = groups[group].batch.begin(setup, named: index) {
        tally?.record(result, at: index)
      }
    }
  }
}
