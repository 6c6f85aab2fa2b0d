/// J = −Σ_k y_k ln o_k of softmax outputs, targets that add up to 1: δ_k = y_k − o_k.
public enum SoftmaxCrossEntropy: OutputFunction {
  public static let cost = "cross-entropy"
  public static let name = Softmax.name
  public static let activation: Activation? = nil
  public static let costFormula = "-sum y ln o"

  public static func derivation(_ k: Int, of step: OutputStep) -> Derivation {
    Derivation(
      factors: ["({y}-{o})"], values: [step.target[k] - step.output[k]],
      because: "J = ln(sum e^z) - sum y z, and the slope of the ln is {o}")
  }

  public static func activate(_ bench: Workbench) { Softmax.activate(bench) }

  /// By z and not by o, which may be 0: −ln o_k = ln Σ_j e^z_j − z_k.
  public static func cost(_ bench: Workbench) -> Double {
    let (greatest, others) = Softmax.sums(bench)
    let whole = Logarithm.onePlus(others)
    var sum = 0.0
    for k in bench.outputs {
      // Between the ends of all numbers lies more than the greatest one.
      let below = min(greatest - bench.outputZ[k], .greatestFiniteMagnitude)
      sum = fused(bench.target[k], below + whole, sum)
    }
    return min(sum, .greatestFiniteMagnitude)
  }

  public static func delta(_ bench: Workbench) {
    for k in bench.outputs { bench.outputDelta[k] = bench.target[k] - bench.outputA[k] }
  }

  public static func objection(to dataset: Dataset) -> String? {
    if let objection = Softmax.objection(to: dataset) { return objection }
    let areShares = dataset.examples.allSatisfy {
      $0.target.allSatisfy { $0 >= 0 } && ($0.target.reduce(0, +) - 1).magnitude < 1e-9
    }
    return areShares
      ? nil
      : "softmax with cross-entropy needs targets that add up to 1, which those of "
        + "\(dataset.name) do not; try sigmoid"
  }
}
