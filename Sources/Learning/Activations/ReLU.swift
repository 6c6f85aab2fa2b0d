/// The rectified linear unit max(0, z); g′ is 0 left of the kink and at it, 1 right of it.
public enum ReLU: ActivationFunction {
  public static let name = "relu"
  public static let formula = "max(0,z)"
  public static let steepest = 1.0
  public static let isMonotone = true
  public static let deadEnd: Double? = 0

  @inline(__always)
  public static func value(_ z: Double) -> Double {
    z <= 0 ? 0 : z  // this way round a NaN stays one, and is reported
  }

  @inline(__always)
  public static func derivative(_ z: Double, _ a: Double) -> Double {
    z > 0 ? 1 : 0
  }
}
