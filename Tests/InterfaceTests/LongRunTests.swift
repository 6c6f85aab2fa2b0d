import Drawing
import Testing

@testable import Interface
@testable import Learning

/// A run that has lasted for years: 2.5 million epochs a second are 8e13 in one.
@Suite struct LongRunTests {
  /// 2^39: with it, two thousand epochs become 1.1e15.
  private static let factor = 1 << 39

  /// A run as it would be after so long, going on from there.
  static func oldRun(_ setup: Setup = endless) -> Run {
    var run = Run(setup)
    run.advance(epochs: 2_047)
    run.history = run.history.stretched(by: factor)
    run.path = run.path.stretched(by: factor)
    run.epoch = run.history.epochs
    run.lastEpoch = .max
    return run
  }

  /// It never comes to its goal.
  static var endless: Setup {
    var setup = Setup()
    setup.epsilon = 0
    setup.alpha = 0.01
    setup.epochLimit = 1_000_000_000_000
    return setup
  }

  @Test func `after a year's epochs each further one is counted, in bounded memory`() {
    var run = Self.oldRun()
    let before = run.epoch
    #expect(before == 2_048 * Self.factor - 1 && before > 1_000_000_000_000_000)
    run.advance(epochs: 5_000)
    #expect(run.epoch == before + 5_000 && run.history.epochs == run.epoch)
    #expect(run.exampleCount == run.epoch * 4)
    #expect(run.history.columns.count <= CostHistory.capacity)
    #expect(run.path.count <= run.path.capacity)
    #expect(run.history.window(last: run.epoch / 2).of >= run.epoch / 2)
  }

  @Test func `training on after a year has a budget, and its end is judged`() {
    var run = Self.oldRun()
    run.lastEpoch = run.epoch + 3
    run.advance(epochs: 10)
    guard let evidence = run.outcome.evidence else {
      Issue.record("no end: \(run.outcome)")
      return
    }
    #expect(evidence.epochs == run.epoch)
    run.trainOn()
    run.advance(epochs: 1)
    #expect(!run.isFinished && run.epoch == evidence.epochs + 1)
  }

  @Test(arguments: ScreenName.allCases)
  func `every screen shows it, and the epochs in full`(_ screen: ScreenName) {
    var shown = scene(screen, setup: Self.endless)
    for desk in shown.snapshots.keys where desk != .perceptron {
      let runs = shown.snapshots[desk]?.runs.map { Self.oldRun($0.setup) } ?? []
      shown.snapshots[desk]?.runs = runs
    }
    for (width, height) in [(80, 24), (200, 60), (20, 5), (1000, 50)] {
      let text = picture(shown, width, height).text
      #expect(screen != .train || width < 80 || text.contains("1,125,899,906,842,623"))
    }
  }

  @Test func `the report of such a run spells the epochs out`() {
    let lines = report(on: Self.oldRun(), command: "descent", .unicode)
    #expect(lines.contains { $0.contains("after 1,125,899,906,842,623 epochs") })
  }
}
