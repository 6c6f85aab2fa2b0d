import Learning

extension SetupWord {
  /// Every word of the setup, in the order in which a command line shows them.
  public static let catalog: [SetupWord] =
    [dataset, points] + ofRows + [
      hidden, activation, output, cost, rule, alpha, schedule, penalty, batch, order, seed, start,
      epochs, epsilon, patience,
    ]

  /// A word that says one of some values by its name.
  private static func choice<Value: Sendable>(
    _ name: String, placeholder: String = "name", help: String, among values: [Value],
    by named: @escaping @Sendable (Value) -> String,
    of part: any WritableKeyPath<Setup, Value> & Sendable,
    where isSaid: @escaping @Sendable (Value) -> Bool = { _ in true }
  ) -> SetupWord {
    SetupWord(
      name: name, placeholder: placeholder, help: help, choices: values.map(named),
      read: { text, setup throws(InputError) in
        guard let value = values.first(where: { named($0) == text }) else {
          throw unknown(text, name, among: values.map(named))
        }
        setup[keyPath: part] = value
      },
      show: { isSaid($0[keyPath: part]) ? named($0[keyPath: part]) : nil })
  }

  public static let dataset = SetupWord(
    name: "dataset", placeholder: "name",
    help: "what to learn: " + Dataset.names.joined(separator: ", ")
      + "; or a file of rows, as in points.csv; digits brings a network of its own size, which other "
      + "words change", choices: Dataset.names,
    read: { text, setup throws(InputError) in
      guard !isPath(text) else {
        throw InputError("a file is read on the command line and after : alone")
      }
      guard let dataset = Dataset.named(text) else {
        throw unknown(text, "dataset", among: Dataset.names)
      }
      setup.learn(dataset)
    },
    show: {
      if case .file(let choice) = $0.dataset.recipe.source { return choice.path }
      return $0.dataset.isNamed ? $0.dataset.name : nil
    })

  static let points = SetupWord(
    name: "points", placeholder: "x1,x2,y ...",
    help: "points of one's own in place of a dataset, as in '0,0,0 1,1,1'", choices: [],
    read: { text, setup throws(InputError) in setup.learn(try readPoints(text)) },
    show: { $0.dataset.pointsAsTyped })

  static let hidden = SetupWord(
    name: "hidden", placeholder: "sizes",
    help: "neurons in each hidden layer: 2, or 8,8 for two layers, or none",
    choices: ["none"],
    read: { text, setup throws(InputError) in setup.hidden = try readLayers(text) },
    show: { $0.hidden.isEmpty ? "none" : $0.hidden.map(String.init).joined(separator: ",") })

  static let activation = choice(
    "activation",
    help:
      "g of every neuron (of the hidden ones with --outputs); with each the targets stay 0 and 1, told apart at 1/2: "
      + Activation.catalog.map(\.name).joined(separator: ", "),
    among: Activation.catalog, by: \.name, of: \.activation)

  static let rule = SetupWord(
    name: "rule", placeholder: "name",
    help: "how the mean gradient changes the weights: "
      + explained(LearningRule.catalog),
    choices: LearningRule.catalog.map(\.name),
    read: { text, setup throws(InputError) in
      // What it was called while there was no other.
      let text = text == "gradient" ? LearningRule.plain.name : text
      let (found, values) = try readWorded(text, "rule", among: LearningRule.catalog)
      let rule = found.with(values)
      setup.follow(rule)
      guard setup.ruleInForce == rule else {
        throw InputError(
          "the perceptron rule needs a single target of 0 or 1, which \(setup.dataset.name) has "
            + "not; try plain")
      }
    },
    show: { spelled($0.ruleInForce) })

  static let output = SetupWord(
    name: "outputs", placeholder: "name",
    help: "what the last layer does, where it is not the same as the hidden ones: same, "
      + Output.names.joined(separator: ", "),
    choices: ["same"] + Output.names,
    read: { text, setup throws(InputError) in
      guard text == "same" || Output.names.contains(text) else {
        throw unknown(text, "kind of outputs", among: ["same"] + Output.names)
      }
      setup.output = text == "same" ? nil : text
    },
    show: { $0.output ?? "same" })

  static let cost = SetupWord(
    name: "cost", placeholder: "name",
    help: "J: " + Output.costs.joined(separator: ", ")
      + " (of sigmoid or softmax outputs)",
    choices: Output.costs,
    read: { text, setup throws(InputError) in
      guard Output.costs.contains(text) else {
        throw unknown(text, "cost", among: Output.costs)
      }
      setup.cost = text
    },
    show: { $0.cost })

  static let schedule = SetupWord(
    name: "schedule", placeholder: "name",
    help: "how α goes down from epoch to epoch: " + explained(Schedule.catalog),
    choices: Schedule.catalog.map(\.name),
    read: { text, setup throws(InputError) in
      let (found, values) = try readWorded(text, "schedule", among: Schedule.catalog)
      setup.schedule = found.with(values)
    },
    show: { spelled($0.schedule) })

  static let penalty = SetupWord(
    name: "penalty", placeholder: "name",
    help: "what large weights cost beside J, never biases: " + explained(Penalty.catalog),
    choices: Penalty.catalog.map(\.name),
    read: { text, setup throws(InputError) in
      let (found, values) = try readWorded(text, "penalty", among: Penalty.catalog)
      setup.penalty = found.with(values)
    },
    show: { spelled($0.penalty) })

  static let alpha = SetupWord(
    name: "alpha", placeholder: "rate", help: "the learning rate α, greater than 0", choices: [],
    read: { text, setup throws(InputError) in setup.alpha = try readAlpha(text) },
    show: { number($0.alpha) })

  static let batch = SetupWord(
    name: "batch", placeholder: "size",
    help: "examples in one update, by the mean of their gradients: 1, a number, or full",
    choices: ["full"],
    read: { text, setup throws(InputError) in
      if text == "full" {
        setup.batch = .full
      } else {
        let count = setup.dataset.examples.count
        setup.batch = .examples(
          try readWhole(text, "the batch size for \(setup.dataset.name)", 1...count, "1 or full"))
      }
    },
    show: {
      switch $0.batch {
      case .full: "full"
      // Another dataset may have fewer examples than the batch was asked to have.
      case .examples(let count): String(min(count, $0.dataset.examples.count))
      }
    })

  static let order = choice(
    "order", placeholder: "fixed|shuffled", help: "the order of the examples in an epoch",
    among: ExampleOrder.allCases, by: \.rawValue, of: \.order)

  static let seed = SetupWord(
    name: "seed", placeholder: "number", help: "the seed of every random choice", choices: [],
    read: { text, setup throws(InputError) in
      guard let seed = UInt64(text) else {
        throw InputError(
          "the seed must be a whole number from 0 to \(UInt64.max); "
            + decimalHint(text, orTry: "7"))
      }
      setup.seed = seed
    },
    show: { String($0.seed) })

  static let start = SetupWord(
    name: "init", placeholder: "range",
    help: "start weights and biases drawn evenly from ± this; 0 or zeros: all zero; 'normal 0.5'; "
      + "xavier or he: by the layers' sizes, biases 0",
    choices: ["zeros", "xavier", "he", "normal 1"],
    read: { text, setup throws(InputError) in
      if text == "xavier" { return setup.start = .xavier }
      if text == "he" { return setup.start = .he }
      if let deviation = normalDeviation(text) { return setup.start = .normal(deviation) }
      let range = text == "zeros" ? 0 : Double(text)
      guard let range, range >= 0, range.isFinite else {
        throw InputError(
          "the start must be a number from 0 up, xavier, he or 'normal 0.5'; "
            + decimalHint(text, orTry: "1"))
      }
      setup.start = .uniform(range)
    },
    show: {
      switch $0.start {
      case .uniform(let range): number(range)
      case .normal(let deviation): "normal \(number(deviation))"
      case .xavier: "xavier"
      case .he: "he"
      case .given: nil
      }
    })

  static let epochs = SetupWord(
    name: "epochs", placeholder: "number",
    help: "the budget: stop after this many epochs; 0 trains nothing",
    choices: [],
    read: { text, setup throws(InputError) in
      setup.epochLimit = try readWhole(
        text, "the number of epochs", 0...1_000_000_000_000, "20000")
    },
    show: { String($0.epochLimit) })

  static let epsilon = SetupWord(
    name: "epsilon", placeholder: "cost",
    help: "stop when the mean cost J over the dataset is at most this", choices: [],
    read: { text, setup throws(InputError) in
      guard let epsilon = Double(text), epsilon >= 0, epsilon.isFinite else {
        throw InputError(
          "the cost to reach must be a number from 0 up; " + decimalHint(text, orTry: "0.01"))
      }
      setup.epsilon = epsilon
    },
    show: { number($0.epsilon) })
}
