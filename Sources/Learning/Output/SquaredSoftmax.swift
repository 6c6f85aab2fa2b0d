/// J = ½ Σ_k (y_k − o_k)² of softmax outputs: δ_k = o_k (y_k − o_k − Σ_j o_j (y_j − o_j)).
///
/// A raised z_k takes from all other shares what it adds to its own, hence the sum.
public enum SquaredSoftmax: OutputFunction {
  public static let cost = "squared"
  public static let name = Softmax.name
  public static let activation: Activation? = nil
  public static let costFormula = "1/2 sum (y-o)^2"

  public static func derivation(_ k: Int, of step: OutputStep) -> Derivation {
    let shared = zip(step.target, step.output).reduce(0.0) { fused($1.1, $1.0 - $1.1, $0) }
    return Derivation(
      factors: ["{o}", "({y}-{o} - sum o(y-o))"],
      values: [step.output[k], step.target[k] - step.output[k] - shared],
      because: "d{o}/d{z} = {o}(1-{o}), and -o{o} for each other output o")
  }

  public static func activate(_ bench: Workbench) { Softmax.activate(bench) }
  public static func cost(_ bench: Workbench) -> Double { bench.squaredCost() }

  public static func delta(_ bench: Workbench) {
    let o = bench.outputA
    var shared = 0.0
    for k in bench.outputs { shared = fused(o[k], bench.target[k] - o[k], shared) }
    for k in bench.outputs { bench.outputDelta[k] = o[k] * (bench.target[k] - o[k] - shared) }
  }

  public static func objection(to dataset: Dataset) -> String? { Softmax.objection(to: dataset) }
}
