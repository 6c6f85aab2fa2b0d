import Learning
import Testing

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
        _ = run.saturatedHidden()
      }
    }
  }

  @Test func `a run that diverges keeps its last finite weights and cost`() {
    var setup = Setup()
    setup.activation = .identity
    setup.alpha = 10
    var run = Run(setup)
    var last = run.network
    while !run.isFinished {
      last = run.network
      run.advance(epochs: 1)
    }
    #expect(run.outcome == .diverged(epoch: run.epoch))
    #expect(run.network == last)
    #expect(run.cost == last.meanCost(over: .xor) && run.cost.isFinite)
    run.trainOn()
    #expect(run.isFinished)
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

  @Test func `a stuck run trains on with a fresh budget`() {
    var setup = Setup()
    // A start with a long first plateau.
    setup.seed = 26
    setup.epochLimit = 1500
    var run = Run(setup)
    run.advance(epochs: 9999)
    guard case .stuck(let evidence) = run.outcome else {
      Issue.record("expected stuck, got \(run.outcome)")
      return
    }
    #expect(evidence.epochs == 1500 && evidence.cause == .plateau)
    run.trainOn()
    #expect(run.outcome == .stuck(evidence) && !run.isFinished && !run.isPastGoal)
    run.advance(epochs: 9999)
    #expect(run.outcome == .converged(epoch: 2804))
  }

  @Test func `weights far out saturate their neurons, and the evidence names them`() {
    var setup = Setup()
    let values = [50, 0, 1, 1, 1, 1, 0, 1, 1.0]
    setup.start = .given(Parameters(shape: setup.shape, values: values))
    setup.epochLimit = 10
    var run = Run(setup)
    #expect(run.saturatedHidden() == [NeuronID(layer: 0, index: 0)])
    run.advance(epochs: 10)
    guard case .stuck(let evidence) = run.outcome else {
      Issue.record("expected stuck")
      return
    }
    #expect(evidence.saturatedHidden == [NeuronID(layer: 0, index: 0)])
    #expect(evidence.hiddenCount == 2)
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
