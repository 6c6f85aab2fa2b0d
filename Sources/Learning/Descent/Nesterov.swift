/// Nesterov's momentum: v ← μ v − α ∂J/∂w, w ← w + μ v − α ∂J/∂w: the gradient counts once more
/// where the velocity leads.
///
/// In the form of Sutskever, Martens, Dahl and Hinton, "On the importance of initialization and
/// momentum in deep learning" (2013), whose w is the point that the velocity leads to.
public struct Nesterov: UpdateRule {
  public static let name = "nesterov"
  public static let summary = "a velocity that looks ahead"
  public static let constants = [Constant("mu", 0.9, in: 0...1)]
  public static let memories = ["v"]
  public static let formula = ["v <- mu v - alpha g", "w <- w + mu v - alpha g"]

  public let values: [Double]
  public init(_ values: [Double]) { self.values = values }

  public func apply(
    _ gradient: UnsafePointer<Double>, to place: Updated, rate: Double, step: Int
  ) {
    let (mu, v) = (values[0], place.first)
    for p in 0..<place.count {
      let pull = rate * gradient[p]
      v[p] = fused(mu, v[p], -pull)
      place.weights[p] = place.weights[p] + fused(mu, v[p], -pull)
    }
  }
}
