/// The step of the perceptron: 1 where z ≥ 0, else 0; g′ is 0 on both sides of the jump.
///
/// At the jump itself there is no derivative, and 0 stands for it. No δ passes through, so gradient
/// descent never moves a weight; the perceptron rule, which needs no derivative, does.
public enum Step: ActivationFunction {
  public static let name = "step"
  public static let formula = "1 if z>=0 else 0"
  public static let steepest = 0.0
  public static let isMonotone = true

  @inline(__always)
  public static func value(_ z: Double) -> Double {
    z >= 0 ? 1 : z < 0 ? 0 : z  // a NaN stays one, and is reported
  }

  @inline(__always)
  public static func derivative(_ z: Double, _ a: Double) -> Double { 0 }
}
