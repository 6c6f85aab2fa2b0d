import Testing

@testable import Learning

/// A faster path is right when nothing but the time tells it from the reference.
@Suite struct KernelTests {
  @Test(arguments: 1...9, [0.5, 50.0])
  func `the small kernel gives the reference's bits in any chunking`(hidden: Int, alpha: Double) {
    for order in ExampleOrder.allCases {
      for seed in UInt64(1)...4 {
        var setup = Setup()
        setup.hidden = [hidden]
        setup.alpha = alpha
        setup.order = order
        setup.seed = seed
        setup.epochLimit = 300
        var (fast, reference) = (Run(setup), Run(setup))
        var chunk = 1
        while !fast.isFinished {
          #expect(fast.advance(examples: chunk) == reference.advanceAsDefined(examples: chunk))
          chunk = chunk % 11 + 1
        }
        expectSame(fast, reference)
      }
    }
  }

  @Test func `the evidence of a stuck run is that of its last epoch, in one call or many`() {
    var changed = 0
    for seed in UInt64(1)...8 {
      var setup = Setup()
      (setup.seed, setup.alpha, setup.epochLimit) = (seed, 500, 100)
      var (whole, reference) = (Run(setup), Run(setup))
      whole.advance(epochs: 100)
      _ = reference.advanceAsDefined(examples: .max)
      expectSame(whole, reference)
      guard case .stuck(let evidence) = whole.outcome else { continue }
      #expect(evidence.saturatedHidden == whole.saturatedHidden())
      if evidence.saturatedHidden != Run(setup).saturatedHidden() { changed += 1 }
    }
    #expect(changed > 0)
  }

  @Test(arguments: [1e154, 1e300, 1e308])
  func `the small kernel diverges as the reference does`(size: Double) {
    var setup = Setup()
    setup.alpha = size
    setup.start = .uniform(size / 1e150)
    setup.epochLimit = 50
    var (fast, reference) = (Run(setup), Run(setup))
    fast.advance(epochs: 50)
    _ = reference.advanceAsDefined(examples: 200)
    expectSame(fast, reference)
  }

  @Test(arguments: [[2, 1], [2, 2, 1], [1, 3, 1], [3, 5, 4, 2]], [0.5, 80])
  func `a map has the reference's bits at every pixel`(layers: [Int], size: Double) {
    var numbers = SplitMix64(seed: 3, stream: .weights)
    var parameters = Parameters(zeros: Shape(layers))
    parameters.values = parameters.values.map { _ in size * (2 * numbers.unit() - 1) }
    let network = Network(activation: .sigmoid, parameters: parameters)
    for columns in [0, 1, 7, 8, 21] {
      let plane = Plane(xRange: -1...2, yRange: 0...1, columns: columns, rows: 5)
      for layer in 0..<layers.count - 1 {
        let fast = network.sample(layer: layer, neuron: 0, over: plane)
        let reference = network.sampleAsDefined(layer: layer, neuron: 0, over: plane)
        #expect(fast.map(\.bitPattern) == reference.map(\.bitPattern))
      }
    }
  }
}
