import ArgumentParser
import Interface
import Learning
import Runtime

/// One step of backpropagation on one example, with every number of it.
struct Step: Headless {
  static let configuration = CommandConfiguration(
    abstract: "Show one step of backpropagation, with every number of it.",
    discussion: """
      Without options it is the worked example: 2-2-1 sigmoid, α = 0.5, the example (1,0). With \
      --weights, --example and --target it needs no dataset that fits: --target has the numbers of \
      the example's target then, and no column's name. What only a training of many steps has is \
      refused: --batch, --order, --epsilon and --epochs.

      Examples:
        descent step
        descent step --weights xor.json --example 0,1
        descent step --weights two-outputs.json --example 1,0.5 --target 0,1
        descent step --seed 7 --hidden 3 --example 1,1 --target 0 --json
      """)

  @OptionGroup(title: "Setup") var options: SetupOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("the input: a number for each, as in 1,0", valueName: "numbers"))
  var example: String?

  /// The example's own target, a number for each output; the dataset's where it knows the input.
  private var target: String? { namesColumn ? nil : options.training.target }

  /// Whether the word is that of a file: the column of the targets.
  private var namesColumn: Bool {
    example == nil && options.training.dataset.map(SetupWord.isPath) ?? false
  }

  /// The setup's, without what belongs to the example.
  private var setup: SetupOptions {
    var setup = options
    if !namesColumn { setup.training.target = nil }
    return setup
  }

  @Flag(help: "print JSON")
  var json = false

  /// What a training of many steps has, by the option that says it.
  private static let ofTraining = [
    "batch": "batch", "order": "order of examples", "epsilon": "goal to stop at",
    "epochs": "epochs", "patience": "epochs to wait", "schedule": "epochs to follow a schedule",
    "penalty": "penalty",
  ]

  func start() throws(Failure) {
    for (name, value) in setup.given {
      guard let thing = Self.ofTraining[name] else { continue }
      throw Failure(
        .usage, "--\(name) \(value): a single step has no \(thing); leave --\(name) out")
    }
    let wished = try wishedSetup()
    let network = wished.network(wished.startParameters())
    let step = StepRecord.of(
      network: network, example: try chosenExample(wished), alpha: wished.alpha)
    try Console.show(
      json
        ? step.export.text
        : board(step, of: network, Console.spelling).joined(separator: "\n"))
  }

  /// The worked example's weights, unless an option says others.
  private func wishedSetup() throws(Failure) -> Setup {
    var wished = try setup.setup(on: ownExample)
    guard wished.ruleInForce == .plain else {
      let why =
        wished.rule == .perceptron
        ? "this is a step of backpropagation, which follows the gradient; leave --rule out"
        : "this is a step of plain descent; leave --rule out, or see that rule's on the Step screen"
      throw Failure(.usage, "--rule \(wished.rule.name): \(why)")
    }
    let isOther =
      [
        setup.weights, setup.training.dataset, setup.training.points, setup.hidden, setup.seed,
        setup.training.start,
      ].contains { $0 != nil } || setup.training.ofRows.contains { $0.value != nil }
    if !isOther { wished.start = .given(WorkedExample.network.parameters) }
    return wished
  }

  /// An example and its target need no dataset: they are one, for a network of these layers.
  private func ownExample(_ layers: [Int]) throws(Failure) -> Dataset? {
    guard let example, let target, let inputs = layers.first, let outputs = layers.last else {
      return nil
    }
    let own = Example(
      input: try readNumbers(example, "example", "input", inputs),
      target: try readNumbers(target, "target", "output", outputs))
    return Dataset(name: "example", summary: "an example of one's own", examples: [own])
  }

  private func chosenExample(_ setup: Setup) throws(Failure) -> Example {
    let known = setup.dataset.examples
    let input =
      try example.map { text throws(Failure) in
        try readNumbers(text, "example", "input", setup.dataset.inputCount)
      } ?? known[min(1, known.count - 1)].input
    if let target {
      let count = setup.dataset.outputCount
      return Example(input: input, target: try readNumbers(target, "target", "output", count))
    }
    guard let match = known.first(where: { $0.input == input }) else {
      throw Failure(
        .usage,
        "--example \(example ?? ""): \(setup.dataset.name) has no such example; give its target "
          + "too, as in --target 1")
    }
    return match
  }
}

/// Finite numbers parted by commas, so many of them.
private func readNumbers(
  _ text: String, _ option: String, _ unit: String, _ count: Int
) throws(Failure) -> [Double] {
  let values = text.split(separator: ",", omittingEmptySubsequences: false).map {
    Double($0).flatMap { $0.isFinite ? $0 : nil }
  }
  let numbers = values.compactMap { $0 }
  guard numbers.count == values.count, numbers.count == count else {
    let sample = Array(repeating: "1", count: count).joined(separator: ",")
    let needed =
      count == 1 ? "1 number, for the one \(unit)" : "\(count) numbers, one for each \(unit)"
    throw Failure(.usage, "--\(option) \(text): \(needed), parted by commas; try \(sample)")
  }
  return numbers
}
