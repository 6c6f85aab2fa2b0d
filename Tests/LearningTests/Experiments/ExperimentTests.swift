import Learning
import Testing

@Suite struct ExperimentTests {
  @Test func `the race's lanes start alike and meet the three fates`() {
    var race = Experiment.race(Setup(), alphas: [0.01, 0.5, 50])
    #expect(Set(race.runs.map(\.startParameters)).count == 1)
    race.advance(examples: 4 * 6000)
    let lanes = race.runs.map { Lane($0) }
    let kinds = lanes.map { Verdict.judge($0, among: lanes).kind }
    #expect(kinds == [.tooSmall, .right, .tooBig])
    #expect(race.runs.map(\.epoch) == [6000, 954, 6000])
    #expect(!race.isFinished)
  }

  @Test func `the gates with one boundary need no hidden layer, XOR does`() {
    for dataset in [Dataset.and, .or, .nand, .not] {
      var setup = Setup()
      setup.dataset = dataset
      setup.hidden = []
      var run = Run(setup)
      run.advance(epochs: 20_000)
      #expect(run.network.correct(in: dataset) == dataset.examples.count)
    }
    var setup = Setup()
    setup.hidden = []
    setup.epochLimit = 2000
    var run = Run(setup)
    run.advance(epochs: 2000)
    #expect(run.network.correct(in: .xor) < 4)
    guard case .stuck = run.outcome else {
      Issue.record("expected stuck")
      return
    }
  }

  @Test func `the datasets' names are unique and find their entries`() {
    #expect(Set(Dataset.catalog.map(\.name)).count == Dataset.catalog.count)
    for dataset in Dataset.catalog { #expect(Dataset.named(dataset.name) == dataset) }
    #expect(Dataset.xor.inputNames == ["x1", "x2"] && Dataset.not.inputCount == 1)
  }
}
