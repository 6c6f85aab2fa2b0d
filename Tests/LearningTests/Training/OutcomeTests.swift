import Testing

@testable import Learning

@Suite struct OutcomeTests {
  @Test(arguments: Activation.catalog)
  func `no learning rate or weight traps, and each run ends in a named outcome`(
    activation: Activation
  ) {
    for alpha in [1e-300, 1e-20, 1, 1e20, 1e300, 1e308] {
      for radius in [0, 1e-308, 1, 1e10, 1e308] {
        var setup = Setup()
        setup.activation = activation
        setup.alpha = alpha
        setup.start = .uniform(radius)
        setup.epochLimit = 50
        var run = Run(setup)
        run.advance(epochs: 100)
        #expect(run.outcome != .learning && run.isFinished)
        #expect(run.network.parameters.isFinite)
        if run.outcome != .diverged(epoch: 0) { #expect(run.cost.isFinite) }
        _ = run.signs()
      }
    }
  }

  @Test(arguments: [[], [2], [3, 2]])
  func `a run that diverges tells all of its last finite epoch, and when it was`(_ hidden: [Int]) {
    var setup = Setup()
    setup.hidden = hidden
    setup.activation = .identity
    setup.alpha = hidden.isEmpty ? 30 : 10
    var (whole, run) = (Run(setup), Run(setup))
    var last = run
    while !run.isFinished {
      last = run
      run.advance(epochs: 1)
    }
    whole.advance(epochs: setup.epochLimit)
    for run in [run, whole] {
      #expect(run.outcome == .diverged(epoch: last.epoch + 1) && run.divergedAt == last.epoch + 1)
      #expect(run.epoch == last.epoch && run.history == last.history)
      #expect(run.network == last.network)
      #expect(run.cost == last.network.meanCost(over: .xor) && run.cost.isFinite)
    }
    let result = CensusResult(run)
    #expect(result.epochs == last.epoch && result.divergedAt == last.epoch + 1)
    run.trainOn()
    #expect(run.isFinished)
  }

  @Test func `a run is looked at where it ends too, and not at powers of two alone`() {
    var late = 0
    for seed in 50...60 as ClosedRange<UInt64> {
      var setup = Setup()
      (setup.seed, setup.alpha, setup.epochLimit, setup.order) = (seed, 200, 12, .shuffled)
      var run = Run(setup)
      run.advance(epochs: 11)
      let wasOff = run.isThrownOff
      run.advance(epochs: 1)
      // No way back: the gradients of all examples in a thousand epochs move the weights by ½.
      let lengths = setup.dataset.examples.indices.map { example in
        run.step(on: example).gradient.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
      }
      let isOff =
        run.cost > 1.1 * run.history.start
        && 200 * 4_000 * (lengths.max() ?? 0) * 3.squareRoot() <= 0.5
      #expect(run.isThrownOff == (isOff || wasOff), "seed \(seed)")
      late += isOff && !wasOff ? 1 : 0
    }
    #expect(late > 0)
  }

  @Test func `a start at the goal has converged at epoch 0`() {
    var setup = Setup()
    setup.start = .given(.handSetXOR)
    #expect(Run(setup).outcome == .converged(epoch: 0))
  }

  @Test func `a converged run trains on past the goal and keeps its verdict`() {
    var run = Run(Setup())
    run.advance(epochs: 20_000)
    run.trainOn()
    #expect(run.isPastGoal && !run.isFinished)
    run.advance(epochs: 500)
    #expect(run.epoch == 1454 && run.cost < 0.01)
    #expect(run.outcome == .converged(epoch: 954))
  }

  @Test func `a run of a spent budget trains on with a fresh one`() throws {
    var setup = Setup()
    // A start with a long first plateau.
    setup.seed = 26
    setup.epochLimit = 1500
    var run = Run(setup)
    run.advance(epochs: 9999)
    let evidence = try #require(run.outcome.evidence)
    #expect(run.outcome == .unfinished(evidence) && evidence.epochs == 1500)
    run.trainOn()
    #expect(run.outcome == .unfinished(evidence) && !run.isFinished && !run.isPastGoal)
    run.advance(epochs: 9999)
    #expect(run.outcome == .converged(epoch: 2804))
  }

  /// The first falls by 6 % in all, the second stands on the plateau before its fall, the third is in
  /// the fall.
  @Test(arguments: [3, 200, 900])
  func `a budget that ends before the run arrives proves nothing`(_ epochs: Int) throws {
    var setup = Setup()
    setup.epochLimit = epochs
    var run = Run(setup)
    run.advance(epochs: epochs)
    let evidence = try #require(run.outcome.evidence)
    #expect(run.outcome == .unfinished(evidence) && evidence.stillness == nil)
    #expect(evidence.lateFall?.epochs == max(1, epochs / 10))
  }

  @Test func `J stands still where it changes by less than 1 % over half of 2,000 epochs or more`()
    throws
  {
    // In such small steps J hardly moves, and shuffled examples prove no rounding.
    var setup = Setup()
    (setup.alpha, setup.order) = (1e-6, .shuffled)
    for (epochs, stillness) in [
      (1_999, nil), (2_000, EndEvidence.Stillness.plateau(epochs: 1_000)),
      (2_001, .plateau(epochs: 1_000)),
    ] {
      setup.epochLimit = epochs
      var run = Run(setup)
      run.advance(epochs: epochs)
      let evidence = try #require(run.outcome.evidence)
      #expect(evidence.stillness == stillness)
      #expect(run.outcome == (stillness == nil ? .unfinished(evidence) : .stuck(evidence)))
    }
  }

  @Test func `J falls late only where it is lower than before the last tenth`() throws {
    var setup = Setup()
    (setup.hidden, setup.seed, setup.order) = ([4, 4], 6, .shuffled)
    (setup.start, setup.alpha) = (.uniform(0.5), 3)
    var (rising, falling) = (0, 0)
    for epochs in 20...60 {
      setup.epochLimit = epochs
      var run = Run(setup)
      run.advance(epochs: epochs)
      let columns = run.history.columns
      let before = columns[epochs - max(1, epochs / 10)].last
      let fall = try #require(run.outcome.evidence).lateFall
      #expect((fall != nil) == (columns[epochs].last < before))
      if let fall { #expect(fall.from == before) }
      if fall == nil { rising += 1 } else { falling += 1 }
    }
    #expect(rising > 0 && falling > 0)
  }

  @Test func `a start at which no line is possible has a hindrance, and one that arrives has none`()
  {
    for dataset in Dataset.catalog {
      for (hidden, activation) in [([], Activation.sigmoid), ([2], .sigmoid), ([4, 4], .identity)] {
        var setup = Setup()
        (setup.dataset, setup.hidden, setup.activation) = (dataset, hidden, activation)
        let isLine = hidden.isEmpty || activation == .identity
        #expect((Run(setup).hindrance == .noLine) == (isLine && dataset == .xor))
        // With all four at ½ mean J is 1/8: that is no proof against such a goal.
        setup.epsilon = 0.13
        #expect(Run(setup).hindrance == nil)
      }
    }
  }

  /// By the normal equations, by hand: ¼ + ½ x₁ + ½ x₂ is wrong by ¼ on each example of OR; AND and
  /// NAND are OR turned round; XOR is best answered by ½; and 1 − x is NOT.
  @Test(
    arguments: [
      (.or, 0.03125), (.and, 0.03125), (.nand, 0.03125), (.xor, 0.125), (.not, nil),
    ] as [(Dataset, Double?)])
  func `the least mean of J of a linear network is known`(_ dataset: Dataset, _ least: Double?) {
    for hidden in [[], [3], [4, 4]] {
      var setup = Setup()
      (setup.dataset, setup.hidden, setup.activation) = (dataset, hidden, .identity)
      let found = setup.leastCost
      #expect((found == nil) == (least == nil))
      // The eigenvalues' rounding.
      if let found, let least { #expect(abs(found - least) < 1e-14) }
      setup.activation = .sigmoid
      #expect(setup.leastCost == nil)
    }
  }

  @Test(arguments: [0.01, 0.05])
  func `a linear unit at its least J is at the bottom, and not stuck`(_ alpha: Double) throws {
    var setup = Setup()
    (setup.dataset, setup.hidden, setup.activation) = (.or, [], .identity)
    setup.alpha = alpha
    setup.epochLimit = 2_000
    var run = Run(setup)
    run.advance(epochs: 2_000)
    let evidence = try #require(run.outcome.evidence)
    #expect(run.outcome == .bottom(evidence))
    #expect(run.cost >= 1 / 32.0 && run.cost <= 1.01 / 32)
    #expect(run.hindrance == .least(setup.leastCost ?? 0))
    setup.epochLimit = 20
    run = Run(setup)
    run.advance(epochs: 20)
    #expect(run.outcome.evidence.map { run.outcome == .unfinished($0) } == true)
  }

  @Test func `a new alpha holds from the next update on`() {
    var run = Run(Setup())
    run.advance(examples: 5)
    run.setAlpha(2)
    let record = run.step(on: run.nextExample)
    run.advance(examples: 1)
    #expect(record.alpha == 2 && run.network.parameters == record.after)
    #expect(run.alphaChangedAt == 1)
  }
}
