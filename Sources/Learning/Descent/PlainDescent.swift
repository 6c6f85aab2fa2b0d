/// Gradient descent: w ← w − α ∂J/∂w.
public struct PlainDescent: UpdateRule {
  public static let name = "plain"
  public static let summary = "w less alpha times the gradient"
  public static let memories: [String] = []
  public static let formula = ["w <- w - alpha g"]

  public let values: [Double] = []
  public init(_ values: [Double] = []) {}

  public func apply(
    _ gradient: UnsafePointer<Double>, to place: Updated, rate: Double, step: Int
  ) {
    for p in 0..<place.count { place.weights[p] = fused(-rate, gradient[p], place.weights[p]) }
  }
}
