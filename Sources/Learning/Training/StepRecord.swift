/// One whole step of backpropagation on one example: every number that explains it.
public struct StepRecord: Sendable, Hashable {
  /// x, a number for each input.
  public var input: [Double]
  /// y, a number for each output.
  public var target: [Double]
  /// Pre-activations, per layer after the input.
  public var z: [[Double]]
  /// Activations, per layer after the input; the last are the prediction.
  public var activation: [[Double]]
  /// J of this example before the step.
  public var cost: Double
  /// δ = −∂J/∂z, per layer after the input, with the weights as they were.
  public var delta: [[Double]]
  /// ∂J/∂w.
  public var gradient: Parameters
  /// The weights and biases that the example met.
  public var before: Parameters
  /// w − α ∂J/∂w; by the perceptron rule, w + α (y − o) x.
  public var after: Parameters
  /// α of this step.
  public var alpha: Double

  /// What one update of a network on an example does; nothing is changed.
  public static func of(network: Network, example: Example, alpha: Double) -> StepRecord {
    var memory = Memory(network.parameters)
    let formulas = network.formulas
    let before = network.parameters
    return memory.withBench { bench in
      func block(_ start: UnsafeMutablePointer<Double>) -> Parameters {
        // Inside the bench's lifetime; parameters and gradient have this length.
        let count = before.shape.parameterCount
        return Parameters(
          shape: before.shape, values: Array(UnsafeBufferPointer(start: start, count: count)))
      }
      bench.place(example)
      formulas.feedForward(bench)
      let cost = formulas.cost(bench)
      formulas.backpropagate(bench)
      bench.accumulateGradient()
      bench.update(alpha: alpha)
      return StepRecord(
        input: example.input, target: example.target, z: bench.perLayer(bench.z),
        activation: bench.perLayer(bench.a), cost: cost, delta: bench.perLayer(bench.delta),
        gradient: block(bench.gradient), before: before, after: block(bench.parameters),
        alpha: alpha)
    }
  }
}
