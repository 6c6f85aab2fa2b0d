import Testing

@testable import Learning

/// A faster path is right when nothing but the time tells it from the reference.
@Suite struct KernelTests {
  @Test func `the evidence of a run that ended is that of its last epoch, in one call or many`() {
    var changed = 0
    for seed in UInt64(1)...8 {
      var setup = Setup()
      (setup.seed, setup.alpha, setup.epochLimit) = (seed, 500, 100)
      var (whole, reference) = (Run(setup), Run(setup))
      whole.advance(epochs: 100)
      _ = reference.advanceAsDefined(examples: .max)
      expectSame(whole, reference)
      guard let evidence = whole.outcome.evidence else { continue }
      #expect(evidence.neurons == whole.signs())
      if evidence.neurons != Run(setup).signs() { changed += 1 }
    }
    #expect(changed > 0)
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
