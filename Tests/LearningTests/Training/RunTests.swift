import Learning
import Testing

@Suite struct RunTests {
  @Test func `the default setup converges on XOR`() {
    var run = Run(Setup())
    run.advance(epochs: 20_000)
    #expect(run.outcome == .converged(epoch: 954))
    #expect(run.network.correct(in: .xor) == 4)
    #expect(run.cost <= 0.01)
    #expect(run.cost == run.network.meanCost(over: .xor))
    #expect(run.exampleCount == 4 * 954)
    #expect(run.advance(examples: 1) == 0)
  }

  // The trainer with all its buffers against the step that the worked example proves.
  @Test func `a run is one step after another`() {
    var run = Run(Setup())
    for example in [0, 1, 2, 3, 0, 1] {
      #expect(run.nextExample == example)
      let record = run.step(on: example)
      run.advance(examples: 1)
      #expect(run.network.parameters == record.after)
    }
    #expect(run.epoch == 1 && run.position == 2)
  }

  @Test(arguments: Activation.catalog, ExampleOrder.allCases)
  func `any chunking gives the same bits`(activation: Activation, order: ExampleOrder) {
    for batch in [BatchSize.examples(1), .examples(3), .full] {
      var setup = Setup()
      setup.activation = activation
      setup.order = order
      setup.batch = batch
      setup.hidden = [3, 2]
      setup.alpha = 0.1
      setup.epsilon = 0
      var whole = Run(setup)
      var pieces = Run(setup)
      whole.advance(epochs: 50)
      var chunk = 1
      while pieces.exampleCount < whole.exampleCount {
        pieces.advance(examples: min(chunk, whole.exampleCount - pieces.exampleCount))
        chunk = chunk % 7 + 1
      }
      #expect(pieces.network == whole.network)
      #expect(pieces.history == whole.history)
    }
  }

  @Test func `the full batch takes alpha times the mean of the examples' gradients`() {
    var setup = Setup()
    setup.batch = .full
    var run = Run(setup)
    let before = run.network.parameters
    let gradients = (0..<4).map { run.step(on: $0).gradient.values }
    run.advance(epochs: 1)
    for index in before.values.indices {
      let sum = gradients.reduce(0) { $0 + $1[index] }
      #expect(run.network.parameters.values[index] == before.values[index] - 0.5 * (sum / 4))
    }
  }

  @Test func `shuffled takes every example once an epoch, in new orders`() {
    var setup = Setup()
    setup.order = .shuffled
    var run = Run(setup)
    var orders: Set<[Int]> = []
    for _ in 0..<30 {
      let order = (0..<4).map { _ in
        defer { run.advance(examples: 1) }
        return run.nextExample
      }
      #expect(order.sorted() == [0, 1, 2, 3])
      orders.insert(order)
    }
    #expect(orders.count > 10)
  }

  @Test func `the order does not change the start weights`() {
    var setup = Setup()
    let fixed = setup.startParameters()
    setup.order = .shuffled
    #expect(setup.startParameters() == fixed)
    #expect(fixed.values.allSatisfy { abs($0) <= 1 })
    setup.seed += 1
    #expect(setup.startParameters() != fixed)
  }

  @Test func `calls of no or too many epochs are harmless`() {
    var run = Run(Setup())
    #expect(run.advance(epochs: 0) == 0 && run.advance(examples: -3) == 0)
    run.advance(examples: 1)
    #expect(run.advance(epochs: 1) == 3)
    run.advance(epochs: .max)
    #expect(run.isFinished)
  }
}
