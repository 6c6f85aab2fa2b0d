/// J = ½ Σ_k (y_k − o_k)², each output through g: δ_k = (y_k − o_k) g′(z_k).
public enum Squared<G: ActivationFunction>: OutputFunction {
  public static var cost: String { "squared" }
  public static var name: String { G.name }
  public static var activation: Activation? { Activation(G.self) }
  public static var costFormula: String { "1/2 sum (y-o)^2" }

  public static func derivation(_ k: Int, of step: OutputStep) -> Derivation {
    Derivation(
      factors: ["({y}-{o})", G.derivativeFormula(of: "{o}")],
      values: [step.target[k] - step.output[k], G.derivative(step.z[k], step.output[k])],
      because: "-dJ/d{o} = {y}-{o}, d{o}/d{z} = \(G.derivativeFormula(of: "{o}"))")
  }

  public static func activate(_ bench: Workbench) {
    for k in bench.outputs { bench.outputA[k] = G.value(bench.outputZ[k]) }
  }

  public static func cost(_ bench: Workbench) -> Double { bench.squaredCost() }

  public static func delta(_ bench: Workbench) {
    for k in bench.outputs {
      let slope = G.derivative(bench.outputZ[k], bench.outputA[k])
      bench.outputDelta[k] = (bench.target[k] - bench.outputA[k]) * slope
    }
  }

  public static func isSaturated(at z: Double) -> Bool { Activation(G.self).isSaturated(at: z) }

  /// On the wrong side of ½ an output is ½ or more from its target.
  public static var leastWhenWrong: Double? { G.isMonotone ? 0.125 : nil }
}

extension Workbench {
  /// ½ Σ_k (y_k − o_k)² of the example on the bench.
  @inline(__always)
  func squaredCost() -> Double {
    var sum = 0.0
    for k in outputs {
      let error = target[k] - outputA[k]
      sum = fused(error, error, sum)
    }
    return 0.5 * sum
  }
}
