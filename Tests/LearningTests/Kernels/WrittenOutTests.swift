import Testing

@testable import Learning

/// The order of every sum of a step, written out.
@Suite struct WrittenOutTests {
  /// Eight strands, which are added one after another.
  private func sum(_ terms: [Double], from start: Double) -> Double {
    let strands = (0..<min(8, terms.count)).map { strand in
      var rest = terms.indices.filter { $0 % 8 == strand }[...]
      let first = terms[rest.removeFirst()]
      return rest.reduce(first) { $0 + terms[$1] }
    }
    return strands.reduce(start, +)
  }

  @Test func `up to eight terms are added one after another, and further ones go round`() {
    let few = [1e16, 1, 1, -1e16, 3, 0.1, 0.2, 0.3]
    #expect(sumInStrands(from: 0.7, count: 8) { few[$0] } == few.reduce(0.7, +))
    #expect(sumInStrands(from: 0.7, count: 0) { few[$0] } == 0.7)
    // The ninth term meets the first before any other does.
    let nine = [1e16, 0, 0, 0, 0, 0, 0, 1, -1e16]
    #expect(sumInStrands(from: 0, count: 9) { nine[$0] } == 1)
    #expect(nine.reduce(0, +) == 0)
    #expect((sumInStrands(from: -0.0, count: 2) { _ in -0.0 }).sign == .minus)
  }

  @Test(arguments: [
    [2, 2, 1], [1, 1], [3, 9, 5, 2], [2, 8, 8, 1], [4, 6, 4], [2, 8, 9, 1], [3, 40, 17, 2],
  ])
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
        let terms = a[layer].indices.map { w[layer][$0][j] * a[layer][$0] }
        let z = sum(terms, from: b[layer][j])
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
        let back = sum(b[layer].indices.map { d[layer][$0] * w[layer][i][$0] }, from: 0)
        #expect(d[layer - 1][i] == (a[layer][i] * (1 - a[layer][i])) * back)
      }
    }
  }
}
