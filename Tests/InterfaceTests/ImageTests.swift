import Drawing
import Learning
import Testing

@testable import Interface

/// Digits: read, shown and drawn.
@Suite struct ImageTests {
  /// Trained once, for all that only look at it.
  private static let trained: Scene = {
    var shown = scene(epochs: 6, setup: .usual(for: .digits), features: .full)
    shown.model.example = 7
    return shown
  }()

  private func press(_ keys: [Key], _ model: inout Model) {
    for key in keys { _ = model.update(.key(key), seeing: Self.trained.snapshots) }
  }

  @Test func `every screen draws images, whatever its size and colours`() {
    for screen in ScreenName.allCases where screen != .census {
      var shown = Self.trained
      shown.model.screen = screen
      shown.snapshots[.race] = shown.snapshots[.training]
      for features in [Features.full, Features(colors: .none, isUnicode: false)] {
        shown.features = features
        for (width, height) in [(80, 24), (120, 36), (53, 21), (30, 10)] {
          let text = picture(shown, width, height).text
          if !features.isUnicode { #expect(text.utf8.allSatisfy { $0 < 0x80 }) }
        }
      }
    }
  }

  @Test func `the chosen image has its bars, and the surest mistake comes first`() throws {
    var model = Self.trained.model
    let run = try #require(Self.trained.run)
    let judged = run.judged
    let sure = judged.mistakes.map { judged.answers[$0].output.max() ?? 0 }
    #expect(judged.isHeldBack && sure == sure.sorted(by: >) && sure.count > 3)
    press([.character("w")], &model)
    #expect(model.example == run.setup.dataset.examples.count + judged.mistakes[0])
    press([.character("w"), .character("w")], &model)
    #expect(model.example == run.setup.dataset.examples.count + judged.mistakes[2])
    let reading = try #require(
      ImageReading(Scene(model: model, snapshots: Self.trained.snapshots, features: .full)))
    #expect(reading.outputs == judged.answers[judged.mistakes[2]].output)
    #expect(reading.said != reading.truth)
  }

  @Test func `Enter takes the shown image to Step, also one that is held back`() throws {
    var model = Self.trained.model
    press([.character("w"), .enter], &model)
    let subject = try #require(StepSubject(model, Self.trained.snapshots))
    let run = try #require(Self.trained.run)
    #expect(model.screen == .step)
    #expect(subject.example == run.setup.dataset.test[run.judged.mistakes[0]])
    #expect(subject.status.contains("held back"))
  }

  @Test func `what is drawn with the arrows and with the mouse is read as it is drawn`() throws {
    var model = Self.trained.model
    model.size = Size(80, 24)
    press([.character("p")], &model)
    #expect(model.pad?.ink.isEmpty == true)
    press([.up, .up, .up, .up, .up, .character(" ")] + Array(repeating: .down, count: 10), &model)
    let upright = try #require(model.pad)
    #expect(!upright.ink.isEmpty)
    #expect(said(model) == 1)
    press([.character("x")], &model)
    #expect(model.pad?.ink.isEmpty == true)
    // The same line by the mouse.
    let sheet = PadPanel.sheet(in: model.placement.panels[0].inner(look(model)))
    for step in 0...10 {
      let point = Point(sheet.x + 16, sheet.y + 3 + step)
      _ = model.update(step == 0 ? .click(point) : .drag(point), seeing: Self.trained.snapshots)
    }
    #expect(model.pad?.ink == upright.ink)
    press([.escape], &model)
    #expect(model.pad == nil)
    _ = model.update(.drag(Point(10, 10)), seeing: Self.trained.snapshots)
    #expect(model.pad == nil)
  }

  /// Shapes as people draw them, in pixels of the sheet: across, down, across, down and so on.
  private static let shapes: [(digit: Int, line: [Double])] = [
    (0, [16, 4, 10, 8, 9, 16, 11, 24, 16, 28, 21, 24, 23, 16, 21, 8, 16, 4]),
    (7, [8, 4, 23, 4, 18, 14, 14, 28]), (2, [9, 8, 14, 4, 20, 6, 21, 11, 16, 19, 9, 27, 23, 27]),
    (3, [9, 5, 20, 4, 21, 9, 15, 14, 22, 20, 19, 27, 9, 27]),
  ]

  @Test(arguments: shapes.indices)
  func `a digit that is drawn is read`(_ index: Int) {
    let (digit, line) = Self.shapes[index]
    var (model, pad) = (Self.trained.model, DrawingPad())
    for place in stride(from: 0, to: line.count - 2, by: 2) {
      pad.ink.draw(from: (line[place], line[place + 1]), to: (line[place + 2], line[place + 3]))
    }
    model.pad = pad
    #expect(said(model) == digit)
  }

  @Test func `the keys of the pen stand in the help, and leave with it`() {
    var model = Self.trained.model
    model.size = Size(200, 80)
    press([.character("p"), .character("?")], &model)
    #expect(picture(look(model), 200, 80).text.contains("Drawing a digit"))
    press([.escape, .character("3"), .character("1")], &model)
    #expect(model.pad == nil)
  }

  @Test func `the table of who is taken for whom comes by a key, for classes alone`() throws {
    var model = Self.trained.model
    press([.character("x")], &model)
    #expect(picture(look(model), 80, 24).text.contains("taken for"))
    #expect(TrainScreen().standing(of: .matrix, Model()) == .rests)
    var flowers = scene(epochs: 3, setup: .usual(for: .iris), features: .full)
    flowers.model.setup.dataset = .iris
    flowers.model.showsMatrix = true
    #expect(picture(flowers, 80, 24).text.contains("taken for"))
  }

  @Test func `a line of options gives the usual setup, and what differs from it is said`() throws {
    var setup = Setup()
    try SetupWord.named("dataset").apply("digits", to: &setup)
    #expect(setup.options == "--dataset digits --seed 7")
    for (word, value) in [("hidden", "2"), ("batch", "1"), ("test", "0%"), ("outputs", "same")] {
      try SetupWord.named(word).apply(value, to: &setup)
      #expect(setup.options.contains("--\(word) \(value)"))
    }
    try SetupWord.named("test").apply("last 360", to: &setup)
    #expect(setup.options.contains("--test 'last 360'") && setup.dataset.test.count == 360)
    #expect(throws: InputError.self) { try SetupWord.named("test").apply("last 0", to: &setup) }
    #expect(throws: InputError.self) { try SetupWord.named("test").apply("last 1797", to: &setup) }
  }

  @Test func `weights of images are taken up as they were made`() throws {
    var setup = Setup.usual(for: .digits)
    (setup.output, setup.cost) = (nil, Output.standardCost)
    setup.hidden = [4]
    var other = Setup()
    try other.adopt(GivenWeights(Run(setup)))
    #expect(other.output == nil && other.cost == Output.standardCost)
    #expect(other.dataset == .digits && other.hidden == [4])
  }

  private func look(_ model: Model) -> Scene {
    Scene(model: model, snapshots: Self.trained.snapshots, features: .full)
  }

  private func said(_ model: Model) -> Int? { ImageReading(look(model))?.said }
}
