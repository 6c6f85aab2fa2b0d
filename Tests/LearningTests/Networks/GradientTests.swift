import Learning
import Testing

/// Every gradient against central differences of the cost, which share no code with
/// backpropagation.
@Suite struct GradientTests {
  static let shapes = [[2, 1], [2, 2, 1], [2, 3, 2, 1], [3, 4, 2], [1, 1], [2, 3, 3, 3, 2]]

  // h = 1e-5: truncation about h² = 1e-10 of J''' and rounding about 1e-16/h = 1e-11, J and its
  // derivatives being of the order of 1 to 10 here. ReLU's kinks are stepped around by leaving out
  // examples with a |z| below 1e-3.
  @Test(arguments: Activation.catalog, shapes)
  func `backpropagation is the central difference`(activation: Activation, layers: [Int]) {
    for seed in UInt64(1)...5 {
      let example = madeUp(layers, seed)
      let network = Network(
        activation: activation, parameters: madeUpParameters(layers, seed))
      let record = StepRecord.of(network: network, example: example, alpha: 0.5)
      if activation == .relu, record.z.joined().contains(where: { abs($0) < 1e-3 }) { continue }
      for index in record.gradient.values.indices {
        let slope = centralDifference(network, example, index)
        let scale = max(1, abs(slope))
        #expect(abs(record.gradient.values[index] - slope) <= 1e-8 * scale)
      }
    }
  }

  @Test func `a step is minus alpha times the gradient`() {
    let network = Network(activation: .tanh, parameters: madeUpParameters([2, 3, 2, 1], 9))
    let record = StepRecord.of(network: network, example: madeUp([2, 3, 2, 1], 9), alpha: 0.3)
    for index in record.gradient.values.indices {
      let expected = record.before.values[index] - 0.3 * record.gradient.values[index]
      #expect(abs(record.after.values[index] - expected) < 1e-15)
    }
  }

  private func centralDifference(_ network: Network, _ example: Example, _ index: Int) -> Double {
    let h = 1e-5
    var above = network
    var below = network
    above.parameters.values[index] += h
    below.parameters.values[index] -= h
    return (above.cost(of: example) - below.cost(of: example)) / (2 * h)
  }
}

func madeUp(_ layers: [Int], _ seed: UInt64) -> Example {
  var numbers = SplitMix64(seed: seed, stream: .order)
  return Example(
    input: (0..<layers[0]).map { _ in Double.random(in: -1...1, using: &numbers) },
    target: (0..<layers[layers.count - 1]).map { _ in Double.random(in: 0...1, using: &numbers) })
}

func madeUpParameters(_ layers: [Int], _ seed: UInt64) -> Parameters {
  var numbers = SplitMix64(seed: seed, stream: .weights)
  var parameters = Parameters(zeros: Shape(layers))
  parameters.values = parameters.values.map { _ in Double.random(in: -1...1, using: &numbers) }
  return parameters
}
