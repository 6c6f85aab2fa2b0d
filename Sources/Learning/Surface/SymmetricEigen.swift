/// The eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's cyclic rotations.
///
/// Each rotation makes one pair of off-diagonal entries zero (Golub and Van Loan, "Matrix
/// Computations", section 8.5); a sweep over all pairs costs about 6n³ multiplications, and a
/// handful of sweeps bring the off-diagonal part down to rounding.
public enum SymmetricEigen {
  /// An eigenvalue and its eigenvector.
  public struct Pair: Sendable {
    /// λ, where the matrix times the vector is λ times the vector.
    public var value: Double
    /// Of length 1.
    public var vector: [Double]
  }

  /// Convergence is quadratic: five or six sweeps do it, and twelve always have.
  private static let mostSweeps = 12
  /// The off-diagonal part, against the whole, below which nothing changes any more.
  private static let negligible = 1e-30

  /// All pairs, the largest value first; `matrix` is square, symmetric and finite.
  public static func solve(_ matrix: [[Double]]) -> [Pair] {
    let n = matrix.count
    var a = matrix.flatMap { $0 }
    // A power of two, so that nothing is rounded, by which the greatest entry comes to between 1 and
    // 2: sums of squares then neither overflow nor vanish.
    let scale = (a.map(\.magnitude).max() ?? 0).binade
    if scale > 0 { a = a.map { $0 / scale } }
    // Row k becomes the k-th eigenvector.
    var vectors = Array(repeating: 0.0, count: n * n)
    for i in 0..<n { vectors[i * n + i] = 1 }
    let whole = a.reduce(0) { $0 + $1 * $1 }
    for _ in 0..<mostSweeps where offDiagonal(a, n) > negligible * whole {
      for p in 0..<n {
        for q in p + 1..<max(n, p + 1) { rotate(&a, &vectors, n, p, q) }
      }
    }
    return (0..<n)
      .map { Pair(value: a[$0 * n + $0] * scale, vector: Array(vectors[$0 * n..<($0 + 1) * n])) }
      .sorted { $0.value > $1.value }
  }

  private static func offDiagonal(_ a: [Double], _ n: Int) -> Double {
    var sum = 0.0
    for p in 0..<n {
      for q in 0..<p { sum += 2 * a[p * n + q] * a[p * n + q] }
    }
    return sum
  }

  /// The rotation in the plane of p and q after which a_pq is 0.
  private static func rotate(
    _ a: inout [Double], _ vectors: inout [Double], _ n: Int, _ p: Int, _ q: Int
  ) {
    let pq = a[p * n + q]
    guard pq != 0 else { return }
    let tau = (a[q * n + q] - a[p * n + p]) / (2 * pq)
    // The smaller of the two angles; past 1e150 its square would overflow, and ½/τ is exact.
    let t =
      tau.magnitude > 1e150
      ? 0.5 / tau : (tau < 0 ? -1 : 1) / (tau.magnitude + (1 + tau * tau).squareRoot())
    let c = 1 / (1 + t * t).squareRoot()
    let s = t * c
    for k in 0..<n {
      let (kp, kq) = (a[k * n + p], a[k * n + q])
      a[k * n + p] = c * kp - s * kq
      a[k * n + q] = s * kp + c * kq
    }
    for k in 0..<n {
      let (pk, qk) = (a[p * n + k], a[q * n + k])
      a[p * n + k] = c * pk - s * qk
      a[q * n + k] = s * pk + c * qk
      let (vp, vq) = (vectors[p * n + k], vectors[q * n + k])
      vectors[p * n + k] = c * vp - s * vq
      vectors[q * n + k] = s * vp + c * vq
    }
  }
}
