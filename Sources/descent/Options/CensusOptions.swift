import ArgumentParser
import Interface
import Learning
import Runtime

/// What holds where a word of the setup is left out.
private func standard(_ name: String) -> String {
  (try? SetupWord.named(name))?.standard ?? "none"
}

/// What a census runs: the words of a setup, with ranges where it has several.
struct CensusOptions: ParsableArguments {
  @OptionGroup var training: TrainingOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "hidden neurons, a column for each: 1...16, or 1,2,4,8 (with --alphas: the hidden layers); "
        + "\(listed(CensusChoices.standardSizes)) by default, with --alphas "
        + standard("hidden"),
      valueName: "sizes"))
  var hidden: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "learning rates, a column for each, in place of --alpha and of several sizes",
      valueName: "rates"))
  var alphas: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "random starts in each column, from seed 1 on; \(CensusChoices.standardRuns) by default",
      valueName: "number"))
  var runs: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("the seeds by name, as in 1...300, in place of --runs", valueName: "range"))
  var seeds: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "the budget: a run that has not converged by then is unfinished; \(standard("epochs")) by default",
      valueName: "number"))
  var epochs: String?

  /// The census that the options say.
  func plan() throws(Failure) -> CensusPlan {
    try training.checkExamples()
    let rows = try training.fileDataset()
    do throws(InputError) {
      let base = try base(on: rows)
      let (first, count) = try chosenSeeds()
      return CensusPlan(base, axis: try axis(), firstSeed: first, seedCount: count)
    } catch {
      throw Failure(option: error)
    }
  }

  /// The census that a command line says, such as `CensusPlan.line` writes.
  static func plan(_ line: String) throws(Failure) -> CensusPlan {
    guard let words = shellWords(line), words.starts(with: ["descent", "census"]),
      let options = try? CensusOptions.parse(Array(words.dropFirst(2)))
    else { throw Failure(.badInput, "this is no line of descent census") }
    return try options.plan()
  }

  /// What was given, by the option's name.
  var given: [(name: String, value: String?)] {
    training.given + [
      ("hidden", hidden), ("alphas", alphas), ("runs", runs), ("seeds", seeds), ("epochs", epochs),
    ]
  }

  private func base(on rows: Dataset?) throws(InputError) -> Setup {
    var setup = Setup()
    if let rows { setup.dataset = rows }
    if alphas != nil, let hidden, hidden.contains("..") {
      throw InputError(
        "hidden \(hidden): with --alphas one network takes all of them; try 2 or 8,8")
    }
    let given =
      training.given + [("epochs", epochs), ("hidden", alphas == nil ? nil : hidden)]
    for case (let name, let value?) in given
    where rows == nil || !TrainingOptions.ofFile.contains(name) {
      try SetupWord.named(name).apply(value, to: &setup)
    }
    guard setup.rule != .perceptron else {
      throw InputError(
        "rule perceptron: it is for one neuron, which has no hidden layer; try plain")
    }
    return setup
  }

  private func axis() throws(InputError) -> CensusAxis {
    guard let alphas else {
      return .hidden(try hidden.map(readHiddenSizes) ?? CensusChoices.standardSizes)
    }
    if let alpha = training.alpha { throw InputError("alpha \(alpha): not together with --alphas") }
    return .alpha(try readCensusAlphas(alphas))
  }

  private func chosenSeeds() throws(InputError) -> (first: UInt64, count: Int) {
    guard let seeds else {
      return (1, try runs.map(readRuns) ?? CensusChoices.standardRuns)
    }
    let range = try readSeeds(seeds)
    if let runs, try readRuns(runs) != range.count {
      throw InputError(
        "runs \(runs): --seeds \(seeds) are \(range.count) runs of each; leave one of them out")
    }
    return range
  }
}
