import ArgumentParser
import Interface
import Learning
import Runtime

/// The words of a setup that mean the same for one run and for a census of many.
///
/// All are taken as text, whatever they begin with, so that the one parser of these words reads
/// `-1` too and says what is wrong with it.
struct TrainingOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: .word("dataset"), completion: .word("dataset"))
  var dataset: String?

  @Option(parsing: .unconditional, help: .word("points"))
  var points: String?

  @Option(parsing: .unconditional, help: .word("target"))
  var target: String?

  @Option(parsing: .unconditional, help: .word("inputs"))
  var inputs: String?

  @Option(parsing: .unconditional, help: .word("task"), completion: .word("task"))
  var task: String?

  @Flag(help: .word("standardize"))
  var standardize = false

  @Option(parsing: .unconditional, help: .word("count"))
  var count: String?

  @Option(parsing: .unconditional, help: .word("noise"))
  var noise: String?

  @Option(parsing: .unconditional, help: .word("classes"))
  var classes: String?

  @Option(parsing: .unconditional, help: .word("test"))
  var test: String?

  @Option(
    name: .customLong("data-seed"), parsing: .unconditional, help: .word("data-seed"))
  var dataSeed: String?

  @Option(parsing: .unconditional, help: .word("features"), completion: .word("features"))
  var features: String?

  @Option(parsing: .unconditional, help: .word("activation"), completion: .word("activation"))
  var activation: String?

  @Option(
    name: .customLong("outputs"), parsing: .unconditional, help: .word("outputs"),
    completion: .word("outputs"))
  var output: String?

  @Option(parsing: .unconditional, help: .word("cost"), completion: .word("cost"))
  var cost: String?

  @Option(parsing: .unconditional, help: .word("rule"), completion: .word("rule"))
  var rule: String?

  @Option(parsing: .unconditional, help: .word("schedule"), completion: .word("schedule"))
  var schedule: String?

  @Option(parsing: .unconditional, help: .word("penalty"), completion: .word("penalty"))
  var penalty: String?

  @Option(parsing: .unconditional, help: .word("alpha"), completion: .word("alpha"))
  var alpha: String?

  @Option(parsing: .unconditional, help: .word("batch"), completion: .word("batch"))
  var batch: String?

  @Option(parsing: .unconditional, help: .word("order"), completion: .word("order"))
  var order: String?

  @Option(
    name: .customLong("init"), parsing: .unconditional, help: .word("init"),
    completion: .word("init"))
  var start: String?

  @Option(parsing: .unconditional, help: .word("epsilon"), completion: .word("epsilon"))
  var epsilon: String?

  @Option(parsing: .unconditional, help: .word("patience"), completion: .word("patience"))
  var patience: String?

  /// Refuses two words for the examples, of which one would be left out.
  func checkExamples() throws(Failure) {
    guard let dataset, points != nil else { return }
    throw Failure(
      .usage,
      "--dataset \(dataset): not together with --points, which take its place; leave one "
        + "of them out")
  }

  /// The dataset of a file, where one is named.
  func fileDataset() throws(Failure) -> Dataset? {
    guard let path = dataset, SetupWord.isPath(path) else { return nil }
    let words = ofRows.compactMap { name, value in value.map { (name: name, value: $0) } }
    let choice: FileChoice
    do throws(InputError) {
      choice = try FileChoice(path: path, words: words)
    } catch {
      throw Failure(option: error)
    }
    return try SheetFile.dataset(choice, asks: true)
  }

  /// The words that a file's dataset has taken in already.
  static let ofFile: Set<String> = ["dataset", "target", "inputs", "task"]

  /// What was given, by the word's name.
  var given: [(name: String, value: String?)] {
    [
      ("dataset", dataset), ("points", points),
    ] + ofRows + [
      ("activation", activation), ("outputs", output), ("cost", cost), ("rule", rule),
      ("alpha", alpha), ("schedule", schedule), ("penalty", penalty), ("batch", batch),
      ("order", order),
      ("init", start), ("epsilon", epsilon), ("patience", patience),
    ]
  }

  /// What was given of how a dataset is made from its rows.
  var ofRows: [(name: String, value: String?)] {
    [
      ("target", target), ("inputs", inputs), ("task", task), ("count", count),
      ("noise", noise), ("classes", classes), ("test", test), ("data-seed", dataSeed),
      ("standardize", standardize ? "" : nil), ("features", features),
    ]
  }
}

extension ArgumentHelp {
  /// The help of a word of the setup.
  static func word(_ name: String) -> ArgumentHelp {
    guard let help = helps[name] else {
      preconditionFailure("there is a word of the setup for each of its options")
    }
    return help
  }

  /// Of every word, made once: the parser asks for each of them many times.
  private static let helps = Dictionary(
    uniqueKeysWithValues: SetupWord.catalog.map { word in
      let standard = word.standard.map { "; \($0) by default" } ?? ""
      return (word.name, ArgumentHelp("\(word.help)\(standard)", valueName: word.placeholder))
    })
}

extension CompletionKind {
  /// The values to offer for a word of the setup.
  static func word(_ name: String) -> CompletionKind? {
    choices[name].map { .list($0) }
  }

  private static let choices = Dictionary(
    uniqueKeysWithValues: SetupWord.catalog.filter { !$0.choices.isEmpty }.map {
      ($0.name, $0.choices)
    })
}
