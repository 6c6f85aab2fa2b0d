import Drawing
import Learning
import Testing

@testable import Interface

/// What the census draws and says.
extension CensusTests {
  /// What stands in a panel at 80x24, line by line.
  private static func lines<Shown: Panel>(of kind: Shown.Type, _ scene: Scene) -> [String] {
    let canvas = picture(scene, 80, 24)
    guard let place = Placement(scene, canvas.size).panels.first(where: { $0.panel is Shown })
    else { return [] }
    let inner = place.inner(scene)
    return (inner.y..<inner.bottom).map { y in
      String(String.UnicodeScalarView((inner.x..<inner.right).map { canvas[$0, y].glyph }))
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
      for chosen in [0, 2, 7] {
        var model = opened()
        model.census.column = chosen
        let scene = Scene(model: model, snapshots: [.census: snapshot], features: features)
        let lines = Self.lines(of: EpochsPanel.self, scene)
        let first = lines.firstIndex { $0.contains("med.") } ?? 0
        let shown = lines[first...first + 1].flatMap { $0.split(separator: " ") }
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
    for chosen in alphas.indices {
      var model = opened()
      model.census.view = .alpha
      model.census.column = chosen
      let scene = Scene(model: model, snapshots: [.census: snapshot], features: features)
      let lines = Self.lines(of: SharePanel.self, scene)
      let first = try #require(lines.lastIndex { $0.hasPrefix("    % ") })
      let names = lines[first - 1].split(separator: " ").dropFirst().map(String.init)
      let figures = lines[first...first + 1].joined(separator: " ").split(separator: " ")
        .dropFirst().map(String.init)
      let shown = names.compactMap { name in alphas.firstIndex { number($0) == name } }
      #expect(shown.contains(chosen) && shown.count == names.count)
      #expect(Set(figures) == Set(shown.map { String(arrived[$0]) }), "\(lines[first - 1])")
    }
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
  func `the epochs' legend stands whole below them`(_ width: Int) {
    let rows = picture(scene(.census), width, 24).text.split(separator: "\n")
    let legend = rows.first { $0.contains("quartiles") && $0.contains("fit") } ?? ""
    #expect(legend.contains("· Chauvin") || legend.contains("· 1986"), "\(legend)")
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
    for (diverged, word) in [
      (0, "unfinished"), (1, "not arrived"), (missed[column].count, "diverged"),
    ] {
      for index in 0..<diverged {
        shown.snapshots[.census]?.census?.missed[column][index].ending = .diverged
      }
      #expect(StuckPanel().title(shown).hasPrefix("\(word) at H \(column + 1): "))
    }
  }
}
