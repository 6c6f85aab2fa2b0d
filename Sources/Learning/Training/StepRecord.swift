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
  /// w − α ∂J/∂w, or what another rule makes of it; by the perceptron rule, w + α (y − o) x.
  public var after: Parameters
  /// α of this step.
  public var alpha: Double
  /// What the penalty adds to ∂J/∂w, a number for each parameter; empty without a penalty.
  public var penalty: [Double] = []
  /// What the rule remembered before the step, and after it; a list for each memory.
  public var memoryBefore: [[Double]] = []
  public var memoryAfter: [[Double]] = []
  /// The number of this update, from 1; 0 of plain descent, which does not count.
  public var step = 0

  /// Works the step out anew for another rule: the example as a batch of its own.
  mutating func update(
    by rule: any UpdateRule, _ penalty: Penalty, _ memory: [Double], step: Int
  ) {
    let count = before.values.count
    func lists(_ memory: [Double]) -> [[Double]] {
      stride(from: 0, to: memory.count, by: count).map { Array(memory[$0..<$0 + count]) }
    }
    self.penalty = penalty == .none ? [] : penalty.gradient(of: before)
    let whole =
      self.penalty.isEmpty ? gradient.values : zip(gradient.values, self.penalty).map { $0 + $1 }
    var (weights, memory) = (before.values, memory)
    memoryBefore = lists(memory)
    rule.updated(&weights, memory: &memory, gradient: whole, rate: alpha, step: step)
    (after.values, memoryAfter, self.step) = (weights, lists(memory), step)
  }

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
