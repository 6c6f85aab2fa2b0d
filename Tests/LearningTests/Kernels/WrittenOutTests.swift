import Testing

@testable import Learning

/// The order of every sum of a step, and every fused product, written out with the standard library's.
@Suite struct WrittenOutTests {
  private typealias Terms = [(a: Double, b: Double)]

  /// a·b + c, rounded once.
  private func fused(_ a: Double, _ b: Double, _ c: Double) -> Double { c.addingProduct(a, b) }

  private func strand(_ terms: Terms, _ first: Int, by step: Int, from start: Double) -> Double {
    stride(from: first, to: terms.count, by: step)
      .reduce(start) { fused(terms[$1].a, terms[$1].b, $0) }
  }

  private func sumInTwo(_ terms: Terms, from start: Double) -> Double {
    strand(terms, 0, by: 2, from: start) + strand(terms, 1, by: 2, from: 0)
  }

  private func sumInEight(_ terms: Terms, from start: Double) -> Double {
    var sums = (0..<8).map { strand(terms, $0, by: 8, from: $0 == 0 ? start : 0) }
    while sums.count > 1 {
      let half = sums.count / 2
      sums = (0..<half).map { sums[$0] + sums[$0 + half] }
    }
    return sums[0]
  }

  @Test func `a fused product is that of the standard library, of any numbers`() {
    var numbers = SplitMix64(seed: 7, stream: .weights)
    let odd = [
      0, -0.0, 1, -1, .leastNonzeroMagnitude, .leastNormalMagnitude, .greatestFiniteMagnitude,
      .infinity, -.infinity, 0x1p-600, 1 + .ulpOfOne, 1 - .ulpOfOne,
    ]
    let some = odd + (0..<20).map { _ in Double(bitPattern: numbers.next()) }.filter { !$0.isNaN }
    for a in some {
      for b in some {
        for c in some {
          let (ours, theirs) = (Learning.fused(a, b, c), fused(a, b, c))
          #expect(ours.bitPattern == theirs.bitPattern || (ours.isNaN && theirs.isNaN))
        }
      }
    }
  }

  @Test func `terms go round two strands or eight, which are added in pairs`() {
    let (big, one) = ((a: 1e16, b: 1.0), (a: 1.0, b: 1.0))
    let less = (a: -1e16, b: 1.0)
    // The third term meets the first in the even strand before the second can be lost.
    let three = [big, one, less]
    #expect(Learning.sumInTwo(from: 0, count: 3) { three[$0] } == 1)
    #expect(Learning.sumInTwo(from: 0.7, count: 0) { three[$0] } == 0.7)
    // The fifth term meets the first before any other does, and so does the ninth.
    for distance in [4, 8] {
      var terms = Array(repeating: (a: 0.0, b: 0.0), count: distance + 1)
      (terms[0], terms[1], terms[distance]) = (big, one, less)
      #expect(Learning.sumInEight(from: 0, count: terms.count) { terms[$0] } == 1)
    }
    #expect(Learning.sumInEight(from: 0.7, count: 0) { three[$0] } == 0.7)
    // Strands begin at 0 of either sign, and are there even where they have no term.
    #expect((Learning.sumInTwo(from: -0.0, count: 1) { _ in (a: -0.0, b: 1) }).sign == .plus)
    #expect((Learning.sumInEight(from: -0.0, count: 8) { _ in (a: -0.0, b: 1) }).sign == .plus)
  }

  @Test func `a product is rounded with its sum, not before`() {
    // (1 + ε)² is 1 + 2ε + ε², of which a product on its own keeps no ε².
    let a = 1 + Double.ulpOfOne
    let terms = [(a: a, b: a)]
    #expect(Learning.sumInEight(from: -1 - 2 * .ulpOfOne, count: 1) { terms[$0] } == 0x1p-104)
    #expect(Learning.sumInTwo(from: -1 - 2 * .ulpOfOne, count: 1) { terms[$0] } == 0x1p-104)
    #expect(Sigmoid.derivative(0, a) == -.ulpOfOne - 0x1p-104)
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
        let terms = a[layer].indices.map { (a: w[layer][$0][j], b: a[layer][$0]) }
        let isOnly = b[layer].count == 1
        let z = (isOnly ? sumInEight : sumInTwo)(terms, b[layer][j])
        #expect(z == record.z[layer][j])
        #expect(record.after.biases[layer][j] == fused(d[layer][j], 0.3, b[layer][j]))
        for i in a[layer].indices {
          let after = fused(d[layer][j], 0.3 * a[layer][i], w[layer][i][j])
          #expect(record.after.weights[layer][i][j] == after)
          #expect(record.gradient.weights[layer][i][j] == 0 - d[layer][j] * a[layer][i])
        }
      }
      guard layer > 0 else { continue }
      for i in a[layer].indices {
        let slope = fused(-a[layer][i], a[layer][i], a[layer][i])
        let terms = b[layer].indices.map { (a: d[layer][$0], b: w[layer][i][$0]) }
        let delta =
          terms.count == 1
          ? (slope * terms[0].b) * terms[0].a : slope * sumInEight(terms, from: 0)
        #expect(d[layer - 1][i] == delta)
      }
    }
  }
}
