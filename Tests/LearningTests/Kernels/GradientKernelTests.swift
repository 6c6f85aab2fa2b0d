import CVectors
import Testing

@testable import Learning

/// Whatever a network has at its end and whatever rule moves it, the way through its layers on vectors has
/// the bits of the reference, at every width that this machine has.
@Suite struct GradientKernelTests {
  private static let widths = [VECTORS_BASELINE, VECTORS_AVX2, VECTORS_AVX512].filter {
    $0.rawValue <= vectors_widest().rawValue
  }

  private static let shapes = [
    [1, 1], [2, 3], [2, 2, 1], [2, 8, 8, 1], [3, 9, 5, 2], [11, 7, 66, 4], [2, 23, 1, 9],
  ]

  /// Classes, so that every output function suits them.
  private static func setup(_ layers: [Int], _ output: Output, _ activation: Activation) -> Setup {
    var numbers = SplitMix64(seed: 5, stream: .order)
    let outputs = layers[layers.count - 1]
    var setup = Setup()
    setup.dataset = Dataset(
      name: "numbers", summary: "",
      examples: (0..<21).map { place in
        Example(
          input: (0..<layers[0]).map { _ in 2 * numbers.unit() - 1 },
          target: (0..<outputs).map { outputs == 1 || $0 == place % outputs ? 1 : 0 })
      })
    setup.hidden = Array(layers.dropFirst().dropLast())
    setup.activation = activation
    (setup.output, setup.cost) = (output.name, output.cost)
    (setup.alpha, setup.epsilon, setup.epochLimit) = (0.05, 0, 2)
    return setup
  }

  private func expectReference(_ setup: Setup, _ width: vectors_width) {
    var (fast, reference) = (Run(setup), Run(setup))
    var chunk = 1
    while !reference.isFinished {
      let taken = reference.advanceAsDefined(examples: chunk)
      #expect(fast.advanceLayers(examples: chunk, width: width) == taken)
      chunk = chunk % 11 + 3
    }
    expectSame(fast, reference)
  }

  @Test(arguments: shapes)
  func `training by any output function has the reference's bits`(layers: [Int]) {
    for (number, output) in Output.catalog.enumerated() {
      let activation = LayerKernelTests.onVectors[number % LayerKernelTests.onVectors.count]
      var setup = Self.setup(layers, output, activation)
      guard setup.outputObjection == nil else { continue }
      for batch in [BatchSize.examples(1), .examples(5)] {
        setup.batch = batch
        for width in Self.widths { expectReference(setup, width) }
      }
    }
  }

  @Test(arguments: shapes)
  func `training by any rule has the reference's bits`(layers: [Int]) {
    for rule in LearningRule.catalog where rule != .perceptron {
      var setup = Self.setup(layers, .squared(.sigmoid), .sigmoid)
      (setup.rule, setup.order) = (rule, .shuffled)
      for batch in [BatchSize.examples(1), .examples(5), .examples(19), .full] {
        setup.batch = batch
        setup.penalty = batch == .full ? Penalty.catalog.last ?? .none : .none
        for width in Self.widths { expectReference(setup, width) }
      }
    }
  }

  @Test func `a batch that was begun on vectors can be ended by the reference`() {
    for width in Self.widths {
      var setup = Self.setup([2, 10, 3, 2], Output(SoftmaxCrossEntropy.self), .tanh)
      setup.rule = LearningRule.catalog.last ?? .plain
      setup.batch = .examples(8)
      setup.epochLimit = 5
      var (fast, reference) = (Run(setup), Run(setup))
      for chunk in [3, 5, 20, 1, 7, 9, 8] {
        _ = fast.advanceLayers(examples: chunk, width: width)
        _ = fast.advanceAsDefined(examples: 3)
        _ = reference.advanceAsDefined(examples: chunk + 3)
        expectSame(fast, reference)
      }
    }
  }

  @Test(arguments: shapes)
  func `answers on vectors are the reference's`(layers: [Int]) {
    for (number, output) in Output.catalog.enumerated() {
      let activation = LayerKernelTests.onVectors[number % LayerKernelTests.onVectors.count]
      let setup = Self.setup(layers, output, activation)
      guard setup.outputObjection == nil else { continue }
      let network = setup.network(setup.startParameters())
      let examples = Array(repeatElement(setup.dataset.examples, count: 300).joined())
      guard let fast = network.fastAnswers(to: examples, meaning: setup.dataset.meaning) else {
        // So few parameters that it does not pay.
        #expect(layers == [1, 1] || layers == [2, 3])
        continue
      }
      let defined = network.answersAsDefined(
        to: setup.dataset.examples, meaning: setup.dataset.meaning)
      for (place, answer) in fast.enumerated() {
        let expected = defined[place % defined.count]
        #expect(answer.output.map(\.bitPattern) == expected.output.map(\.bitPattern))
        #expect(answer.cost.bitPattern == expected.cost.bitPattern)
        #expect(answer.isRight == expected.isRight)
      }
    }
  }

  @Test func `the gradient and the means of J of a probe are the reference's`() {
    for output in Output.catalog {
      let setup = Self.setup([3, 4, 2], output, .tanh)
      guard setup.outputObjection == nil else { continue }
      let network = setup.network(setup.startParameters())
      let examples = ExampleTable(setup.dataset)
      var memory = Memory(network.parameters)
      let defined = memory.withBench { bench in
        _ = bench.sumGradient(over: examples, by: network.formulas)
        return network.parameters.values.indices.map {
          bench.gradient[$0] / Double(examples.count)
        }
      }
      var probe = CostProbe(network, over: setup.dataset)
      #expect(probe.gradient().map(\.bitPattern) == defined.map(\.bitPattern))
      #expect(
        probe.costs(moving: 0, to: [network.parameters.values[0]])
          == [network.meanCost(over: setup.dataset)])
    }
  }
}
