/// The exponential linear unit: z where z > 0, else e^z − 1; smooth, and down to −1 only.
///
/// Clevert, Unterthiner and Hochreiter, "Fast and accurate deep network learning by exponential
/// linear units" (2016), with their α = 1.
public enum ELU: ActivationFunction {
  public static let name = "elu"
  public static let formula = "z if z>0 else e^z-1"
  public static let steepest = 1.0
  public static let isMonotone = true
  public static func derivativeFormula(of o: String) -> String { "(1 if z>0 else \(o)+1)" }

  @inline(__always)
  public static func value(_ z: Double) -> Double { z <= 0 ? Exponential.minusOne(z) : z }

  /// e^z = a + 1.
  @inline(__always)
  public static func derivative(_ z: Double, _ a: Double) -> Double { z > 0 ? 1 : a + 1 }
}
