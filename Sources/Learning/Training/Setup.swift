/// How many examples one update of the weights looks at; its gradient is the mean over them.
public enum BatchSize: Sendable, Hashable {
  /// So many at a time, the last batch of an epoch perhaps fewer; `.examples(1)` is the rule "one
  /// after another".
  case examples(Int)
  /// The whole dataset: one update an epoch.
  case full
}

/// The order in which an epoch takes the examples.
public enum ExampleOrder: String, Sendable, CaseIterable {
  /// As the dataset lists them.
  case fixed
  /// A new permutation each epoch, from the seed.
  case shuffled
}

/// The weights and biases a run begins with.
public enum Start: Sendable, Hashable {
  /// Each uniform between −r and r, from the seed; r ≥ 0, and 0 makes them all zero.
  case uniform(Double)
  /// Each from a normal distribution about 0 with this standard deviation, from the seed.
  case normal(Double)
  /// Weights uniform between ±√(6 / (inputs + outputs)) of their layer, biases 0: Glorot and Bengio
  /// (2010), so that sums neither grow nor fade from layer to layer.
  case xavier
  /// Weights normal with variance 2 / inputs of their layer, biases 0: He and others (2015), for
  /// ReLUs, half of which pass nothing on.
  case he
  /// These.
  case given(Parameters)
}

/// All that determines a run: two runs of one setup have the same bits throughout.
public struct Setup: Sendable, Hashable {
  /// What is learned.
  public var dataset = Dataset.xor
  /// The sizes of the hidden layers; empty for none.
  public var hidden = [2]
  /// g of every hidden neuron, and of the outputs unless `output` says another.
  public var activation = Activation.sigmoid
  /// The word for J, one of `Output.costs`; `outputInForce` says whether it suits the outputs.
  public var cost = Output.standardCost
  /// The word for what the last layer does, one of `Output.names`; nil for the same as all others.
  public var output: String?
  /// How an example changes the weights; `ruleInForce` says whether it suits the network.
  public var rule = LearningRule.plain
  /// The learning rate α, greater than 0.
  public var alpha = 0.5
  /// How α goes down from epoch to epoch.
  public var schedule = Schedule.constant
  /// What large weights cost beside J.
  public var penalty = Penalty.none
  /// How many examples one update looks at; the perceptron rule takes them one after another.
  public var batch = BatchSize.examples(1)
  /// The order in which an epoch takes the examples.
  public var order = ExampleOrder.fixed
  /// What the start weights and the order of the examples are drawn from.
  public var seed: UInt64 = Setup.defaultSeed
  /// The weights and biases the run begins with.
  public var start = Start.uniform(1)
  /// The goal: a run has converged when the mean of J over the dataset is at most this.
  public var epsilon = 0.01
  /// The budget: a run that has not converged after so many epochs ends.
  public var epochLimit = 20_000
  /// A run ends when J over the examples that are held back has not fallen for so many epochs; 0: never for
  /// that.
  public var patience = 0

  /// A start from which XOR shows a plateau and then a fall: done after 954 epochs at α = 0.5,
  /// J never rising; J still above 0.1 after 20,000 at α = 0.01; thrown to J = 0.25 at α = 50, to
  /// stay there.
  public static let defaultSeed: UInt64 = 7

  /// XOR on 2-2-1 sigmoid neurons at α = 0.5, from a start that gets there.
  public init() {}

  /// The sizes of all layers, the input first.
  public var layers: [Int] { [dataset.inputCount] + hidden + [dataset.outputCount] }
  /// How its parameters lie in memory.
  public var shape: Shape { Shape(layers) }

  /// The weights and biases the run begins with; given ones must have the setup's shape.
  public func startParameters() -> Parameters {
    let shape = shape
    switch start {
    case .given(let parameters):
      precondition(parameters.shape == shape, "the given weights have the setup's layer sizes")
      return parameters
    case .uniform(let radius):
      var numbers = SplitMix64(seed: seed, stream: .weights)
      var parameters = Parameters(zeros: shape)
      parameters.values = parameters.values.map { _ in radius * (2 * numbers.unit() - 1) }
      return parameters
    case .normal(let deviation):
      var numbers = SplitMix64(seed: seed, stream: .weights)
      var parameters = Parameters(zeros: shape)
      parameters.values = parameters.values.map { _ in deviation * numbers.normal() }
      return parameters
    case .xavier:
      return weights { plan, numbers in
        (6 / Double(plan.inputs + plan.outputs)).squareRoot() * (2 * numbers.unit() - 1)
      }
    case .he:
      return weights { plan, numbers in
        (2 / Double(plan.inputs)).squareRoot() * numbers.normal()
      }
    }
  }

  /// Weights drawn layer by layer, biases 0.
  private func weights(_ draw: (LayerPlan, inout SplitMix64) -> Double) -> Parameters {
    var numbers = SplitMix64(seed: seed, stream: .weights)
    var parameters = Parameters(zeros: shape)
    for plan in parameters.shape.plans {
      for p in plan.weights { parameters.values[p] = draw(plan, &numbers) }
    }
    return parameters
  }

  /// How many examples share one update.
  var batchLength: Int {
    switch batch {
    case .examples(let count): min(max(1, count), dataset.examples.count)
    case .full: dataset.examples.count
    }
  }
}
