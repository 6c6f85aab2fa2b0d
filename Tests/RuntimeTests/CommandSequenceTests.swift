import Interface
import Learning
import Testing

@testable import Runtime

/// Sequences of commands, and what the snapshot after them says: an engine driven by hand, without a
/// thread, whose every second takes as many examples as its pace says.
@Suite struct CommandSequenceTests {
  /// A command, or time that passes.
  enum Deed: Sendable {
    case command(Command)
    case seconds(Double)
  }

  /// What is looked at of a snapshot.
  struct Fields: Hashable, Sendable {
    var examples: [Int]
    var isPlaying: Bool
    var isResting: Bool
    var alphas: [Double]
    /// The epochs of the earlier run that is shown for comparison; nil where none is.
    var ghost: Int?
    var seeds: [UInt64] = [7]
  }

  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var deeds: [Deed]
    var fields: Fields
    var testDescription: String { name }
  }

  private static func setup(
    _ dataset: Dataset = .xor, seed: UInt64 = 7, alpha: Double = 0.5, epochs: Int = 1_000
  ) -> Setup {
    var setup = Setup()
    (setup.dataset, setup.seed, setup.alpha, setup.epochLimit) = (dataset, seed, alpha, epochs)
    // No run gets there on the way.
    setup.epsilon = 0
    return setup
  }

  private static func begin(_ setups: Setup...) -> Deed { .command(.begin(setups)) }
  private static let begun = begin(setup())
  /// Ten epochs of XOR a second.
  private static let pace = Deed.command(.pace(Pace(examplesPerSecond: 40)))
  /// Five runs of two epochs each, all but the last ended.
  private static let ended = [begin(setup(epochs: 2)), .seconds(1)]

  static let rows: [Row] = [
    Row(
      name: "a beginning plays", deeds: [pace, begun],
      fields: Fields(examples: [0], isPlaying: true, isResting: false, alphas: [0.5])),
    Row(
      name: "time is examples at the pace", deeds: [pace, begun, .seconds(1.5)],
      fields: Fields(examples: [60], isPlaying: true, isResting: false, alphas: [0.5])),
    Row(
      name: "a pause stands still, and what it lasted is not caught up",
      deeds: [pace, begun, .command(.toggle), .seconds(5), .command(.toggle), .seconds(0.5)],
      fields: Fields(examples: [20], isPlaying: true, isResting: false, alphas: [0.5])),
    Row(
      name: "what is hidden stands still and goes on when it is shown",
      deeds: [
        pace, begun, .seconds(0.5), .command(.show(false)), .seconds(9), .command(.show(true)),
        .seconds(0.5),
      ],
      fields: Fields(examples: [40], isPlaying: true, isResting: false, alphas: [0.5])),
    Row(
      name: "one example, then pause", deeds: [pace, begun, .command(.oneExample), .seconds(3)],
      fields: Fields(examples: [1], isPlaying: false, isResting: true, alphas: [0.5])),
    Row(
      name: "one epoch goes to the end of the one begun",
      deeds: [pace, begun, .command(.oneExample), .command(.oneEpoch), .command(.oneEpoch)],
      fields: Fields(examples: [8], isPlaying: false, isResting: true, alphas: [0.5])),
    Row(
      name: "again begins anew with the same seed, and shows what was",
      deeds: [pace, begun, .seconds(1), .command(.again)],
      fields: Fields(examples: [0], isPlaying: true, isResting: false, alphas: [0.5], ghost: 10)),
    Row(
      name: "again while it is paused stays paused",
      deeds: [pace, begun, .seconds(1), .command(.toggle), .command(.again), .seconds(1)],
      fields: Fields(examples: [0], isPlaying: false, isResting: true, alphas: [0.5], ghost: 10)),
    Row(
      name: "a run of few epochs leaves no ghost",
      deeds: [pace, begun, .seconds(0.4), .command(.again)],
      fields: Fields(examples: [0], isPlaying: true, isResting: false, alphas: [0.5])),
    Row(
      name: "a run of five leaves one",
      deeds: [pace, begun, .seconds(0.5), .command(.again)],
      fields: Fields(examples: [0], isPlaying: true, isResting: false, alphas: [0.5], ghost: 5)),
    Row(
      name: "after a run of few epochs the ghost before it stays",
      deeds: [pace, begun, .seconds(1), .command(.again), .seconds(0.2), .command(.again)],
      fields: Fields(examples: [0], isPlaying: true, isResting: false, alphas: [0.5], ghost: 10)),
    Row(
      name: "another seed leaves the ghost of the run before",
      deeds: [pace, begun, .seconds(2), begin(setup(seed: 8)), .seconds(0.5)],
      fields: Fields(
        examples: [20], isPlaying: true, isResting: false, alphas: [0.5], ghost: 20, seeds: [8])),
    Row(
      name: "another dataset has no ghost of the one before",
      deeds: [pace, begun, .seconds(2), begin(setup(.and)), .seconds(0.5)],
      fields: Fields(examples: [20], isPlaying: true, isResting: false, alphas: [0.5])),
    Row(
      name: "nor of one before that",
      deeds: [pace, begun, .seconds(2), .command(.again), .seconds(1), begin(setup(.and))],
      fields: Fields(examples: [0], isPlaying: true, isResting: false, alphas: [0.5])),
    Row(
      name: "nor when one comes back to the dataset before",
      deeds: [pace, begun, .seconds(2), begin(setup(.and)), begun],
      fields: Fields(examples: [0], isPlaying: true, isResting: false, alphas: [0.5])),
    Row(
      name: "another α goes on from the same weights",
      deeds: [pace, begun, .seconds(1), .command(.alpha(2, run: 0)), .seconds(1)],
      fields: Fields(examples: [80], isPlaying: true, isResting: false, alphas: [2])),
    Row(
      name: "again keeps the α that was set by hand",
      deeds: [pace, begun, .seconds(1), .command(.alpha(2, run: 0)), .command(.again)],
      fields: Fields(examples: [0], isPlaying: true, isResting: false, alphas: [2], ghost: 10)),
    Row(
      name: "an α for a run that there is not changes nothing",
      deeds: [pace, begun, .command(.alpha(2, run: 1))],
      fields: Fields(examples: [0], isPlaying: true, isResting: false, alphas: [0.5])),
    Row(
      name: "the lanes of a race go in lockstep, and an α is one lane's",
      deeds: [
        pace, begin(setup(alpha: 0.1), setup(alpha: 2)), .seconds(1), .command(.alpha(3, run: 1)),
        .seconds(1),
      ],
      fields: Fields(
        examples: [80, 80], isPlaying: true, isResting: false, alphas: [0.1, 3], seeds: [7, 7])),
    Row(
      name: "what has ended rests", deeds: [pace] + ended + [.seconds(1)],
      fields: Fields(examples: [8], isPlaying: true, isResting: true, alphas: [0.5])),
    Row(
      name: "space trains on with a fresh budget",
      deeds: [pace] + ended + [.command(.toggle), .seconds(0.125)],
      fields: Fields(examples: [13], isPlaying: true, isResting: false, alphas: [0.5])),
    Row(
      name: "space trains on and plays where the end was come to by single steps",
      deeds: [
        pace, begin(setup(epochs: 2)), .command(.oneEpoch), .command(.oneEpoch), .command(.toggle),
        .seconds(0.125),
      ],
      fields: Fields(examples: [13], isPlaying: true, isResting: false, alphas: [0.5])),
    Row(
      name: "one example after the end trains on, and pauses",
      deeds: [pace] + ended + [.command(.oneExample), .seconds(1)],
      fields: Fields(examples: [9], isPlaying: false, isResting: true, alphas: [0.5])),
    Row(
      name: "what was given back goes on as it was played",
      deeds: [
        pace, begun, .seconds(1), .command(.begin([setup(.and)])),
        .command(.resume([resumed], Playback(isPlaying: false, pace: Pace(examplesPerSecond: 4)))),
        .seconds(1), .command(.toggle), .seconds(1),
      ],
      fields: Fields(examples: [15], isPlaying: true, isResting: false, alphas: [0.5])),
    Row(
      name: "pace up and down is where it was",
      deeds: [
        .command(.pace(Pace(examplesPerSecond: 50))), begun, .command(.faster), .command(.slower),
        .seconds(1),
      ],
      fields: Fields(examples: [50], isPlaying: true, isResting: false, alphas: [0.5])),
  ]

  private static let resumed: Run = {
    var run = Run(setup())
    run.advance(examples: 11)
    return run
  }()

  @Test(arguments: rows)
  func `after these commands the snapshot says this`(_ row: Row) {
    var (time, commands) = (0.0, 0)
    var engine = Engine(pace: .standard, time: time)
    for deed in row.deeds {
      switch deed {
      case .command(let command):
        engine.carryOut(command)
        commands += 1
      case .seconds(let seconds):
        // As its thread does: it looks up more often than examples are due.
        for _ in 0..<Int(seconds * 64) {
          time += 1.0 / 64
          engine.pass(to: time)
          while engine.wait == 0 { engine.work() }
        }
      }
    }
    let now = engine.look(at: time).snapshot
    #expect(
      Fields(
        examples: now.runs.map(\.exampleCount), isPlaying: now.playback.isPlaying,
        isResting: now.isResting, alphas: now.runs.map(\.setup.alpha),
        ghost: now.ghost?.epochs, seeds: now.runs.map(\.setup.seed)) == row.fields)
    #expect(now.commands == commands)
  }

  @Test(arguments: [Command.begin([setup()]), .again, .toggle, .oneExample, .show(false)])
  func `what was due of the run before is not taken of the next`(_ command: Command) {
    var engine = Engine(pace: Pace(examplesPerSecond: 1_000), time: 0)
    engine.carryOut(.begin([Self.setup()]))
    engine.pass(to: 0.25)
    engine.carryOut(command)
    let before = engine.look(at: 0.25).snapshot.runs[0].exampleCount
    while engine.wait == 0 { engine.work() }
    #expect(engine.look(at: 0.25).snapshot.runs[0].exampleCount == before)
  }

  @Test(arguments: [Command.oneExample, .oneEpoch])
  func `what was due before a single step is not taken when it plays on`(_ step: Command) {
    var engine = Engine(pace: Pace(examplesPerSecond: 1_000), time: 0)
    engine.carryOut(.begin([Self.setup()]))
    engine.pass(to: 0.25)
    for command in [step, .play(true)] { engine.carryOut(command) }
    let before = engine.look(at: 0.25).snapshot.runs[0].exampleCount
    engine.work()
    #expect(engine.look(at: 0.25).snapshot.runs[0].exampleCount == before)
  }

  @Test func `a ghost is the history that the run before had`() {
    var engine = Engine(pace: .full, time: 0)
    engine.carryOut(.begin([Self.setup()]))
    for _ in 0..<50 { engine.carryOut(.oneEpoch) }
    let before = engine.look(at: 0).snapshot.runs[0].history
    engine.carryOut(.begin([Self.setup(seed: 3)]))
    #expect(engine.look(at: 0).snapshot.ghost == before)
  }
}
