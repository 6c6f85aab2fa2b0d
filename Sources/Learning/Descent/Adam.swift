/// Adam: m ← β₁ m + (1 − β₁) g, s ← β₂ s + (1 − β₂) g², w ← w − α m̂ / (√ŝ + ε), where m̂ = m/(1 − β₁ᵗ)
/// and ŝ = s/(1 − β₂ᵗ) make up for the zeros that both began with.
///
/// Kingma and Ba, "Adam: a method for stochastic optimization" (2015).
public struct Adam: UpdateRule {
  public static let name = "adam"
  public static let summary = "momentum, with steps of about alpha"
  public static let constants = [
    Constant("beta1", 0.9, in: 0...0.999999999), Constant("beta2", 0.999, in: 0...0.999999999),
    Constant("eps", 1e-8, in: 1e-300...1),
  ]
  public static let memories = ["m", "s"]
  public static let formula = [
    "m <- beta1 m + (1-beta1) g", "s <- beta2 s + (1-beta2) g^2",
    "w <- w - alpha m'/(sqrt s' + eps), m' = m/(1-beta1^t), s' = s/(1-beta2^t)",
  ]

  public let values: [Double]
  public init(_ values: [Double]) { self.values = values }

  public func apply(
    _ gradient: UnsafePointer<Double>, to place: Updated, rate: Double, step: Int
  ) {
    let (beta1, beta2, epsilon) = (values[0], values[1], values[2])
    let (m, s) = (place.first, place.second)
    let (ofMean, ofSquare) = (1 - power(beta1, step), 1 - power(beta2, step))
    for p in 0..<place.count {
      let g = gradient[p]
      m[p] = fused(beta1, m[p], (1 - beta1) * g)
      s[p] = fused(beta2, s[p], ((1 - beta2) * g) * g)
      let root = (s[p] / ofSquare).squareRoot()
      place.weights[p] = place.weights[p] - rate * (m[p] / ofMean) / (root + epsilon)
    }
  }
}
