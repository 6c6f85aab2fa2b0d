import Testing

@testable import Learning

/// Races whose verdicts were worked out from longer ones.
@Suite struct RaceTests {
  private func kinds(_ alphas: [Double], _ change: (inout Setup) -> Void = { _ in }) -> [Verdict
    .Kind]
  {
    var setup = Setup()
    change(&setup)
    var race = Experiment.race(setup, alphas: alphas)
    race.advance(examples: setup.epochLimit * setup.dataset.examples.count)
    let lanes = race.runs.map { Lane($0) }
    return lanes.map { Verdict.judge($0, among: lanes).kind }
  }

  @Test func `ten times slower than its neighbour is too small, before and after it arrives`() {
    var race = Experiment.race(Setup(), alphas: [0.05, 0.5])
    var seen: [Verdict.Kind] = []
    for _ in 0..<100 {
      race.advance(examples: 4 * 100)
      let lanes = race.runs.map { Lane($0) }
      let kind = Verdict.judge(lanes[0], among: lanes).kind
      if kind != seen.last { seen.append(kind) }
    }
    #expect(seen == [.learning, .tooSmall])
    #expect(race.runs[0].outcome == .converged(epoch: 9_083))
  }

  @Test func `OR without a hidden layer: seven hundred times slower is too small`() {
    let kinds = kinds([0.01, 50]) { ($0.dataset, $0.hidden, $0.epochLimit) = (.or, [], 10_000) }
    #expect(kinds == [.tooSmall, .right])
  }

  @Test func `an α that stays up where smaller ones arrive is too big, not stuck`() {
    #expect(kinds([0.5, 2, 10, 20]) == [.right, .right, .tooBig, .tooBig])
    #expect(kinds([0.1, 0.5, 5]) { $0.activation = .tanh } == [.right, .right, .tooBig])
  }

  @Test func `an α that jumps on its way may win`() {
    func race(_ epochs: Int) -> [Verdict.Kind] {
      kinds([0.3, 3, 10, 30]) {
        ($0.hidden, $0.seed, $0.order) = ([4, 4], 6, .shuffled)
        ($0.start, $0.epochLimit) = (.uniform(0.5), epochs)
      }
    }
    #expect(race(2_000) == [.stuck, .unfinished, .unfinished, .unfinished])
    #expect(race(20_000) == [.tooSmall, .right, .tooBig, .tooBig])
  }

  @Test func `a budget of 1,000 makes no α too small that arrives at 1,039`() {
    func race(_ epochs: Int) -> [Verdict.Kind] {
      kinds([0.5, 1, 2, 5]) {
        ($0.hidden, $0.seed, $0.order, $0.epochLimit) = ([4, 4], 26, .shuffled, epochs)
      }
    }
    #expect(race(1_000) == [.unfinished, .unfinished, .right, .right])
    #expect(race(20_000) == [.right, .right, .right, .right])
  }

  @Test func `a lane that went elsewhere is not too small, in a short race or a long one`() {
    for (epochs, kind) in [(1_000, Verdict.Kind.unfinished), (20_000, .stuck)] {
      #expect(kinds([0.5, 5]) { ($0.seed, $0.epochLimit) = (2, epochs) } == [kind, .right])
    }
  }

  @Test func `no α helps one line on XOR, whatever it does to J`() {
    let alphas = [0.01, 0.5, 2, 50]
    let kinds = kinds(alphas) {
      ($0.hidden, $0.order, $0.epochLimit) = ([], .shuffled, 3_000)
    }
    #expect(Set(kinds).isSubset(of: [.stuck, .unfinished]))
  }

  @Test func `a run that stops above its start is too big, at whatever epoch it stops`() {
    var epochs: Set<Int> = []
    for seed in UInt64(1)...240 {
      var setup = Setup()
      setup.alpha = [0.3, 0.5, 0.8, 1.2][Int(seed % 4)]
      (setup.activation, setup.order) = (.relu, .shuffled)
      (setup.seed, setup.epochLimit) = (seed, 200)
      var run = Run(setup)
      run.advance(epochs: 200)
      guard run.outcome.evidence?.stillness == .noGradient else { continue }
      let isAbove = run.cost > 1.1 * run.history.start
      #expect(Verdict.judge(Lane(run), among: []).kind == (isAbove ? .tooBig : .stuck))
      if isAbove { epochs.insert(run.epoch) }
    }
    // Some of them at none of the epochs that are looked at anyway.
    #expect(epochs.contains { $0 & ($0 - 1) != 0 })
  }
}
