/// J = −Σ_k (y_k ln o_k + (1 − y_k) ln(1 − o_k)) of sigmoid outputs: δ_k = y_k − o_k.
///
/// The sigmoid's slope o(1−o) is what J's own slope is divided by, and cancels: where the output is
/// wrong there is no flat tail.
public enum SigmoidCrossEntropy: OutputFunction {
  public static let cost = "cross-entropy"
  public static let name = Sigmoid.name
  public static let activation: Activation? = .sigmoid
  public static let costFormula = "-sum (y ln o + (1-y) ln(1-o))"

  public static func derivation(_ k: Int, of step: OutputStep) -> Derivation {
    Derivation(
      factors: ["({y}-{o})"], values: [step.target[k] - step.output[k]],
      because: "-dJ/d{o} = ({y}-{o})/({o}(1-{o})), d{o}/d{z} = {o}(1-{o})")
  }

  public static func activate(_ bench: Workbench) {
    for k in bench.outputs { bench.outputA[k] = Sigmoid.value(bench.outputZ[k]) }
  }

  /// By z and not by o, whose last digits say little near 0 and 1: −ln g(z) = ln(1 + e^−z).
  public static func cost(_ bench: Workbench) -> Double {
    var sum = 0.0
    for k in bench.outputs {
      let (z, y) = (bench.outputZ[k], bench.target[k])
      let far = z > 0 ? 1 - y : y  // the share of what is wrong at this end
      sum = fused(far, z.magnitude, sum) + Logarithm.onePlus(Exponential.value(-z.magnitude))
    }
    return min(sum, .greatestFiniteMagnitude)
  }

  public static func delta(_ bench: Workbench) {
    for k in bench.outputs { bench.outputDelta[k] = bench.target[k] - bench.outputA[k] }
  }

  /// ln 2, at o = ½, rounded down.
  public static let leastWhenWrong: Double? = 0.6931471805599453

  public static func objection(to dataset: Dataset) -> String? {
    let isShare = dataset.examples.allSatisfy { $0.target.allSatisfy { (0...1).contains($0) } }
    return isShare
      ? nil : "cross-entropy needs targets from 0 to 1, and \(dataset.name) has others; try squared"
  }
}
