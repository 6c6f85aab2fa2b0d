/// The leaky ReLU: z where z > 0, else a hundredth of it, so that no neuron dies; g′ is 1 or 0.01.
public enum LeakyReLU: ActivationFunction {
  public static let name = "leaky-relu"
  public static let formula = "max(z/100,z)"
  public static let steepest = 1.0
  public static let isMonotone = true
  public static func derivativeFormula(of o: String) -> String { "(1 if z>0 else 0.01)" }

  private static let leak = 0.01

  @inline(__always)
  public static func value(_ z: Double) -> Double { z <= 0 ? leak * z : z }

  @inline(__always)
  public static func derivative(_ z: Double, _ a: Double) -> Double { z > 0 ? 1 : leak }
}
