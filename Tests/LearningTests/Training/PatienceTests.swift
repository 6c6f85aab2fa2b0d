import Testing

@testable import Learning

@Suite struct PatienceTests {
  private func setup(_ patience: Int) -> Setup {
    var setup = Setup()
    setup.dataset = Generator.circle.dataset(count: 40, noise: 30, seed: 1).remade {
      $0.heldBack = 0.5
    }
    (setup.hidden, setup.activation, setup.alpha) = ([8], .tanh, 0.1)
    (setup.epsilon, setup.epochLimit, setup.patience) = (0, 400, patience)
    return setup
  }

  @Test func `a run ends when what is held back has not fallen for so long, and not before`() throws
  {
    var run = Run(setup(20))
    run.advance(epochs: 400)
    let curve = try #require(run.testCurve)
    #expect(run.isFinished && run.isOutOfPatience && run.epoch < 400)
    #expect(run.epoch == curve.least.epoch + 20)
    #expect(curve.points.allSatisfy { $0.cost >= curve.least.cost })
    var other = Run(setup(0))
    other.advance(epochs: run.epoch)
    #expect(other.network == run.network && !other.isFinished)
  }

  @Test func `it ends alike without a history, and can be trained on`() {
    var (run, bare) = (Run(setup(20)), Run(setup(20), keepsHistory: false))
    run.advance(epochs: 400)
    bare.advance(epochs: 400)
    #expect(bare.epoch == run.epoch && bare.network == run.network && bare.isOutOfPatience)
    run.trainOn()
    run.advance(epochs: 30)
    #expect(run.epoch == bare.epoch + 30)
  }
}
