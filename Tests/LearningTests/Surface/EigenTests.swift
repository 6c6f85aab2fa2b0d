import Testing

@testable import Learning

@Suite struct EigenTests {
  @Test func `the eigenvalues of a small matrix are known`() {
    let pairs = SymmetricEigen.solve([[2, 1], [1, 2]])
    #expect(abs(pairs[0].value - 3) < 1e-15 && abs(pairs[1].value - 1) < 1e-15)
    #expect(abs(pairs[0].vector[0] - pairs[0].vector[1]) < 1e-15)
  }

  @Test(arguments: [1e-300, 1e-170, 1e160, 1e300])
  func `a matrix of very small or very large numbers has the same vectors`(_ size: Double) {
    let pairs = SymmetricEigen.solve([[2 * size, size], [size, 2 * size]])
    #expect(abs(pairs[0].value / size - 3) < 1e-14 && abs(pairs[1].value / size - 1) < 1e-14)
    #expect(abs(pairs[0].vector[0] - pairs[0].vector[1]) < 1e-15)
  }

  @Test func `a matrix of zeros stretches nothing`() {
    #expect(SymmetricEigen.solve([[0, 0], [0, 0]]).allSatisfy { $0.value == 0 })
  }

  @Test(arguments: [1, 2, 5, 20, 64])
  func `vectors are orthonormal, and the matrix only stretches them`(_ n: Int) {
    var numbers = SplitMix64(seed: 5, stream: .weights)
    var matrix = Array(repeating: Array(repeating: 0.0, count: n), count: n)
    for i in 0..<n {
      for j in 0...i {
        matrix[i][j] = 2 * numbers.unit() - 1
        matrix[j][i] = matrix[i][j]
      }
    }
    let pairs = SymmetricEigen.solve(matrix)
    for (index, pair) in pairs.enumerated() {
      for (other, b) in pairs.enumerated() {
        // Some 10,000 rotations, each off by a unit in the last place.
        #expect(abs(dot(pair.vector, b.vector) - (index == other ? 1 : 0)) < 1e-12)
      }
      for i in 0..<n {
        #expect(abs(dot(matrix[i], pair.vector) - pair.value * pair.vector[i]) < 1e-12)
      }
    }
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.value >= $1.value })
  }
}
