/// Momentum: v ← μ v − α ∂J/∂w, w ← w + v, so that steps in one direction add up.
///
/// Polyak, "Some methods of speeding up the convergence of iteration methods" (1964).
public struct Momentum: UpdateRule {
  public static let name = "momentum"
  public static let summary = "keeps a velocity"
  public static let constants = [Constant("mu", 0.9, in: 0...1)]
  public static let memories = ["v"]
  public static let formula = ["v <- mu v - alpha g", "w <- w + v"]

  public let values: [Double]
  public init(_ values: [Double]) { self.values = values }

  public func apply(
    _ gradient: UnsafePointer<Double>, to place: Updated, rate: Double, step: Int
  ) {
    let (mu, v) = (values[0], place.first)
    for p in 0..<place.count {
      v[p] = fused(mu, v[p], -(rate * gradient[p]))
      place.weights[p] = place.weights[p] + v[p]
    }
  }
}
