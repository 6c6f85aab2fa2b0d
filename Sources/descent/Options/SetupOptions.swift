import ArgumentParser
import Interface
import Learning
import Runtime

/// The setup of a run, an option for each word of the catalog.
struct SetupOptions: ParsableArguments {
  @OptionGroup var training: TrainingOptions

  @Option(parsing: .unconditional, help: .word("hidden"), completion: .word("hidden"))
  var hidden: String?

  @Option(parsing: .unconditional, help: .word("seed"), completion: .word("seed"))
  var seed: String?

  @Option(parsing: .unconditional, help: .word("epochs"), completion: .word("epochs"))
  var epochs: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "start from the weights in a file, with its layer sizes, and with its activation and dataset "
        + "where no option says others; JSON with weights as [layer][from][to] and biases as "
        + "[layer][neuron]; - reads standard input", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var weights: String?

  /// What was given, by the word's name, in the catalog's order.
  var given: [(name: String, value: String)] {
    let own = [("hidden", hidden), ("seed", seed), ("epochs", epochs)]
    let all = own + training.given
    return SetupWord.catalog.compactMap { word in
      let value = all.first { $0.0 == word.name }?.1
      return value.map { (word.name, $0) }
    }
  }

  /// The setup that the options and the weights file say.
  ///
  /// - Parameter dataset: examples for a network of these layers in a file, for whoever brings some of
  ///   their own; asked only where no option says a dataset.
  /// - Throws: `Failure` also where one option overrules another, which would otherwise be left out
  ///   without a word.
  func setup(
    leavingOut left: [String] = [],
    on dataset: (_ layers: [Int]) throws(Failure) -> Dataset? = { _ in nil }
  ) throws(Failure) -> Setup {
    try training.checkExamples()
    var given = given.filter { !left.contains($0.name) }
    var setup = Setup()
    let isFile = training.dataset.map(SetupWord.isPath) ?? false
    if let rows = try training.fileDataset() {
      setup.dataset = rows
      given.removeAll { TrainingOptions.ofFile.contains($0.name) }
    }
    do throws(InputError) {
      for (name, value) in given { try SetupWord.named(name).apply(value, to: &setup) }
    } catch {
      throw Failure(option: error)
    }
    if let (name, value) = given.first(where: { !setup.follows($0.name, $0.value) }) {
      throw Failure(
        .usage,
        "--\(name) \(value): not together with --rule \(setup.rule.name), which is for one step "
          + "neuron; leave one of them out")
    }
    guard let path = weights else { return setup }
    if let start = training.start {
      throw Failure(.usage, "--init \(start): not together with --weights, which says the start")
    }
    let weights = try WeightsFile.read(path)
    let activation = setup.activation
    var said = given.map(\.name) + (isFile ? ["dataset"] : [])
    if training.dataset == nil, training.points == nil,
      let own = try dataset(weights.parameters.shape.layers)
    {
      setup.dataset = own
      said.append("dataset")
    }
    do throws(InputError) {
      try setup.adopt(weights, keeping: said)
    } catch {
      throw Failure(.badInput, "\(InputFile.name(path)): \(error.message)")
    }
    if let (name, value) = given.first(where: { !setup.follows($0.name, $0.value) }) {
      let other = setup.activation == activation ? "other layers" : "\(setup.activation) neurons"
      throw Failure(
        .usage, "--\(name) \(value): \(InputFile.name(path)) has \(other); leave --\(name) out")
    }
    return setup
  }

  /// The words that a weights file may say otherwise.
  private var wordsOfFiles: Set<String> {
    Set(["dataset", "points", "activation", "outputs", "cost"] + SetupWord.ofRows.map(\.name))
  }

  /// The command line that gives a setup again.
  func line(_ command: String, _ setup: Setup, _ more: String...) -> String {
    var words = ["descent", command, setup.options]
    if let weights {
      // What is as it is without options must be said where the file says otherwise.
      for (name, value) in given where wordsOfFiles.contains(name) {
        let said = value.isEmpty ? "--\(name)" : "--\(name) \(shellWord(value))"
        if !setup.options.contains(said) { words.append(said) }
      }
      words.append("--weights \(shellWord(weights))")
    }
    return (words + more).filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Setup {
  /// Whether a word of the setup still holds: said once more, it would change nothing.
  fileprivate func follows(_ name: String, _ value: String) -> Bool {
    // Once more it would undo the words that came after it.
    if name == SetupWord.dataset.name { return SetupWord.dataset.said(of: self) == value }
    var again = self
    try? SetupWord.named(name).apply(value, to: &again)
    return again == self
  }
}
