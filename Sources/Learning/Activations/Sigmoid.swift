/// The logistic sigmoid g(z) = 1/(1+e^−z), from 0 to 1; g′ = g(1−g), at most ¼ (at z = 0).
///
/// Our own, and the only one: training, maps and surfaces all take it from one table, without a
/// division. Within 2 units in the last place of the exact value, monotone, and g(−z) and 1 − g(z)
/// agree within 2^-53. Nothing overflows.
public enum Sigmoid: ActivationFunction {
  public static let name = "sigmoid"
  public static let formula = "1/(1+e^-z)"
  public static let steepest = 0.25
  public static let isMonotone = true
  public static func derivativeFormula(of o: String) -> String { "\(o)(1-\(o))" }

  @inline(__always)
  public static func value(_ z: Double) -> Double {
    z.magnitude < CurveTable.reach ? CurveTable.sigmoid.value(z) : far(z)
  }

  /// Beyond the table g is 1, or e^z: 1 + e^-40 rounds to 1. NaN stays NaN.
  @inline(never)
  static func far(_ z: Double) -> Double {
    z > 0 ? 1 : Exponential.value(z)
  }

  @inline(__always)
  public static func derivative(_ z: Double, _ a: Double) -> Double {
    fused(-a, a, a)
  }
}
