import CVectors
import Testing

@testable import Learning

/// What runs on vectors has the bits of the reference at every width that this machine has.
@Suite struct LayerKernelTests {
  private static let widths = [VECTORS_BASELINE, VECTORS_AVX2, VECTORS_AVX512].filter {
    $0.rawValue <= vectors_widest().rawValue
  }

  /// What the kernels know; any other activation of the catalog trains as defined.
  static let onVectors = [Activation.sigmoid, .tanh, .relu, .identity, .step]

  private static let shapes = [
    [1, 1], [2, 1], [2, 3], [2, 2, 1], [2, 8, 8, 1], [3, 9, 5, 2], [1, 17, 33, 3], [2, 64, 64, 1],
    [11, 7, 66, 4], [3, 5, 77, 2], [2, 130, 3, 1], [5, 1, 1, 2], [2, 23, 1, 9], [2, 5, 7, 1],
    [2, 4, 3, 1],
  ]

  /// Numbers from −1 to 1, the same ones each time.
  private func dataset(inputs: Int, outputs: Int, count: Int) -> Dataset {
    var numbers = SplitMix64(seed: 5, stream: .order)
    func list(_ count: Int) -> [Double] { (0..<count).map { _ in 2 * numbers.unit() - 1 } }
    return Dataset(
      name: "numbers", summary: "",
      examples: (0..<count).map { _ in Example(input: list(inputs), target: list(outputs)) })
  }

  private func setup(_ layers: [Int], _ activation: Activation, count: Int = 21) -> Setup {
    var setup = Setup()
    setup.dataset = dataset(inputs: layers[0], outputs: layers[layers.count - 1], count: count)
    setup.hidden = Array(layers.dropFirst().dropLast())
    setup.activation = activation
    setup.rule = .plain
    setup.alpha = 0.05
    setup.epsilon = 0
    setup.epochLimit = 3
    return setup
  }

  @Test(arguments: shapes, onVectors)
  func `training has the reference's bits in any batches and any chunking`(
    layers: [Int], activation: Activation
  ) {
    for width in Self.widths {
      for batch in [BatchSize.examples(1), .examples(2), .examples(10), .examples(19), .full] {
        var setup = setup(layers, activation)
        setup.batch = batch
        setup.order = batch == .full ? .fixed : .shuffled
        var (fast, reference) = (Run(setup), Run(setup))
        var chunk = 1
        while !reference.isFinished {
          let taken = reference.advanceAsDefined(examples: chunk)
          #expect(fast.advanceLayers(examples: chunk, width: width) == taken)
          chunk = chunk % 11 + 3
        }
        expectSame(fast, reference)
      }
    }
  }

  @Test(arguments: [0.5, 30], [[2, 12, 1], [3, 9, 4], [2, 6, 8, 1], [2, 3, 4, 1]])
  func `a long training with large weights has the reference's bits`(
    radius: Double, layers: [Int]
  ) {
    for activation in [Activation.sigmoid, .tanh] {
      for width in Self.widths {
        var setup = setup(layers, activation, count: 37)
        setup.start = .uniform(radius)
        setup.alpha = 20 / radius
        setup.epochLimit = 40
        var (fast, reference) = (Run(setup), Run(setup))
        _ = fast.advanceLayers(examples: .max, width: width)
        _ = reference.advanceAsDefined(examples: .max)
        expectSame(fast, reference)
      }
    }
  }

  @Test(arguments: onVectors, [1e100, 1e300])
  func `a training that diverges does so as the reference does`(
    activation: Activation, alpha: Double
  ) {
    for width in Self.widths {
      for batch in [BatchSize.examples(1), .examples(5)] {
        var setup = setup(alpha < 1e200 ? [2, 7, 3, 1] : [2, 10, 3, 2], activation)
        setup.alpha = alpha
        setup.batch = batch
        setup.start = .uniform(alpha / 1e99)
        setup.epochLimit = 9
        var (fast, reference) = (Run(setup), Run(setup))
        _ = fast.advanceLayers(examples: .max, width: width)
        _ = reference.advanceAsDefined(examples: .max)
        expectSame(fast, reference)
      }
    }
  }

  @Test func `a batch that was begun by the kernel can be ended by the reference`() {
    for width in Self.widths {
      var setup = setup([2, 10, 3, 2], .sigmoid)
      setup.batch = .examples(8)
      var (fast, reference) = (Run(setup), Run(setup))
      for chunk in [3, 20, 1, 7, 9] {
        _ = fast.advanceLayers(examples: chunk, width: width)
        _ = fast.advanceAsDefined(examples: 2)
        _ = reference.advanceAsDefined(examples: chunk + 2)
        expectSame(fast, reference)
      }
    }
  }

  @Test
  func `a batch that the kernel ended with an epoch leaves nothing for the reference to add to`() {
    for width in Self.widths {
      var setup = setup([2, 10, 3, 2], .sigmoid)
      setup.batch = .examples(8)
      var (fast, reference) = (Run(setup), Run(setup))
      let count = setup.dataset.examples.count
      _ = fast.advanceLayers(examples: 3, width: width)
      _ = fast.advanceLayers(examples: count - 3, width: width)
      _ = fast.advanceAsDefined(examples: 8)
      _ = reference.advanceAsDefined(examples: count + 8)
      expectSame(fast, reference)
    }
  }

  @Test(arguments: shapes, onVectors)
  func `a map has the reference's bits at every point`(layers: [Int], activation: Activation) {
    for size in [0.5, 80] {
      var numbers = SplitMix64(seed: 3, stream: .weights)
      var parameters = Parameters(zeros: Shape(layers))
      parameters.values = parameters.values.map { _ in size * (2 * numbers.unit() - 1) }
      let network = Network(activation: activation, parameters: parameters)
      for (columns, rows) in [(0, 3), (1, 1), (3, 2), (7, 5), (33, 1)] {
        let plane = Plane(xRange: -1...2, yRange: 0...1, columns: columns, rows: rows)
        for (layer, count) in layers.dropFirst().enumerated() {
          let neuron = count * 2 / 3
          let reference = network.sampleAsDefined(layer: layer, neuron: neuron, over: plane)
          for width in Self.widths {
            let fast = network.sampleInVectors(
              layer: layer, neuron: neuron, over: plane, width: width)
            #expect(fast?.map(\.bitPattern) == reference.map(\.bitPattern))
          }
        }
      }
    }
  }

  /// Sums from −45 to 45, past both ends of the table, whose points lie as near to each other as on
  /// a fine map and as far as on a coarse one, rising and falling, and with the jump from one row to
  /// the next; also sums that are not finite.
  @Test(arguments: [20_011, 2_003, 1_003, 301], [45, -45, .infinity, .nan])
  func `a map has the reference's bits however near to each other its sums lie`(
    columns: Int, slope: Double
  ) {
    var parameters = Parameters(zeros: Shape([1, 2, 1]))
    parameters.values = [0.01, -0.02, slope, 0.3 * slope, 0.5, 2, -3]
    let network = Network(activation: .sigmoid, parameters: parameters)
    let plane = Plane(xRange: -1...1, yRange: 0...1, columns: columns, rows: 2)
    for layer in 0..<2 {
      let reference = network.sampleAsDefined(layer: layer, neuron: 0, over: plane)
      for width in Self.widths {
        let fast = network.sampleInVectors(layer: layer, neuron: 0, over: plane, width: width)
        #expect(fast?.map(\.bitPattern) == reference.map(\.bitPattern))
      }
    }
  }

  @Test func `an activation that no kernel knows trains and is mapped as defined`() {
    let softsign = Activation(Softsign.self)
    for layers in Self.shapes {
      let setup = setup(layers, softsign)
      var (run, reference) = (Run(setup), Run(setup))
      #expect(run.network.fastMeanCost(over: ExampleTable(setup.dataset)) == nil)
      #expect(run.cost == run.network.meanCost(over: setup.dataset))
      run.advance(epochs: 3)
      _ = reference.advanceAsDefined(examples: .max)
      #expect(run.isFinished)
      expectSame(run, reference)
      let plane = Plane(xRange: -1...2, yRange: 0...1, columns: 7, rows: 5)
      let map = run.network.sample(layer: 0, neuron: 0, over: plane)
      #expect(map == run.network.sampleAsDefined(layer: 0, neuron: 0, over: plane))
    }
  }
}

/// z/(1+|z|), which is in no catalog.
private enum Softsign: ActivationFunction {
  static let name = "softsign"
  static let formula = "z/(1+|z|)"
  static let steepest = 1.0
  static func value(_ z: Double) -> Double { z / (1 + z.magnitude) }
  static func derivative(_ z: Double, _ a: Double) -> Double {
    (1 - a.magnitude) * (1 - a.magnitude)
  }
}
