import ArgumentParser
import Drawing
import Interface
import Learning
import Ncurses
import Runtime

/// One picture of the full-screen program, printed.
struct Frame: Headless {
  static let configuration = CommandConfiguration(
    abstract: "Print one picture of the full-screen program.",
    discussion: """
      Trains --epochs epochs (1000 by default) and prints the screen as it then looks, paused.

      Examples:
        descent frame --size 120x36
        descent frame --screen race --epochs 3000 --color 24bit
        descent frame --screen units --cue 'view gates'
        descent frame --ascii --epochs 0
      """)

  @OptionGroup(title: "Setup") var setup: SetupOptions
  @OptionGroup(title: "Look") var look: LookOptions
  @OptionGroup(title: "Screen") var screen: ScreenOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("columns and rows, 80x24 by default", valueName: "size"))
  var size: String?

  /// The epochs that a picture has behind it where none are given: XOR is on its way then.
  private static let standardEpochs = 1_000
  /// Larger than any wall.
  private static let most = Size(1000, 500)

  func start() throws(Failure) {
    let size = try chosenSize()
    let epochs = try chosenEpochs()
    var model = try screen.model(
      setup, leavingOut: ["epochs"], look.chosenTheme(), size: size)
    try refuseUnseen(in: try screen.last(model))
    if model.screen == .census, setup.epochs != nil { model.setup.epochLimit = epochs }
    let features = try chosenFeatures()
    model.features = features
    var snapshots: [Desk: Snapshot] = [:]
    for effect in model.start() {
      if effect.isOfFiles {
        throw Failure(
          .usage, "--cue: a picture reads and writes no file; use --weights FILE or --dataset FILE")
      }
      if case .send(.census(let plan), let desk) = effect { snapshots[desk] = try count(plan) }
      guard case .send(.begin(let setups), let desk) = effect else { continue }
      var experiment = Experiment(setups)
      for index in experiment.runs.indices { experiment.runs[index].advance(epochs: epochs) }
      snapshots[desk] = Snapshot(runs: experiment.runs, playback: Playback(isPlaying: false))
    }
    var canvas = Canvas(size, features: features)
    draw(Scene(model: model, snapshots: snapshots, features: features), on: &canvas)
    try Console.send(canvas.ansi)
  }

  /// A census has no half-way that would be the same every time: it is counted to its end.
  private func count(_ plan: CensusPlan) throws(Failure) -> Snapshot {
    let session = CensusSession()
    defer { session.stop() }
    try session.start()
    session.send(.census(plan))
    while true {
      let snapshot = session.progress(within: 1)
      if snapshot.census?.isComplete == true { return snapshot }
    }
  }

  private func chosenSize() throws(Failure) -> Size {
    guard let size else { return Size(80, 24) }
    let parts = size.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let width = parts[0], let height = parts[1],
      (1...Self.most.width).contains(width), (1...Self.most.height).contains(height)
    else {
      throw Failure(
        .usage,
        "--size \(size): columns and rows, from 1x1 to \(Self.most.width)x\(Self.most.height); "
          + "try 80x24")
    }
    return Size(width, height)
  }

  /// How far to train; 0 is the picture before the first step.
  private func chosenEpochs() throws(Failure) -> Int {
    guard let text = setup.epochs else { return Self.standardEpochs }
    var scratch = Setup()
    do throws(InputError) {
      try SetupWord.named("epochs").apply(text, to: &scratch)
    } catch {
      throw Failure(option: error)
    }
    return scratch.epochLimit
  }

  private func chosenFeatures() throws(Failure) -> Features {
    let isUnicode = !look.ascii && (!Console.isOutputTerminal || Console.isLocaleUnicode)
    let options = TerminalOptions(colors: try look.chosenColors())
    let colors = options.printedColors(toTerminal: Console.isOutputTerminal)
    return Features(colors: colors, isUnicode: isUnicode)
  }
}
