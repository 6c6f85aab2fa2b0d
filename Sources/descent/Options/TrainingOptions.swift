import ArgumentParser
import Interface
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

  /// Refuses two words for the examples, of which one would be left out.
  func checkExamples() throws(Failure) {
    guard let dataset, points != nil else { return }
    throw Failure(
      .usage,
      "--dataset \(dataset): not together with --points, which take its place; leave one "
        + "of them out")
  }

  /// What was given, by the word's name.
  var given: [(name: String, value: String?)] {
    [
      ("dataset", dataset), ("points", points), ("activation", activation), ("outputs", output),
      ("cost", cost), ("rule", rule), ("alpha", alpha), ("schedule", schedule),
      ("penalty", penalty),
      ("batch", batch),
      ("order", order), ("init", start), ("epsilon", epsilon),
    ]
  }
}

extension ArgumentHelp {
  /// The help of a word of the setup.
  static func word(_ name: String) -> ArgumentHelp {
    guard let word = try? SetupWord.named(name) else {
      preconditionFailure("there is a word of the setup for each of its options")
    }
    let standard = word.standard.map { "; \($0) by default" } ?? ""
    return ArgumentHelp("\(word.help)\(standard)", valueName: word.placeholder)
  }
}

extension CompletionKind {
  /// The values to offer for a word of the setup.
  static func word(_ name: String) -> CompletionKind? {
    guard let word = try? SetupWord.named(name), !word.choices.isEmpty else { return nil }
    return .list(word.choices)
  }
}
