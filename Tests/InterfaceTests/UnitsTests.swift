import Drawing
import Learning
import Testing

@testable import Interface

@Suite struct UnitsTests {
  private func press(_ keys: [Key], _ model: inout Model) -> [Effect] {
    keys.flatMap { model.update(.key($0), seeing: [:]) }
  }

  private func begun(_ effects: [Effect], _ desk: Desk) -> [Setup]? {
    effects.compactMap { effect in
      if case .send(.begin(let setups), desk) = effect { setups } else { nil }
    }.last
  }

  @Test(arguments: Units.View.allCases)
  func `each panel of each view draws inside its area, on every terminal`(_ view: Units.View) {
    for features in depths {
      for dataset in [Dataset.xor, .not] {
        var setup = Setup()
        setup.dataset = dataset
        let scene = scene(.units, epochs: 5, setup: setup, features: features) {
          $0.units.view = view
          $0.units.cursor = .middle
        }
        for size in PanelTests.sizes {
          for place in Screens.named(.units).panels(scene, in: Rect(Size(80, 20))) {
            var canvas = Canvas(Size(size.width + 6, size.height + 4), features: features)
            canvas.fill(canvas.bounds, Cell("@"))
            let area = Rect(3, 2, size.width, size.height)
            PlacedPanel(place.panel, area).draw(scene, on: &canvas, isFocused: false)
            for y in 0..<canvas.size.height {
              for x in 0..<canvas.size.width where !area.contains(Point(x, y)) {
                #expect(canvas[x, y] == Cell("@"))
              }
            }
          }
        }
        for (width, height) in [(1, 1), (20, 5), (80, 24), (120, 36), (200, 60)] {
          #expect(picture(scene, width, height).size == Size(width, height))
        }
      }
    }
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
    `a bar of mistakes has the same rows for each of them, the taller its panel the more, or gives way`(
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
    var heights: [Int] = []
    var column = 1
    for mistakes in perceptron.mistakesPerEpoch where column + 3 < width {
      heights.append((0..<height).count { canvas[column, $0].glyph == "█" })
      for y in 0..<height where canvas[column, y].glyph == "█" {
        #expect(canvas[column, y].style.foreground != scene.style(.one).foreground)
      }
      #expect(heights.last == mistakes * (heights[0] / perceptron.mistakesPerEpoch[0]))
      column += min(9, max(3, width / 14 - 1)) + 1
    }
    let most = height < 18 ? 2 : height < 24 ? 3 : 8
    #expect(
      heights[0] <= most * perceptron.mistakesPerEpoch[0]
        && Set(perceptron.mistakesPerEpoch).count > 1
    )
    #expect(canvas.text.contains("\(perceptron.mistakesPerEpoch[0])"))
  }

  @Test(arguments: Activation.catalog)
  func `in ASCII no word is cut where the letters of mathematics are written out`(
    _ activation: Activation
  ) {
    var setup = Setup()
    setup.activation = activation
    for width in stride(from: 80, through: 200, by: 3) {
      let features = Features(colors: .none, isUnicode: false)
      func words(_ isUnicode: Bool) -> [String] {
        let scene = scene(
          .units, setup: setup, features: isUnicode ? .full : features
        ) { $0.units.view = .sigmoid }
        let place = UnitsLayout(scene).panels(in: Rect(0, 1, width, 45))[1]
        var canvas = Canvas(Size(width, 48), features: scene.features)
        place.draw(scene, on: &canvas, isFocused: false)
        let lines = (38..<46).map { y in
          String(
            String.UnicodeScalarView(
              (place.inner.x..<place.inner.right).map { canvas[$0, y].glyph }))
        }
        return ascii(lines.joined(separator: " ")).split(separator: " ").map(String.init)
      }
      #expect(words(false) == words(true), "\(width)")
    }
  }

  @Test(arguments: [Dataset.and, .xor, .or, .nand])
  func `at 60x20 no sentence and no weight of the perceptron is cut`(_ dataset: Dataset) {
    var setup = Setup()
    setup.dataset = dataset
    for epochs in 1...6 {
      let scene = scene(.units, epochs: epochs, setup: setup)
      let text = picture(scene, 60, 20).text
      if scene.perceptron?.lastCorrection != nil {
        #expect(text.contains("w₀") && text.contains("w₁") && text.contains("w₂"))
        #expect(text.contains(", should be 0") || text.contains(", should be 1"))
      }
      #expect(!text.contains("longest x") || text.contains(" line"))
      #expect(!text.contains("from this") || text.contains("from this start"))
    }
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
    #expect(model.setup.rule == .gradient && model.setup.hasNoSlope)
  }

  @Test func `another α begins the depth anew and leaves the perceptron alone`() throws {
    var model = Model()
    _ = try model.obey("view perceptron")
    #expect(press([.character("+")], &model).isEmpty)
    #expect(model.message != nil)
    _ = try model.obey("view depth")
    #expect(begun(press([.character("+")], &model), .depth)?.first?.alpha == 1)
  }

  @Test func `the picture says what the perceptron has come to`() throws {
    var setup = Setup()
    setup.dataset = .and
    #expect(
      picture(scene(.units, epochs: 50, setup: setup), 80, 24).text.contains("■ converged after"))
    let xor = picture(scene(.units, epochs: 50), 80, 24).text
    #expect(xor.contains("the weights come round every epoch, for ever"))
    #expect(xor.contains("cycle: 1 epoch") && xor.contains("4 corrections a round"))
  }

  @Test
  func `beside a lesson the truth table keeps its last line, and depth says what α threw off`() {
    let gates = picture(
      scene(.units, epochs: 0) {
        $0.units.view = .gates
        $0.units.gate = HandSetNetwork.catalog.count - 1
      }, 80, 18)
    #expect(gates.text.contains("  1  1 1.00000  0.00005"))
    var and = Setup()
    and.dataset = .and
    let depth = scene(.units, epochs: 3_000, setup: and) {
      $0.units.view = .depth
    }
    #expect(picture(depth, 80, 24).text.contains("α too big"))
  }
}
