/// The two directions in which a run's recorded parameters vary most, and how much of their
/// variance lies in each.
///
/// Principal component analysis: the eigenvectors of the covariance of the recorded points.
public struct PrincipalDirections: Sendable {
  /// The mean of the points.
  public let center: [Double]
  /// The direction of the greatest variance, of length 1, one number for each parameter.
  public let first: [Double]
  /// The one of the greatest variance at right angles to it.
  public let second: [Double]
  /// The shares of the variance along them, each from 0 to 1, the first the larger.
  public let share: (first: Double, second: Double)

  /// Past this size the eigenvectors would cost more than a frame lasts; points are thinned to it.
  private static let largestMatrix = 64

  /// nil until the path has at least three points, and an extent.
  public init?(_ path: WeightPath) {
    let parameters = path.parameterCount
    guard path.count >= 3, parameters >= 2 else { return nil }
    var points = (0..<path.count).map { Array(path[$0]) }
    if min(points.count, parameters) > Self.largestMatrix {
      let last = points.count - 1
      points = (0..<Self.largestMatrix).map { points[$0 * last / (Self.largestMatrix - 1)] }
    }
    let mean = Self.mean(of: points)
    let offsets = points.map { zip($0, mean).map { $0 - $1 } }
    let total = offsets.reduce(0) { $0 + dot($1, $1) }
    guard total > 0, total.isFinite else { return nil }
    let (vectors, values) =
      parameters <= points.count
      ? Self.fromCovariance(offsets, parameters) : Self.fromProducts(offsets)
    let last = offsets[offsets.count - 1]
    let first = Self.turned(vectors[0], towards: last)
    // A path along one straight line has no second direction; any at right angles will do.
    center = mean
    self.first = first
    second = Self.turned(Self.across(first, vectors[1]), towards: offsets[offsets.count / 2])
    share = (min(1, max(0, values[0] / total)), min(1, max(0, values[1] / total)))
  }

  private static func mean(of points: [[Double]]) -> [Double] {
    var sum = Array(repeating: 0.0, count: points[0].count)
    for point in points {
      for p in sum.indices { sum[p] += point[p] }
    }
    return sum.map { $0 / Double(points.count) }
  }

  /// From the P × P sums of products of the parameters.
  private static func fromCovariance(
    _ offsets: [[Double]], _ parameters: Int
  ) -> (vectors: [[Double]], values: [Double]) {
    var matrix = Array(repeating: Array(repeating: 0.0, count: parameters), count: parameters)
    for offset in offsets {
      for i in 0..<parameters {
        for j in 0...i { matrix[i][j] += offset[i] * offset[j] }
      }
    }
    for i in 0..<parameters {
      for j in 0..<i { matrix[j][i] = matrix[i][j] }
    }
    let pairs = SymmetricEigen.solve(matrix)
    return (pairs.prefix(2).map(\.vector), pairs.prefix(2).map(\.value))
  }

  /// From the n × n products of the points, which has the same eigenvalues but for zeros: an
  /// eigenvector c of it gives the direction Σ_k c_k · offset_k.
  private static func fromProducts(
    _ offsets: [[Double]]
  ) -> (vectors: [[Double]], values: [Double]) {
    let matrix = offsets.map { a in offsets.map { dot(a, $0) } }
    let pairs = SymmetricEigen.solve(matrix).prefix(2)
    let vectors = pairs.map { pair in
      var sum = Array(repeating: 0.0, count: offsets[0].count)
      for (weight, offset) in zip(pair.vector, offsets) {
        for p in sum.indices { sum[p] += weight * offset[p] }
      }
      return sum
    }
    return (vectors.map(unit), pairs.map(\.value))
  }

  /// `vector` made of length 1 and at right angles to `first`.
  private static func across(_ first: [Double], _ vector: [Double]) -> [Double] {
    let along = dot(first, vector)
    let rest = zip(vector, first).map { $0 - along * $1 }
    if dot(rest, rest) > 1e-12 { return unit(rest) }
    var axis = Array(repeating: 0.0, count: first.count)
    axis[first.indices.min { first[$0].magnitude < first[$1].magnitude } ?? 0] = 1
    let part = dot(first, axis)
    return unit(zip(axis, first).map { $0 - part * $1 })
  }

  /// A direction and its opposite are as good; this one is kept, so that a picture does not flip.
  private static func turned(_ vector: [Double], towards goal: [Double]) -> [Double] {
    dot(vector, goal) < 0 ? vector.map { -$0 } : vector
  }

  private static func unit(_ vector: [Double]) -> [Double] {
    let length = dot(vector, vector).squareRoot()
    return length > 0 ? vector.map { $0 / length } : vector
  }
}
