/// RMSprop: s ← ρ s + (1 − ρ) (∂J/∂w)², w ← w − α ∂J/∂w / (√s + ε): each weight's steps are measured
/// by its own gradients of late.
///
/// Tieleman and Hinton, "Lecture 6.5: rmsprop" (2012).
public struct RMSProp: UpdateRule {
  public static let name = "rmsprop"
  public static let summary = "steps measured by the gradients of late"
  public static let constants = [
    Constant("rho", 0.9, in: 0...1), Constant("eps", 1e-8, in: 1e-300...1),
  ]
  public static let memories = ["s"]
  public static let formula = ["s <- rho s + (1-rho) g^2", "w <- w - alpha g/(sqrt s + eps)"]

  public let values: [Double]
  public init(_ values: [Double]) { self.values = values }

  public func apply(
    _ gradient: UnsafePointer<Double>, to place: Updated, rate: Double, step: Int
  ) {
    let (rho, epsilon, s) = (values[0], values[1], place.first)
    for p in 0..<place.count {
      let g = gradient[p]
      s[p] = fused(rho, s[p], ((1 - rho) * g) * g)
      place.weights[p] = place.weights[p] - rate * g / (s[p].squareRoot() + epsilon)
    }
  }
}
