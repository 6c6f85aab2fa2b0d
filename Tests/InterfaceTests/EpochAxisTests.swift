import Drawing
import Learning
import Testing

@testable import Interface

/// The axis of the epochs, linear and logarithmic.
@Suite struct EpochAxisTests {
  private static let ends = [1, 2, 10, 99, 100, 250, 1_000, 20_000, 1_000_000]
  private static let widths = [2, 18, 37, 120, 386]

  @Test func `each epoch has its column, and each column the epochs that lie in it`() {
    for isLogarithmic in [false, true] {
      for end in Self.ends {
        let scale = EpochScale(end: end, isLogarithmic: isLogarithmic)
        for width in Self.widths {
          #expect(scale.column(0, of: width) == 0 && scale.column(end, of: width) == width - 1)
          let columns = scale.epochs(of: width)
          #expect(columns.count == width)
          for (x, epochs) in columns.enumerated() {
            let (first, last) = (epochs.lowerBound, epochs.upperBound)
            #expect(first >= 0 && first <= last && last <= end)
            // Where it lies between two epochs, it is the nearer one's.
            let isIn = [first, last].allSatisfy { scale.column($0, of: width) == x }
            #expect(isIn || first == last, "\(x) of \(width), \(end)")
            if isIn, first > 0 { #expect(scale.column(first - 1, of: width) < x) }
            if isIn, last < end { #expect(scale.column(last + 1, of: width) > x) }
          }
        }
      }
    }
  }

  @Test func `every number below the axis stands at its epoch, and its end has one`() {
    for isLogarithmic in [false, true] {
      for end in Self.ends {
        let scale = EpochScale(end: end, isLogarithmic: isLogarithmic)
        for width in Self.widths where width > 2 * grouped(end).count {
          let ticks = scale.ticks(from: 7, width: width)
          #expect(ticks.first?.text == "0" && ticks.last?.text == grouped(end))
          for tick in ticks {
            let epoch = Int(tick.text.filter(\.isNumber)) ?? -1
            let cell = 7 + scale.column(epoch, of: width)
            #expect((tick.x..<tick.x + tick.text.count).contains(cell), "\(tick), \(end), \(width)")
          }
          for (tick, next) in zip(ticks, ticks.dropFirst()) {
            #expect(next.x - tick.x - tick.text.count >= 1, "\(ticks)")
          }
        }
      }
    }
    // As many tenfolds as have room.
    let numbers = EpochScale(end: 20_000, isLogarithmic: true).ticks(from: 0, width: 60).map(\.text)
    #expect(numbers == ["0", "1", "10", "100", "1,000", "20,000"])
  }

  @Test(arguments: [0.01, 0.5, 50], [false, true])
  func `a long run has its first epochs one by one, as they were when it was short`(
    _ alpha: Double, _ isChanged: Bool
  ) {
    var setup = Setup()
    (setup.alpha, setup.epsilon) = (alpha, 0)
    var run = Run(setup)
    run.advance(epochs: 20)
    if isChanged { run.setAlpha(2) }
    run.advance(epochs: 480)
    let early = run.history.columns
    #expect(run.history.graded == early)
    run.advance(epochs: 9_500)
    #expect(run.history.stride == 16)
    let columns = run.history.graded
    #expect(columns.prefix(501) == early[...])
    #expect(columns.last == run.history.columns.last)
  }

  @Test func `on a log axis a lane that was done early takes more than a narrow column`() throws {
    func column(_ change: (inout Model) -> Void) throws -> Int {
      var shown = scene(.race, epochs: 9_000, change: change)
      shown.features = Features(colors: .direct, isUnicode: true)
      let canvas = picture(shown, 120, 36)
      let plot = try #require(
        Placement(shown, canvas.size).panels.first { $0.panel is RacePlotPanel })
      // Where the middle lane's curve ends.
      let own = shown.model.theme.lane(1, .direct).foreground
      let curve = canvas.pixels(in: plot.inner(shown), own) { (0x2580...0x259F).contains($0.value) }
      return try #require(curve.map(\.x).max()) - plot.inner(shown).x - 7
    }
    let linear = try column { $0.hasChosenEpochs = true }
    let logarithmic = try column { $0.areEpochsLogarithmic = true }
    #expect(linear <= 14 && logarithmic >= 4 * linear, "\(linear), \(logarithmic)")
  }

  @Test func `Y turns the epochs' axis; a race turns it by itself once a lane is a tenth`() {
    let early = scene(.race, epochs: 5_000)
    #expect(picture(early, 80, 24).text.contains("Y log epochs"))
    #expect(!picture(scene(.race, epochs: 1_000), 80, 24).text.contains("Y log epochs"))
    let late = scene(.race, epochs: 12_000)
    #expect(picture(late, 80, 24).text.contains("Y linear epochs"))
    #expect(late.areEpochsLogarithmic && !late.model.areEpochsLogarithmic)
    var back = late
    _ = back.model.update(.key(.character("Y")), seeing: late.snapshots)
    #expect(!back.areEpochsLogarithmic && picture(back, 80, 24).text.contains("Y log epochs"))
    let shown = early
    var turned = shown
    _ = turned.model.update(.key(.character("Y")), seeing: shown.snapshots)
    #expect(turned.model.areEpochsLogarithmic)
    #expect(picture(turned, 80, 24).text.contains("Y linear epochs"))
    #expect(
      picture(scene(epochs: 900) { $0.areEpochsLogarithmic = true }, 80, 24).text
        .contains("log epochs 1,000"))
    // Where there is no cost plot the keys of its axes mean nothing.
    for screen in [ScreenName.step, .surface, .units, .lessons] {
      let model = scene(screen).model
      #expect(Keymap.action(for: .character("Y"), in: model) == nil)
      #expect(Keymap.action(for: .character("y"), in: model) == nil)
    }
  }

  @Test func `a word sets each axis`() throws {
    var model = Model()
    _ = try model.obey("axis epochs log")
    _ = try model.obey("axis cost linear")
    #expect(model.areEpochsLogarithmic && model.isCostLinear)
    _ = try model.obey("axis epochs linear")
    #expect(!model.areEpochsLogarithmic)
    for wrong in ["axis", "axis epochs", "axis alpha log", "axis cost round", "axis cost log 2"] {
      #expect(throws: InputError.self) { try model.obey(wrong) }
    }
  }
}
