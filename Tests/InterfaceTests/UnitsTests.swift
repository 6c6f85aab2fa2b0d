import Drawing
import Learning
import Testing

@testable import Interface

@Suite struct UnitsTests {
  func press(_ keys: [Key], _ model: inout Model) -> [Effect] {
    keys.flatMap { model.update(.key($0), seeing: [:]) }
  }

  func begun(_ effects: [Effect], _ desk: Desk) -> [Setup]? {
    effects.compactMap { effect in
      if case .send(.begin(let setups), desk) = effect { setups } else { nil }
    }.last
  }

  @Test func `opening the screen begins the perceptron from whole weights, slowly, once`() throws {
    var model = Model()
    let effects = press([.character("6")], &model)
    let setup = try #require(begun(effects, .perceptron)?.first)
    #expect(setup.ruleInForce == .perceptron)
    #expect(setup.startParameters().values.allSatisfy { $0 == $0.rounded() })
    #expect(begun(press([.character("1"), .character("6")], &model), .perceptron) == nil)
    #expect(begun(press([.character("n")], &model), .perceptron)?.first?.seed == setup.seed + 1)
  }

  @Test func `what is shown runs and what is left rests, view by view`() {
    var model = Model()
    var shown = Set([Desk.training])
    func follow(_ effects: [Effect]) {
      for case .send(.show(let isShown), let desk) in effects {
        if isShown { shown.insert(desk) } else { shown.remove(desk) }
      }
    }
    follow(press([.character("6")], &model))
    #expect(shown == [.perceptron])
    for expected in [Desk.training, .training, .depth, .perceptron] {
      follow(press([.right], &model))
      #expect(shown == [expected] && model.desk == expected)
    }
    follow(press([.character("2")], &model))
    #expect(shown == [.race])
  }

  @Test func `a program that starts on the screen lets everything else rest`() {
    var model = Model()
    model.screen = .units
    let effects = model.start()
    #expect(begun(effects, .perceptron) != nil)
    for case .send(.show(let isShown), let desk) in effects {
      #expect(!isShown && desk != .perceptron)
    }
  }

  @Test func `points are placed with the cursor, replaced, and taken away`() throws {
    var model = Model()
    _ = press([.character("6"), .character("p")], &model)
    let effects = press([.up, .right, .right, .character("1")], &model)
    let placed = try #require(begun(effects, .perceptron)?.first?.dataset)
    #expect(placed.name == "points" && placed.examples.count == 5)
    #expect(placed.examples.last == Example(input: [0.75, 0.625], target: [1]))
    _ = press([.character("0")], &model)
    #expect(model.setup.dataset.examples.last == Example(input: [0.75, 0.625], target: [0]))
    _ = press([.character("x")], &model)
    #expect(model.setup.dataset.examples.count == 4)
    #expect(model.screen == .units)
    _ = press([.enter, .character("1")], &model)
    #expect(model.screen == .train)
  }

  @Test func `points are read from a line, and wrong ones refused`() throws {
    var model = Model()
    _ = try model.obey("points 0,0,0 1,0.5,1")
    #expect(
      model.setup.dataset.examples
        == [Example(input: [0, 0], target: [0]), Example(input: [1, 0.5], target: [1])])
    let tooMany = "points" + String(repeating: " 0,1,1", count: Separation.mostExamples + 1)
    for line in [tooMany, "points", "points 0,0", "points 0,0,2", "points 9,0,1", "points nan,0,1"]
    {
      let before = model.setup
      #expect(throws: InputError.self) { try model.obey(line) }
      #expect(model.setup == before)
    }
  }

  @Test(arguments: HandSetNetwork.catalog.indices)
  func `each gate is right as it is, and is handed to training as its start`(_ gate: Int) throws {
    var model = Model()
    _ = try model.obey("view gates")
    model.units.gate = gate
    let made = HandSetNetwork.catalog[gate]
    let setup = try #require(begun(press([.enter], &model), .training)?.first)
    #expect(model.screen == .train && model.setup == setup)
    #expect(setup.start == .given(made.parameters) && setup.dataset == made.dataset)
    #expect(Run(setup).outcome == .converged(epoch: 0))
  }

  @Test func `depth trains none, one and two hidden layers, and the same without a curve`() throws {
    var model = Model()
    let setups = try #require(begun(try model.obey("view depth"), .depth))
    #expect(setups.map(\.hidden) == [[], [8], [8, 8], [], [8], [8, 8]])
    #expect(
      setups.map(\.activation) == [.sigmoid, .sigmoid, .sigmoid] + [
        .identity, .identity, .identity,
      ])
    var experiment = Experiment(setups)
    for index in setups.indices { experiment.runs[index].advance(epochs: 3_000) }
    #expect(
      experiment.runs.map { $0.network.correct(in: .xor) < 4 } == [
        true, false, false, true, true, true,
      ])
  }

  @Test(arguments: [(30, 4), (30, 7), (30, 12), (46, 20), (90, 40)])
  func
    `a bar of mistakes has the same height for each of them, the taller its panel the more`(
      _ width: Int, _ height: Int
    ) throws
  {
    var setup = Setup()
    setup.dataset = .and
    let scene = scene(
      .units, epochs: 5, setup: setup, features: Features(colors: .direct, isUnicode: true))
    let perceptron = try #require(scene.perceptron)
    var canvas = Canvas(Size(width, height), features: scene.features)
    MistakesPanel().draw(scene, on: &canvas, in: canvas.bounds)
    var heights: [Double] = []
    var column = 1
    for mistakes in perceptron.mistakesPerEpoch where column + 3 < width {
      let eighths = Array(" ▁▂▃▄▅▆▇█".unicodeScalars)
      heights.append(
        (0..<height).reduce(0) { sum, y in
          sum + Double(eighths.firstIndex(of: canvas[column, y].glyph) ?? 0) / 8
        })
      for y in 0..<height where canvas[column, y].glyph == "█" {
        #expect(canvas[column, y].style.foreground != scene.style(.one).foreground)
      }
      let expected = Double(mistakes) * heights[0] / Double(perceptron.mistakesPerEpoch[0])
      #expect(abs((heights.last ?? -1) - expected) <= 0.125)
      column += min(9, max(3, width / 14 - 1)) + 1
    }
    let most = height < 18 ? 2 : height < 24 ? 3 : 8
    #expect(
      heights[0] > 0 && heights[0] <= Double(most * perceptron.mistakesPerEpoch[0])
        && Set(perceptron.mistakesPerEpoch).count > 1
    )
    #expect(canvas.text.contains("\(perceptron.mistakesPerEpoch[0])"))
  }

  @Test func `a dataset that the perceptron cannot take leaves it at AND`() {
    var setup = Setup()
    setup.dataset = Dataset(
      name: "three", summary: "", examples: [Example(input: [0, 1, 2], target: [0.5])])
    #expect(setup.perceptron.dataset == .and)
    #expect(setup.perceptron.ruleInForce == .perceptron)
  }

  @Test func `the perceptron rule is a word of the setup, and gives way to other networks`() throws
  {
    var model = Model()
    _ = try model.obey("rule perceptron")
    #expect(model.setup.ruleInForce == .perceptron)
    #expect(model.setup.options == "--hidden none --activation step --rule perceptron --seed 7")
    _ = try model.obey("hidden 2")
    #expect(model.setup.rule == .plain && model.setup.hasNoSlope)
  }

  @Test func `another α begins the depth anew and leaves the perceptron alone`() throws {
    var model = Model()
    _ = try model.obey("view perceptron")
    #expect(press([.character("+")], &model).isEmpty)
    #expect(model.message != nil)
    _ = try model.obey("view depth")
    #expect(begun(press([.character("+")], &model), .depth)?.first?.alpha == 1)
  }

  @Test(arguments: [(80, 24), (100, 30), (120, 36), (200, 60)])
  func `the epochs below the bars of mistakes are whole, however many there are`(
    _ width: Int, _ height: Int
  ) throws {
    for epochs in [9, 99, 999] {
      let shown = scene(.units, epochs: epochs)
      let last = try #require(shown.perceptron?.epoch)
      let text = picture(shown, width, height).text
      #expect(text.contains("\(grouped(last)) ") && last == epochs, "\(text)")
      #expect(!text.contains("0now") && !text.contains("9now"), "\(text)")
    }
    // Past the thousandth epoch a number has five signs.
    var shown = scene(.units, epochs: 1_000)
    #expect(picture(shown, width, height).text.contains(" 1,000 "))
    shown.snapshots[.perceptron]?.runs[0].advance(epochs: 1)
  }

  @Test(arguments: [0.001, 0.05, 0.1, 0.5, 50])
  func `the identity has the person's α, or as much of it as it bears`(_ alpha: Double) {
    var setup = Setup()
    setup.alpha = alpha
    let runs = setup.depths(width: 4)
    #expect(runs.prefix(3).allSatisfy { $0.activation == .sigmoid && $0.alpha == alpha })
    #expect(
      runs.dropFirst(3).allSatisfy { $0.activation == .identity && $0.alpha == min(alpha, 0.1) })
  }
}
