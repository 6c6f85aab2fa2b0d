/// The hyperbolic tangent, from −1 to 1, an odd function; g′ = 1 − g², at most 1 (at z = 0).
///
/// tanh z = 2 g(2z) − 1, from a table of its own that keeps the digits near 0; within 2 units in
/// the last place, monotone, and odd to the last bit.
public enum Tanh: ActivationFunction {
  public static let name = "tanh"
  public static let formula = "(e^z-e^-z)/(e^z+e^-z)"
  public static let steepest = 1.0
  public static let isMonotone = true
  public static func derivativeFormula(of o: String) -> String { "(1-\(o))(1+\(o))" }

  @inline(__always)
  public static func value(_ z: Double) -> Double {
    let twice = 2 * z
    return twice.magnitude < CurveTable.reach ? CurveTable.halfTanh.value(twice) : far(z)
  }

  /// Beyond the table tanh rounds to ±1. NaN stays NaN.
  @inline(never)
  static func far(_ z: Double) -> Double {
    z.isNaN ? z : z > 0 ? 1 : -1
  }

  @inline(__always)
  public static func derivative(_ z: Double, _ a: Double) -> Double {
    fused(-a, a, 1)
  }
}
