/// The hyperbolic tangent, from −1 to 1, an odd function; g′ = 1 − g², at most 1 (at z = 0).
///
/// From e^(−2|z|) − 1, so it keeps its digits near 0; within 3 units in the last place, as seen
/// over 30,000 numbers.
public enum Tanh: ActivationFunction {
  public static let name = "tanh"
  public static let formula = "(e^z-e^-z)/(e^z+e^-z)"
  public static let steepest = 1.0
  public static func derivativeFormula(of o: String) -> String { "(1-\(o))(1+\(o))" }

  @inline(__always)
  public static func value(_ z: Double) -> Double {
    let m = Exponential.minusOne(-2 * z.magnitude)
    let t = -m / (2 + m)
    return z < 0 ? -t : t
  }

  @inline(__always)
  public static func derivative(_ z: Double, _ a: Double) -> Double {
    (1 - a) * (1 + a)
  }
}
