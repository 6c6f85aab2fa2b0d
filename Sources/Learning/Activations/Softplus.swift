/// ln(1 + e^z): a ReLU without a kink; g′ is the sigmoid, and rises to 1.
public enum Softplus: ActivationFunction {
  public static let name = "softplus"
  public static let formula = "ln(1+e^z)"
  public static let steepest = 1.0
  public static let isMonotone = true
  public static func derivativeFormula(of o: String) -> String { "1/(1+e^-z)" }

  /// With e^−|z|, so that nothing overflows.
  @inline(__always)
  public static func value(_ z: Double) -> Double {
    (z > 0 ? z : 0) + Logarithm.onePlus(Exponential.value(-z.magnitude))
  }

  @inline(__always)
  public static func derivative(_ z: Double, _ a: Double) -> Double { Sigmoid.value(z) }
}
