import Drawing
import Learning
import Testing

@testable import Interface

@Suite struct CensusTests {
  private let snapshots: [Desk: Snapshot] = {
    var snapshot = Snapshot(runs: [], playback: Playback())
    snapshot.census = smallCensus(over: .hidden)
    return [.census: snapshot]
  }()

  private func opened() -> Model {
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

  @Test func `Enter opens the chosen stuck start in Train from its own seed`() throws {
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

  @Test func `a census without a result yet, of one column or of very many is drawn`() {
    for axis in [CensusAxis.hidden([2]), .hidden(Array(1...64)), .alpha([0.5])] {
      var snapshot = Snapshot(runs: [], playback: Playback())
      snapshot.census = CensusProgress(CensusTally(CensusPlan(Setup(), axis: axis, seedCount: 2)))
      for features in depths {
        let scene = Scene(model: opened(), snapshots: [.census: snapshot], features: features)
        #expect(picture(scene, 80, 24).text.contains("no run has ended yet"))
      }
    }
  }

  @Test(arguments: depths)
  func `at 80 columns every median stands below its number of hidden neurons`(
    _ features: Features
  ) {
    let plan = CensusPlan(Setup(), axis: .hidden(Array(1...8)), seedCount: 2)
    var snapshot = Snapshot(runs: [], playback: Playback())
    for medians in [
      [1_310, 1_284, 1_123, 892, 833, 758, 720, 680],
      [1_310, 1_284, 1_123, 1_092, 1_083, 1_158, 1_072, 8_680], [1, 10, 100, 1_000, 9, 8, 7, 6],
    ] {
      let rows = medians.enumerated().map { column, median in
        CensusRow(
          plan.setup(column: column, seed: 1), epochsOfEach: [median, median], runs: 2, diverged: 0)
      }
      snapshot.census = CensusProgress(plan, merged: rows)
      snapshot.census?.missed = rows.map { _ in [] }
      for chosen in [0, 2, 7] {
        var model = opened()
        model.census.column = chosen
        let scene = Scene(model: model, snapshots: [.census: snapshot], features: features)
        let lines = picture(scene, 80, 24).text.split(separator: "\n")
        let first = lines.firstIndex { $0.contains("med.") } ?? 0
        let shown = lines[first...first + 1].flatMap { line in
          (line.split(whereSeparator: { "│|".contains($0) }).last ?? "").split(separator: " ")
        }
        #expect(Set(shown.map(String.init)).isSuperset(of: medians.map { medianText(Double($0)) }))
      }
    }
  }

  @Test(arguments: depths)
  func `over α no figure stands below the axis without its column's name above it`(
    _ features: Features
  ) throws {
    let alphas = CensusChoices.standardAlphas
    let plan = CensusPlan(Setup(), axis: .alpha(alphas), seedCount: 100)
    let arrived = [77, 85, 83, 80, 78, 71, 66, 61, 52, 11]
    let rows = arrived.enumerated().map { column, count in
      CensusRow(
        plan.setup(column: column, seed: 1),
        epochsOfEach: Array(repeating: 4_000 / (column + 1), count: count), runs: 100, diverged: 0)
    }
    var snapshot = Snapshot(runs: [], playback: Playback())
    snapshot.census = CensusProgress(plan, merged: rows)
    snapshot.census?.missed = rows.map { _ in [] }
    for chosen in alphas.indices {
      var model = opened()
      model.census.view = .alpha
      model.census.column = chosen
      let scene = Scene(model: model, snapshots: [.census: snapshot], features: features)
      let lines = picture(scene, 80, 24).text.split(separator: "\n").map { line in
        line.split(separator: features.isUnicode ? "│" : "|").first.map(String.init) ?? ""
      }
      let first = try #require(lines.firstIndex { $0.hasSuffix("%  ") || $0.contains("    % ") })
      let names = lines[first - 1].split(separator: " ").dropFirst().map(String.init)
      let figures = lines[first...first + 1].joined(separator: " ").split(separator: " ")
        .dropFirst().map(String.init)
      let shown = names.compactMap { name in alphas.firstIndex { number($0) == name } }
      #expect(shown.contains(chosen) && shown.count == names.count)
      #expect(Set(figures) == Set(shown.map { String(arrived[$0]) }), "\(lines[first - 1])")
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

  @Test func `the fitted line has one colour from end to end, and Chauvin's stays off the boxes`() {
    let features = Features(colors: .direct, isUnicode: true)
    let shown = scene(.census, features: features)
    for (width, height) in [(80, 24), (120, 36)] {
      let canvas = picture(shown, width, height)
      let (goal, box) = (shown.style(.goal).foreground, shown.style(.faint).foreground)
      let right = (0..<height / 2).flatMap { y in
        (width / 2 + 8..<width - 1).map { canvas[$0, y] }
      }
      let dots = right.filter { (0x2801...0x28FF).contains($0.glyph.value) }
      #expect(dots.contains { $0.style.foreground == goal && $0.style.background == box })
      #expect(dots.allSatisfy { $0.style.background != box || $0.style.foreground == goal })
    }
  }

  @Test(arguments: [80, 100, 120])
  func `the epochs' legend ends before the frame`(_ width: Int) {
    let rows = picture(scene(.census), width, 24).text.split(separator: "\n")
    let legend = rows.first { $0.contains("quartiles") && $0.contains("fit") } ?? ""
    #expect(legend.contains("· Chauvin ─") || legend.contains("· 1986 ─"), "\(legend)")
  }

  @Test func `Chauvin's XOR is set beside a census of XOR alone`() {
    for dataset in [Dataset.xor, .and] {
      var shown = scene(.census)
      var setup = Setup()
      setup.dataset = dataset
      shown.snapshots[.census]?.census?.plan = CensusPlan(
        setup, axis: .hidden([1, 2, 3, 4]), seedCount: 12)
      let text = picture(shown, 120, 36).text
      #expect(text.contains("Fit: twice") && text.contains("⠒ fit"))
      #expect(text.contains("Chauvin") == (dataset == .xor))
    }
  }

  @Test func `starts that did not arrive are called what all of them were`() throws {
    var shown = scene(.census)
    let missed = try #require(shown.census?.missed)
    let column = try #require(missed.firstIndex { $0.count > 1 })
    shown.model.census.column = column
    for (diverged, word) in [(0, "stuck"), (1, "failed"), (missed[column].count, "diverged")] {
      for index in 0..<diverged {
        shown.snapshots[.census]?.census?.missed[column][index].ending = .diverged
      }
      #expect(StuckPanel().title(shown).hasPrefix("\(word) at H \(column + 1): "))
    }
  }
}
