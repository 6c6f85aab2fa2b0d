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
        descent frame --size 120x36 --format svg > xor.svg
        descent frame --every 10 --format cast > xor.cast   # asciinema play xor.cast
      """)

  @OptionGroup(title: "Setup") var setup: SetupOptions
  @OptionGroup(title: "Look") var look: LookOptions
  @OptionGroup(title: "Screen") var screen: ScreenOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("columns and rows, 80x24 by default", valueName: "size"))
  var size: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "what is printed: " + FrameFormat.names.joined(separator: ", ")
        + "; ansi by default, or text where there are no colours", valueName: "name"),
    completion: .list(FrameFormat.names))
  var format: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "with --format cast, a picture each so many epochs; a hundred in all by default",
      valueName: "epochs"))
  var every: String?

  /// The epochs that a picture has behind it where none are given: XOR is on its way then.
  private static let standardEpochs = 1_000
  /// Larger than any wall.
  private static let most = Size(1000, 500)

  func start() throws(Failure) {
    let format = try FrameFormat.named(format)
    let size = try chosenSize()
    let epochs = try chosenEpochs()
    let theme = try look.chosenTheme()
    var model = try screen.model(setup, leavingOut: ["epochs"], theme, size: size)
    try refuseUnseen(in: try screen.last(model))
    if model.screen == .census, setup.epochs != nil { model.setup.epochLimit = epochs }
    let features = try chosenFeatures(format)
    model.features = features
    var work = try begun(&model)
    let last = model
    func picture() -> Canvas {
      var canvas = Canvas(size, features: features)
      draw(Scene(model: last, snapshots: work.snapshots, features: features), on: &canvas)
      return canvas
    }
    let title = "Descent: \(model.screen.rawValue), \(model.setup.line)"
    guard case .picture(let format) = format else {
      var film = Cast(size, title: title)
      var lines = film.header
      for (number, epoch) in try moments(to: epochs, in: model.screen).enumerated() {
        work.advance(to: epoch)
        lines += film.line(showing: picture(), at: Double(number) * Self.pictureSeconds)
      }
      return try Console.send(lines)
    }
    guard every == nil else {
      throw Failure(.usage, "--every \(every ?? ""): of a single picture; add --format cast")
    }
    work.advance(to: epochs)
    guard let format else { return try Console.send(picture().ansi) }
    try Console.send(format.spell(picture(), title: title, paper: theme.page))
  }

  /// What a film shows one of its pictures for, in seconds.
  private static let pictureSeconds = 0.1
  /// More would be a film of hours.
  private static let mostPictures = 100_000
  private static let standardPictures = 100

  /// The epochs that a film shows, the last one of all included.
  private func moments(to epochs: Int, in screen: ScreenName) throws(Failure) -> [Int] {
    guard screen != .census else {
      throw Failure(
        .usage, "--format cast: a census has no epochs to film; leave --screen census out")
    }
    let step = try every.map(chosenStep) ?? max(1, epochs / Self.standardPictures)
    guard epochs / step <= Self.mostPictures else {
      let enough = epochs / Self.mostPictures + 1
      throw Failure(
        .usage,
        "--every \(step): \(grouped(epochs / step)) pictures are more than "
          + "\(grouped(Self.mostPictures)); try --every \(enough)")
    }
    return Array(stride(from: 0, to: epochs, by: step)) + [epochs]
  }

  private func chosenStep(_ text: String) throws(Failure) -> Int {
    guard let step = Int(text), step > 0 else {
      throw Failure(.usage, "--every \(text): a whole number of epochs from 1; try --every 10")
    }
    return step
  }

  /// Carries out what the model begins with.
  private func begun(_ model: inout Model) throws(Failure) -> FrameWork {
    var work = FrameWork()
    for effect in model.start() {
      if effect.isOfFiles {
        throw Failure(
          .usage, "--cue: a picture reads and writes no files; use --weights FILE or --dataset FILE"
        )
      }
      if case .send(.census(let plan), let desk) = effect {
        work.counted[desk] = try count(plan)
      }
      if case .send(.begin(let setups), let desk) = effect {
        work.experiments[desk] = Experiment(setups)
      }
    }
    return work
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

  private func chosenFeatures(_ format: FrameFormat) throws(Failure) -> Features {
    if format.hasOwnColors {
      let colors: Features.Colors =
        switch try look.chosenColors() {
        case .automatic: .direct
        case .never: .none
        case .atMost(let most): most
        }
      return Features(colors: colors, glyphs: try look.chosenGlyphs() ?? .quadrants)
    }
    let options = TerminalOptions(
      colors: try look.chosenColors(), glyphs: try look.chosenGlyphs())
    // What goes into a file is read elsewhere.
    let glyphs =
      Console.isOutputTerminal ? options.chosenGlyphs : try look.chosenGlyphs() ?? .quadrants
    let colors = options.printedColors(toTerminal: Console.isOutputTerminal)
    return Features(colors: colors, glyphs: glyphs)
  }
}
