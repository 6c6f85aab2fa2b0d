import Drawing
import Learning
import Testing

@testable import Interface

@Suite struct CensusTests {
  let snapshots: [Desk: Snapshot] = {
    var snapshot = Snapshot(runs: [], playback: Playback())
    snapshot.census = smallCensus(over: .hidden)
    return [.census: snapshot]
  }()

  func opened() -> Model {
    var model = Model()
    _ = model.act(.screen(.census), [:])
    return model
  }

  @Test func `nothing is counted until the screen is opened, and opening it twice counts once`() {
    var model = Model()
    #expect(plans(model.start()).isEmpty)
    let first = plans(model.act(.screen(.census), [:]))
    #expect(first.map(\.count) == [800])
    _ = model.act(.screen(.train), [:])
    #expect(plans(model.act(.screen(.census), [:])).isEmpty)
    #expect(plans(model.act(.growCensus, [:])).map(\.seedCount) == [200])
    #expect(plans(model.act(.moreHidden, [:])).map(\.columnCount) == [9])
    #expect(plans(model.act(.alphaUp, [:])).map(\.base.alpha) == [1])
    #expect(
      plans(model.act(.censusView, [:])).map(\.axis) == [.alpha(CensusChoices.standardAlphas)])
  }

  @Test(arguments: ["dataset and", "alpha 3", "activation tanh", "epochs 300", "batch full"])
  func `another setup is counted at once, whichever word says it`(_ line: String) throws {
    for view in CensusChoices.View.allCases where view == .hidden || line != "alpha 3" {
      var model = opened()
      if view == .alpha { _ = model.act(.censusView, [:]) }
      let effects = try model.obey(line)
      #expect(plans(effects) == [model.censusPlan], "\(view)")
      #expect(plans(try model.obey(line)).isEmpty, "nothing has changed")
    }
  }

  @Test func `another dataset, function or network of the keys is counted at once`() {
    for action in [Action.nextDataset, .nextActivation] {
      var model = opened()
      #expect(plans(model.act(action, [:])) == [model.censusPlan])
    }
    var model = opened()
    _ = model.act(.censusView, [:])
    #expect(plans(model.act(.moreHidden, [:])).map(\.base.hidden) == [[3]])
  }

  @Test func `of what the lines at the start ask for, the last census alone is counted`() {
    var model = Model()
    model.screen = .census
    model.cues = ["dataset and", "alpha 3"]
    let plans = plans(model.start())
    #expect(plans == [model.censusPlan])
    #expect(plans.first?.base.dataset == .and && plans.first?.base.alpha == 3)
  }

  private func plans(_ effects: [Effect]) -> [CensusPlan] {
    effects.compactMap {
      if case .send(.census(let plan), to: .census) = $0 { plan } else { nil }
    }
  }

  @Test func `another screen makes it rest, and coming back lets it go on`() {
    var model = opened()
    guard case .send(.show(false), to: .census) = model.act(.screen(.train), [:]).first else {
      Issue.record("the census was not told that it is hidden")
      return
    }
  }

  @Test func `the axis of epochs calls no two ticks the same`() {
    for highest in [1.0, 2, 3, 12, 900, 13_000, 125_000, 2e6] {
      for isLinear in [false, true] {
        let low = max(1, highest * 0.9)
        guard let scale = HeightScale(epochs: [low, highest], isLinear: isLinear, rows: 20) else {
          Issue.record("no axis up to \(highest)")
          continue
        }
        let labels = scale.ticks.compactMap { epochsLabel($0.value) }
        #expect(Set(labels).count == labels.count, "\(labels)")
      }
    }
    #expect(epochsLabel(1.02) == nil && epochsLabel(1_250) == "1,250")
    #expect(epochsLabel(12_500) == "12.5k" && epochsLabel(20_000) == "20k")
  }

  @Test func `Enter opens the chosen start that did not arrive in Train from its own seed`() throws
  {
    var model = opened()
    let progress = smallCensus(over: .hidden)
    _ = model.act(.right, snapshots)
    _ = model.act(.down, snapshots)
    _ = model.act(.down, snapshots)
    let column = try #require(progress.column(model.census))
    let seed = try #require(model.census.seed)
    #expect(seed == progress.missed[column][1].seed)
    let effects = model.act(.edit, snapshots)
    guard case .send(.begin(let setups), to: .training)? = effects.last else {
      Issue.record("no run was begun")
      return
    }
    #expect(model.screen == .train && setups == [progress.plan.setup(column: column, seed: seed)])
    var run = Run(setups[0])
    run.advance(epochs: setups[0].epochLimit)
    #expect(CensusResult(run) == progress.missed[column][1])
  }

  @Test func `a start that diverged in the census is not said to be unfinished`() throws {
    for (ending, word) in [(CensusResult.Ending.unfinished, "unfinished"), (.diverged, "diverged")]
    {
      var progress = smallCensus(over: .hidden)
      let column = try #require(progress.column(CensusChoices()))
      progress.missed[column][0].ending = ending
      var snapshot = Snapshot(runs: [], playback: Playback())
      snapshot.census = progress
      var model = opened()
      _ = model.act(.edit, [.census: snapshot])
      #expect(model.message?.text.contains(", \(word) in the census") == true)
    }
  }

  @Test func `twice as many starts are offered only while the key gives them`() {
    var model = opened()
    for _ in 0..<20 where model.census.canGrow { _ = model.act(.growCensus, snapshots) }
    let offered = CensusScreen().bindings.first { $0.action == .growCensus }
    func label() -> String? {
      offered?.footer(Scene(model: model, snapshots: snapshots, features: .full))
    }
    #expect(model.census.runs == CensusChoices.mostRuns && label() == nil)
    model.census.runs = CensusChoices.mostRuns / 2
    #expect(label() == "12,800 starts")
  }

  @Test func `the line of a census makes the census again`() throws {
    let plan = CensusPlan(Setup(), axis: .hidden(Array(1...8)), seedCount: 300)
    #expect(plan.line == "descent census --hidden 1...8 --runs 300")
    var setup = Setup()
    setup.epsilon = 0.001
    setup.hidden = [4, 4]
    let other = CensusPlan(setup, axis: .alpha([0.5, 2]), firstSeed: 7, seedCount: 3)
    #expect(
      other.line == "descent census --hidden 4,4 --alphas 0.5,2 --seeds 7...9 --epsilon 0.001")
  }

  @Test func `ranges are read as they are written`() throws {
    #expect(try readHiddenSizes("1...8") == Array(1...8))
    #expect(try readHiddenSizes("1,2,16") == [1, 2, 16])
    #expect(try readHiddenSizes("3") == [3])
    #expect(try readSeeds("5...300") == (5, 296))
    #expect(try readSeeds("9") == (9, 1))
  }

  @Test(arguments: [
    "", "0", "8...1", "1..8", "1...", "...8", "-1...3", "1,1", "1...5000", "a...b",
    "2...999999999999",
    "1,,2", "1.5",
  ])
  func `a range that cannot be taken is refused in one line with an example`(_ text: String) {
    for read in [{ _ = try readHiddenSizes($0) }, { _ = try readSeeds($0 + "x") }]
      as [(String) throws -> Void]
    {
      do {
        try read(text)
        Issue.record("\(text) was taken")
      } catch {
        let message = String(describing: error)
        #expect(message.contains("; try ") && !message.contains("\n"))
      }
    }
  }

  @Test func `the bar says what is counted in as many words as there is room for, never cut`() {
    for (width, first, last) in [
      (80, " xor  sigmoid  α 5 ", " 12 random starts for each number H of hidden neurons"),
      (60, " xor  sigmoid  α 5 ", " 12 random starts for each H"),
      (40, " xor  α 5 ", " 12 random starts for each H"), (30, " ", " 12 random starts for each H"),
    ] {
      let bar = picture(scene(.census), width, 24).text.split(separator: "\n").first ?? ""
      #expect(bar.hasPrefix(first) && bar.hasSuffix(last), "\(bar)")
    }
  }

  @Test func `over α there is no α to change, and the footer offers none`() {
    for view in CensusChoices.View.allCases {
      let shown = scene(.census) { $0.census.view = view }
      let footer = picture(shown, 80, 24).text.split(separator: "\n").last ?? ""
      #expect(footer.contains("+ − α") == (view == .hidden))
      #expect(
        (Keymap.action(for: .character("+"), in: shown.model) == .alphaUp) == (view == .hidden))
    }
  }

  @Test func `hidden chooses the columns of a census over H, and the network elsewhere`() throws {
    var model = opened()
    #expect(try model.obey("hidden 1...12").count == 1)
    #expect(model.censusPlan.axis == .hidden(Array(1...12)) && model.setup.hidden == [2])
    _ = try model.obey("hidden 1,2,16")
    #expect(model.censusPlan.axis == .hidden([1, 2, 16]))
    #expect(throws: InputError.self) { try model.obey("hidden 5...2") }
    _ = model.act(.moreHidden, [:])
    #expect(model.censusPlan.axis == .hidden([1, 2, 16]) && model.message != nil)
    _ = model.act(.fewerHidden, [:])
    #expect(model.censusPlan.axis == .hidden([1, 2]))
    model.census.view = .alpha
    _ = try model.obey("hidden 8,8")
    #expect(model.setup.hidden == [8, 8])
  }

  @Test func `a chosen column that is taken away is no longer chosen`() {
    var model = opened()
    model.census.column = 6
    _ = model.act(.fewerHidden, [:])
    #expect(model.census.column == 6)
    _ = model.act(.fewerHidden, [:])
    #expect(model.censusPlan.columnCount == 6 && model.census.column == nil)
  }
}
