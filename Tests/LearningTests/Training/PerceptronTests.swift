import Testing

@testable import Learning

@Suite struct PerceptronTests {
  static let separable = [Dataset.and, .or, .nand, .not]

  /// Whole numbers from −3 to 3, from a seed.
  private func start(_ seed: UInt64, _ count: Int) -> [Double] {
    var numbers = SplitMix64(seed: seed, stream: .weights)
    return (0..<count).map { _ in Double(Int.random(in: -3...3, using: &numbers)) }
  }

  // Worked by hand from zero weights: (0,0) answered 1, then (1,1) answered 0, and so on.
  @Test func `AND from zero weights takes the steps that a hand takes`() {
    var perceptron = Perceptron(Dataset.and.examples, start: [0, 0, 0])
    let taken = (0..<4).map { perceptron.learn($0) }
    #expect(taken == [true, false, false, true])
    #expect(perceptron.weights == [0, 1, 1])
    #expect(
      perceptron.lastCorrection
        == .init(example: 3, epoch: 1, before: [-1, 0, 0], after: [0, 1, 1]))
  }

  @Test func `XOR from zero weights comes round in a cycle of one epoch and four corrections`() {
    var perceptron = Perceptron(Dataset.xor.examples, start: [0, 0, 0])
    for _ in 0..<3 { perceptron.learnEpoch() }
    #expect(perceptron.mistakesPerEpoch == [3, 3, 4])
    #expect(perceptron.cycle?.firstEpoch == 2)
    #expect(perceptron.cycle?.epochs == 1)
    #expect(
      perceptron.cycle?.corrections.map(\.after)
        == [[-1, 0, -1], [0, 1, -1], [1, 1, 0], [0, 0, -1]])
    #expect(
      perceptron.cycle?.corrections.map(\.epoch) == [4, 4, 4, 4], "the round that is to come")
  }

  @Test(arguments: separable)
  func `a separable gate is learned within the bound from each of 500 starts`(_ dataset: Dataset)
    throws
  {
    let separation = try #require(Separation.best(of: dataset.examples))
    for seed in UInt64(1)...500 {
      for alpha in [1, 0.25, 3] {
        let start = start(seed, dataset.inputCount + 1)
        let bound = separation.mistakeBound(from: start, alpha: alpha)
        var perceptron = Perceptron(dataset.examples, start: start, alpha: alpha)
        // An epoch before the last makes a mistake, so that many are enough.
        for _ in 0...Int(bound) where !perceptron.isRight { perceptron.learnEpoch() }
        #expect(perceptron.isRight)
        #expect(Double(perceptron.mistakes) <= bound)
        #expect(perceptron.cycle == nil)
      }
    }
  }

  @Test func `XOR never converges and always comes round, whole numbers or not`() {
    for seed in UInt64(1)...500 {
      var numbers = SplitMix64(seed: seed, stream: .order)
      let real = (0..<3).map { _ in Double.random(in: -1...1, using: &numbers) }
      for start in [start(seed, 3), real] {
        var perceptron = Perceptron(Dataset.xor.examples, start: start)
        for _ in 0..<100 where perceptron.cycle == nil { #expect(perceptron.learnEpoch() > 0) }
        #expect(perceptron.cycle != nil)
      }
    }
  }

  @Test func `a cycle is closed, unbroken, and walked again and again`() throws {
    for seed in UInt64(1)...100 {
      var perceptron = Perceptron(Dataset.xor.examples, start: start(seed, 3))
      while perceptron.cycle == nil { perceptron.learnEpoch() }
      let cycle = try #require(perceptron.cycle)
      let corner = perceptron.weights
      #expect(cycle.corrections.first?.before == corner)
      #expect(cycle.corrections.last?.after == corner)
      for (one, next) in zip(cycle.corrections, cycle.corrections.dropFirst()) {
        #expect(one.after == next.before)
      }
      for lap in 1...2 * cycle.epochs {
        perceptron.learnEpoch()
        #expect((perceptron.weights == corner) == lap.isMultiple(of: cycle.epochs))
        #expect(cycle.place(of: perceptron.lastCorrection) != nil)
      }
    }
  }

  @Test func `another α or a shuffled order makes no cycle of what only looks alike`() {
    var setup = Setup()
    setup.follow(.perceptron)
    setup.start = .uniform(0)
    setup.order = .shuffled
    var shuffled = Run(setup)
    shuffled.advance(epochs: 200)
    #expect(shuffled.perceptron?.cycle == nil)
    setup.order = .fixed
    var run = Run(setup)
    run.advance(epochs: 20)
    #expect(run.perceptron?.cycle != nil)
    run.setAlpha(0.25)
    #expect(run.perceptron?.cycle == nil)
    run.advance(epochs: 200)
    #expect(run.perceptron?.cycle != nil)
  }

  @Test func `weights that stood at an epoch's end under another α make no cycle`() {
    let examples = [(1.0, 1.0), (-1, 0), (-2, 1)].map { Example(input: [$0], target: [$1]) }
    var perceptron = Perceptron(examples, start: [2, -3], alpha: 1)
    perceptron.learnEpoch()
    perceptron.setAlpha(2)
    perceptron.learnEpoch()
    #expect(perceptron.weights == [2, -3] && perceptron.cycle == nil)
  }

  @Test func `a run by the rule is the perceptron, and ends as its outcome says`() {
    for dataset in Dataset.catalog where dataset.outputCount == 1 {
      var setup = Setup()
      setup.dataset = dataset
      setup.follow(.perceptron)
      guard setup.ruleInForce == .perceptron else { continue }
      setup.epochLimit = 50
      var run = Run(setup)
      var perceptron = Perceptron(
        dataset.examples, start: run.startParameters.values, alpha: setup.alpha)
      while !run.isFinished {
        perceptron.learn(run.nextExample)
        let ends = run.position + 1 == dataset.examples.count
        let record = run.step(on: run.nextExample)
        run.advance(examples: 1)
        #expect(run.network.parameters == record.after)
        if ends { perceptron.endEpoch() }
        #expect(run.perceptron == perceptron)
        #expect(run.network.parameters.values == perceptron.weights)
      }
      if perceptron.isRight {
        #expect(run.outcome == .converged(epoch: perceptron.epoch))
      } else {
        #expect(run.network.correct(in: dataset) < dataset.examples.count)
      }
    }
  }

  @Test func `the rule is for one step neuron, and gives way elsewhere`() {
    var setup = Setup()
    setup.rule = .perceptron
    #expect(setup.ruleInForce == .plain)
    setup.follow(.perceptron)
    #expect(setup.ruleInForce == .perceptron)
    setup.hidden = [2]
    #expect(setup.ruleInForce == .plain && setup.hasNoSlope)
  }

  @Test func `gradient descent through the step is stuck at once, and says why`() {
    var setup = Setup()
    setup.activation = .step
    var run = Run(setup)
    let start = run.network
    run.advance(epochs: 100)
    #expect(run.epoch == 1 && run.isFinished && run.network == start)
    guard case .stuck(let evidence) = run.outcome else {
      Issue.record("not stuck")
      return
    }
    #expect(evidence.stillness == .noGradient)
  }
}
