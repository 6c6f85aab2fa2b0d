import Testing

@testable import Learning

/// The reference's loops go row by row; here is the order of every sum, written out.
@Suite struct WrittenOutTests {
  @Test(arguments: [[2, 2, 1], [1, 1], [3, 9, 5, 2], [2, 8, 8, 1], [4, 6, 4]])
  func `a step has the bits of the sums written out one by one`(layers: [Int]) {
    var numbers = SplitMix64(seed: 9, stream: .weights)
    func next() -> Double { 2 * numbers.unit() - 1 }
    var parameters = Parameters(zeros: Shape(layers))
    parameters.values = parameters.values.map { _ in next() }
    let example = Example(
      input: (0..<layers[0]).map { _ in next() },
      target: (0..<layers[layers.count - 1]).map { _ in next() })
    let network = Network(activation: .sigmoid, parameters: parameters)
    let record = StepRecord.of(network: network, example: example, alpha: 0.3)
    let (w, b) = (parameters.weights, parameters.biases)
    let a = [example.input] + record.activation
    let d = record.delta
    for layer in w.indices {
      for j in b[layer].indices {
        var z = b[layer][j]
        for i in a[layer].indices { z = z + w[layer][i][j] * a[layer][i] }
        #expect(z == record.z[layer][j])
        #expect(record.after.biases[layer][j] == b[layer][j] + 0.3 * d[layer][j])
        for i in a[layer].indices {
          let after = w[layer][i][j] + (0.3 * d[layer][j]) * a[layer][i]
          #expect(record.after.weights[layer][i][j] == after)
          #expect(record.gradient.weights[layer][i][j] == 0 - d[layer][j] * a[layer][i])
        }
      }
      guard layer > 0 else { continue }
      for i in a[layer].indices {
        var sum = 0.0
        for k in b[layer].indices { sum = sum + d[layer][k] * w[layer][i][k] }
        #expect(d[layer - 1][i] == (a[layer][i] * (1 - a[layer][i])) * sum)
      }
    }
  }
}
