import Drawing
import Learning

/// What the bar at the top tells beside the program's name.
struct Header: Sendable {
  let left: [BarPiece]
  let right: [BarPiece]
}

extension Header {
  /// A setup, in another network's words where its own layers are not what is shown, and figures.
  init(_ setup: Setup, network: String? = nil, figures: [String] = []) {
    self.init(
      left: Self.pieces(setup, network: network) + [Self.start(setup)],
      right: figures.map { BarPiece(text: $0, role: .barStrong, worth: 80) })
  }

  /// The model's setup, and how its training stands.
  init(training scene: Scene) {
    let setup = scene.model.setup
    guard scene.model.desk == .training, let run = scene.run else {
      let epoch = scene.snapshot?.runs.map(\.epoch).max()
      self.init(setup, figures: epoch.map { ["epoch \(grouped($0))"] } ?? [])
      return
    }
    let alpha = BarPiece(
      text: "α \(number(run.setup.alpha))", role: .barStrong, worth: 70, isAlpha: true)
    let pace = scene.snapshot?.playback.pace.label(
      examplesPerEpoch: run.setup.dataset.examples.count)
    self.init(
      left: Self.pieces(setup, network: nil) + [alpha, Self.start(setup)],
      right: [BarPiece(text: pace ?? "", role: .bar, worth: 20)] + Self.figures(run))
  }

  private static func pieces(_ setup: Setup, network: String?) -> [BarPiece] {
    [
      BarPiece(text: setup.dataset.name, role: .barStrong, worth: 60),
      BarPiece(
        text: network ?? "\(sizes(setup.layers)) \(setup.activation)", role: .bar, worth: 30),
    ] + (network == nil ? unusual(setup) + batch(setup) : [])
  }

  private static func unusual(_ setup: Setup) -> [BarPiece] {
    setup.unusualParts.map { BarPiece(text: $0, role: .bar, worth: 28) }
  }

  private static func batch(_ setup: Setup) -> [BarPiece] {
    setup.batchName.map { [BarPiece(text: $0, role: .bar, worth: 22)] } ?? []
  }

  private static func start(_ setup: Setup) -> BarPiece {
    BarPiece(
      text: setup.hasGivenStart ? "given weights" : "seed \(setup.seed)", role: .bar, worth: 25)
  }

  private static func figures(_ run: Run) -> [BarPiece] {
    [
      BarPiece(
        text: "epoch \(grouped(run.epoch))", role: .bar, worth: 80,
        longest: "epoch \(grouped(run.setup.epochLimit))"),
      BarPiece(
        text: namedCost(run), role: .barStrong, worth: 100, longest: "mean J 0.0999"),
      BarPiece(text: rightFigure(run), role: .barStrong, worth: 90),
    ] + (testFigure(run).map { [BarPiece(text: $0, role: .barStrong, worth: 65)] } ?? [])
  }
}
