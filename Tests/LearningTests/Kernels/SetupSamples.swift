@testable import Learning

/// Values of each part of a setup at which its ways are compared.
///
/// A part that has none here fails the law: whoever adds one decides by that what the fast ways do
/// with it.
enum SetupSamples {
  typealias Change = @Sendable (inout Setup) -> Void

  /// By the names of the setup's stored properties.
  static let parts: KeyValuePairs<String, [Change]> = [
    "dataset": [
      { $0.dataset = .xor }, { $0.dataset = .not }, { $0.dataset = numbers(3, 2, count: 21) },
      { $0.dataset = classes }, { $0.dataset = numbers(2, 1, count: 9) },
    ],
    "hidden": [
      { $0.hidden = [] }, { $0.hidden = [3] }, { $0.hidden = [9] }, { $0.hidden = [4, 17] },
    ],
    "activation": Activation.catalog.map { activation in { $0.activation = activation } },
    "cost": Output.costs.map { cost in { $0.cost = cost } },
    "output": Output.names.map { name in { $0.output = name } },
    "rule": LearningRule.catalog.map { rule in { $0.rule = rule } },
    "alpha": [{ $0.alpha = 0.03 }, { $0.alpha = 4 }],
    "schedule": (Schedule.catalog + [Schedule(StepSchedule([0.5, 2]))]).map { schedule in
      { $0.schedule = schedule }
    },
    "penalty": Penalty.catalog.map { penalty in { $0.penalty = penalty } },
    "batch": [
      { $0.batch = .examples(2) }, { $0.batch = .examples(5) }, { $0.batch = .full },
    ],
    "order": [{ $0.order = .shuffled }],
    "seed": [{ $0.seed = 0 }, { $0.seed = 12 }],
    "start": [
      { $0.start = .uniform(0) }, { $0.start = .uniform(3) }, { $0.start = .normal(0.5) },
      { $0.start = .xavier }, { $0.start = .he },
      { setup in
        var parameters = Parameters(zeros: setup.shape)
        parameters.values = parameters.values.indices.map { $0 % 3 == 0 ? -0.0 : 0.4 }
        setup.start = .given(parameters)
      },
    ],
    "epsilon": [{ $0.epsilon = 0.1 }, { $0.epsilon = 0.3 }],
    "epochLimit": [{ $0.epochLimit = 0 }, { $0.epochLimit = 1 }, { $0.epochLimit = 9 }],
    "patience": [
      {
        $0.dataset = Generator.circle.dataset(count: 12, seed: 3).remade { $0.heldBack = 0.3 }
        ($0.patience, $0.alpha) = (1, 4)
      }
    ],
  ]

  /// What all samples start from: small, so that thousands of them are trained in seconds.
  static var standard: Setup {
    var setup = Setup()
    setup.epsilon = 0
    setup.epochLimit = 5
    return setup
  }

  /// Given weights must have the shape that all else has said.
  private static func finished(_ setup: Setup) -> Setup {
    var setup = setup
    if case .given(let parameters) = setup.start, parameters.shape != setup.shape {
      setup.start = .uniform(1)
    }
    return setup
  }

  /// Each sample alone.
  static var alone: [Setup] {
    parts.flatMap { $0.value }.map { change in
      var setup = standard
      change(&setup)
      return finished(setup)
    }
  }

  /// Each sample with a network that is worth laying out after each update by a rule with memories.
  static var wide: [Setup] {
    parts.flatMap { $0.value }.map { change in
      var setup = standard
      (setup.hidden, setup.rule) = ([4, 17], LearningRule(Adam.standard))
      change(&setup)
      return finished(setup)
    }
  }

  /// Three samples of different parts at a time, the same ones each time.
  static func mixed(_ count: Int) -> [Setup] {
    var numbers = SplitMix64(seed: 14, stream: .order)
    return (0..<count).map { _ in
      var setup = standard
      var names = Array(parts.indices)
      for _ in 0..<3 {
        let values = parts[names.remove(at: numbers.index(below: names.count))].value
        values[numbers.index(below: values.count)](&setup)
      }
      return finished(setup)
    }
  }

  /// Numbers from −1 to 1.
  private static func numbers(_ inputs: Int, _ outputs: Int, count: Int) -> Dataset {
    var numbers = SplitMix64(seed: 5, stream: .order)
    func list(_ count: Int) -> [Double] { (0..<count).map { _ in 2 * numbers.unit() - 1 } }
    return Dataset(
      name: "numbers", summary: "",
      examples: (0..<count).map { _ in Example(input: list(inputs), target: list(outputs)) })
  }

  /// Three classes of points.
  private static var classes: Dataset {
    var numbers = SplitMix64(seed: 6, stream: .order)
    return Dataset(
      name: "classes", summary: "",
      examples: (0..<10).map { place in
        Example(
          input: [numbers.unit(), numbers.unit()],
          target: (0..<3).map { $0 == place % 3 ? 1 : 0 })
      })
  }
}
