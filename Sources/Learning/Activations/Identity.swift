/// No non-linearity: g(z) = z, g′ = 1; however many layers, the network stays linear.
public enum Identity: ActivationFunction {
  public static let name = "identity"
  public static let formula = "z"
  public static let steepest = 1.0
  public static let isMonotone = true

  @inline(__always)
  public static func value(_ z: Double) -> Double { z }

  @inline(__always)
  public static func derivative(_ z: Double, _ a: Double) -> Double { 1 }
}
