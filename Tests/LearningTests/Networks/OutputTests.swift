import Testing

@testable import Learning

/// Every output function of the catalog: the last layer's activation and J together.
@Suite struct OutputTests {
  /// An example whose targets suit every one of them.
  private static func example(_ layers: [Int], _ seed: UInt64) -> Example {
    var example = madeUp(layers, seed)
    let sum = example.target.reduce(0, +)
    if example.target.count > 1 { example.target = example.target.map { $0 / sum } }
    return example
  }

  @Test func `the catalog's pairs of words are unique and find their entries`() {
    #expect(Set(Output.catalog).count == Output.catalog.count)
    for output in Output.catalog {
      #expect(Output.named(output.name, cost: output.cost) == output)
    }
    #expect(Output.costs == ["squared", "cross-entropy"])
    #expect(Output.named("tanh", cost: "cross-entropy") == nil)
  }

  // h = 1e-5 as in the tests of the gradient: truncation h²·J‴/6 and rounding 1e-16/h.
  @Test(arguments: Output.catalog, [[2, 1], [2, 3, 1], [2, 3], [3, 4, 2], [2, 3, 3, 4]])
  func `backpropagation is the central difference of J`(output: Output, layers: [Int]) {
    // Softmax is for several outputs, whose targets then add up to 1.
    if output.activation == nil, layers.last == 1 { return }
    for seed in UInt64(1)...4 {
      let example = Self.example(layers, seed)
      for activation in Activation.catalog {
        let network = Network(
          activation: activation, output: output, parameters: madeUpParameters(layers, seed))
        let record = StepRecord.of(network: network, example: example, alpha: 0.5)
        if record.z.joined().contains(where: { abs($0) < 1e-3 }) { continue }
        for index in record.gradient.values.indices {
          var (above, below) = (network, network)
          above.parameters.values[index] += 1e-5
          below.parameters.values[index] -= 1e-5
          let slope = (above.cost(of: example) - below.cost(of: example)) / 2e-5
          #expect(abs(record.gradient.values[index] - slope) <= 1e-8 * max(1, abs(slope)))
        }
      }
    }
  }

  @Test(arguments: Output.catalog)
  func `the factors of a derivation multiply to its δ`(output: Output) {
    let layers = [2, 3, 3]
    let network = Network(
      activation: .tanh, output: output, parameters: madeUpParameters(layers, 2))
    let record = StepRecord.of(
      network: network, example: Self.example(layers, 2), alpha: 0.5)
    let step = OutputStep(
      target: record.target, z: record.z[1], output: record.activation[1])
    for k in 0..<3 {
      let derivation = output.function.derivation(k, of: step)
      #expect(derivation.factors.count == derivation.values.count)
      let product = derivation.values.reduce(1, *)
      #expect(abs(product - record.delta[1][k]) <= 1e-15 * max(1, abs(product)))
    }
  }

  @Test(arguments: Output.catalog.filter { $0.name == "softmax" || $0.cost == "cross-entropy" })
  func `o, J and δ are finite for every finite z`(output: Output) {
    let ends = [
      0, .leastNonzeroMagnitude, 36, 40, 708, 746, 1e15, 1e308, .greatestFiniteMagnitude,
    ]
    let all = ends + ends.map { -$0 }
    for a in all {
      for b in all {
        var parameters = Parameters(zeros: Shape([1, 2]))
        parameters.values = [a, b, 0, 0]
        let network = Network(activation: .sigmoid, output: output, parameters: parameters)
        for target in [[1.0, 0], [0, 1], [0.25, 0.75]] {
          let record = StepRecord.of(
            network: network, example: Example(input: [0], target: target), alpha: 1)
          #expect(record.cost.isFinite && record.cost >= 0)
          #expect(record.activation[0].allSatisfy { (0...1).contains($0) })
          #expect(record.delta[0].allSatisfy { $0.isFinite })
        }
      }
    }
  }

  // By a library of many digits: ln(1 + x) for x = 2^-60, 0.1, 1/3, 1, 2.5 and 1000.
  @Test func `logarithms are within 3 units in the last place`() {
    let known: [(Double, Double)] = [
      (0x1p-60, 8.673617379884035e-19), (0.1, 0.09531017980432487), (1.0 / 3, 0.28768207245178085),
      (1, 0.6931471805599453), (2.5, 1.252762968495368), (1000, 6.90875477931522),
    ]
    for (x, logarithm) in known {
      #expect(abs(Logarithm.onePlus(x) - logarithm) <= 3 * logarithm.ulp)
    }
    #expect(Logarithm.onePlus(0) == 0 && Logarithm.onePlus(.nan).isNaN)
  }

  @Test func `where the output is wrong cross-entropy passes its error on whole`() {
    var parameters = Parameters(zeros: Shape([1, 1]))
    parameters.values = [8, 0]  // o = 0.9997 where 0 is wanted
    let example = Example(input: [0], target: [0])
    func delta(_ output: Output) -> Double {
      let network = Network(activation: .sigmoid, output: output, parameters: parameters)
      return StepRecord.of(network: network, example: example, alpha: 1).delta[0][0]
    }
    #expect(abs(delta(.squared(.sigmoid))) < 0.001)
    #expect(abs(delta(Output(SigmoidCrossEntropy.self))) > 0.999)
  }

  @Test func `cross-entropy takes shares alone, and softmax shares of one whole`() {
    func data(_ targets: [[Double]]) -> Dataset {
      Dataset(
        name: "d", summary: "",
        rows: Rows(kind: .classes, examples: targets.map { Example(input: [0], target: $0) }),
        recipe: Recipe(.unnamed))
    }
    func takes(_ output: any OutputFunction.Type, _ targets: [[Double]]) -> Bool {
      output.objection(to: data(targets)) == nil
    }
    #expect(takes(SoftmaxCrossEntropy.self, [[1, 0], [0.25, 0.75]]))
    for targets in [[1.5, -0.5], [1, 1], [0.4, 0.4]] {
      #expect(!takes(SoftmaxCrossEntropy.self, [[1, 0], targets]))
    }
    #expect(!takes(SoftmaxCrossEntropy.self, [[1]]) && !takes(SquaredSoftmax.self, [[1]]))
    #expect(takes(SquaredSoftmax.self, [[1.5, -0.5]]))
    #expect(takes(SigmoidCrossEntropy.self, [[1, 1], [0.4, 0]]))
    for targets in [[1.5, 0], [0, -0.1]] { #expect(!takes(SigmoidCrossEntropy.self, [targets])) }
  }

  @Test func `on the wrong side of ½ J is at least what the function says, and near it there`() {
    for output in Output.catalog {
      guard let least = output.function.leastWhenWrong else { continue }
      for z in stride(from: 0.0, through: 3, by: 0.01) {
        let network = Network(
          activation: output.activation ?? .sigmoid, output: output,
          parameters: Parameters(shape: Shape([1, 1]), values: [z, 0]))
        let example = Example(input: [0], target: [0])
        guard network.predict([0])[0] >= 0.5 else { continue }
        let step = StepRecord.of(network: network, example: example, alpha: 1)
        #expect(step.cost >= least, "\(output) at z \(z)")
        if network.predict([0])[0] < 0.502 { #expect(step.cost < least + 0.01, "\(output)") }
      }
    }
  }
}
