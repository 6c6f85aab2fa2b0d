/// sin z, which comes round: a neuron answers alike in many places; g′ = cos z.
public enum Sine: ActivationFunction {
  public static let name = "sine"
  public static let formula = "sin z"
  public static let steepest = 1.0
  public static func derivativeFormula(of o: String) -> String { "cos z" }

  @inline(__always)
  public static func value(_ z: Double) -> Double { Trigonometry.sine(z) }

  @inline(__always)
  public static func derivative(_ z: Double, _ a: Double) -> Double { Trigonometry.cosine(z) }
}
