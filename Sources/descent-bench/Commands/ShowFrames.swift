import Drawing
import Interface
import Learning
import Ncurses
import Runtime

/// Shows so many frames of a screen on the terminal it runs on, some training between two, and
/// writes to standard error what drawing and sending one took after the first: means, in
/// seconds.
///
/// - Parameter words: the command's own name, the screen's, and how many frames.
func showFrames(_ words: [String]) throws {
  guard let screen = ScreenName(rawValue: words[1]), let count = Int(words[2]), count > 0 else {
    throw UsageError("a screen and a number of frames are wanted")
  }
  let terminal = try NcursesTerminal()
  var scene = LiveScene(screen, features: terminal.features)
  var shown: Canvas?
  var (drawing, sending) = (0.0, 0.0)
  for _ in 0..<count {
    var canvas = Canvas(terminal.size, features: terminal.features, previous: shown)
    let drawTime = seconds { draw(scene.scene, on: &canvas) }
    let sendTime = seconds { terminal.present(canvas) }
    canvas.previous = nil
    if shown != nil {
      drawing += drawTime
      sending += sendTime
    }
    shown = canvas
    // What the terminal has not taken at once goes out meanwhile.
    _ = terminal.events(within: 0.005)
    scene.goOn()
  }
  terminal.close()
  let times = Double(max(1, count - 1))
  writeError("\(drawing / times) \(sending / times)\n")
}

/// A scene whose experiments go on between two frames.
private struct LiveScene {
  private var model: Model
  private var experiments: [Desk: Experiment] = [:]
  private var tally: CensusTally?
  private let features: Features

  /// How many examples are learned before the first frame, and between two.
  private static let (before, between) = (3_000, 200)
  /// How many runs of a census end between two frames.
  private static let endings = 2

  init(_ screen: ScreenName, features: Features) {
    self.features = features
    // Runs that go on while they are looked at; those of a census have to end.
    model = Model(setup: screen == .census ? Setup() : endless())
    model.course = Course(BuiltInLessons.all)
    for case .send(let command, let desk) in model.start() + model.act(.screen(screen), [:]) {
      switch command {
      case .begin(let setups): experiments[desk] = Experiment(setups)
      case .census(let plan): tally = CensusTally(plan)
      default: break
      }
    }
    goOn(examples: Self.before)
  }

  mutating func goOn() { goOn(examples: Self.between) }

  private mutating func goOn(examples: Int) {
    for desk in experiments.keys { experiments[desk]?.advance(examples: examples) }
    guard let counted = tally?.counted, let plan = tally?.plan else { return }
    for index in (counted..<plan.count).prefix(Self.endings) {
      for run in BatchOfRuns.finish([plan.setup(of: index)]) {
        tally?.record(CensusResult(run), at: index)
      }
    }
  }

  var scene: Scene {
    var snapshots = experiments.mapValues {
      Snapshot(runs: $0.runs, playback: Playback(), isResting: false)
    }
    if let tally {
      var snapshot = Snapshot(runs: [], playback: Playback(), isResting: false)
      snapshot.census = CensusProgress(tally)
      snapshots[.census] = snapshot
    }
    return Scene(model: model, snapshots: snapshots, features: features)
  }
}
