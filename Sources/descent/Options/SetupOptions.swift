import ArgumentParser
import Interface
import Learning
import Runtime

/// The setup of a run, an option for each word of the catalog.
///
/// All are taken as text, whatever they begin with, so that the one parser of these words reads
/// `-1` too and says what is wrong with it.
struct SetupOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: .word("dataset"), completion: .word("dataset"))
  var dataset: String?

  @Option(parsing: .unconditional, help: .word("hidden"), completion: .word("hidden"))
  var hidden: String?

  @Option(parsing: .unconditional, help: .word("activation"), completion: .word("activation"))
  var activation: String?

  @Option(parsing: .unconditional, help: .word("rule"), completion: .word("rule"))
  var rule: String?

  @Option(parsing: .unconditional, help: .word("alpha"), completion: .word("alpha"))
  var alpha: String?

  @Option(parsing: .unconditional, help: .word("batch"), completion: .word("batch"))
  var batch: String?

  @Option(parsing: .unconditional, help: .word("order"), completion: .word("order"))
  var order: String?

  @Option(parsing: .unconditional, help: .word("seed"), completion: .word("seed"))
  var seed: String?

  @Option(
    name: .customLong("init"), parsing: .unconditional, help: .word("init"),
    completion: .word("init"))
  var start: String?

  @Option(parsing: .unconditional, help: .word("epochs"), completion: .word("epochs"))
  var epochs: String?

  @Option(parsing: .unconditional, help: .word("epsilon"), completion: .word("epsilon"))
  var epsilon: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "start from the weights in a file, with its layer sizes", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var weights: String?

  /// What was given, by the word's name, in the catalog's order.
  private var given: [(name: String, value: String)] {
    let all = [
      ("dataset", dataset), ("hidden", hidden), ("activation", activation), ("rule", rule),
      ("alpha", alpha),
      ("batch", batch), ("order", order), ("seed", seed), ("init", start), ("epochs", epochs),
      ("epsilon", epsilon),
    ]
    return all.compactMap { name, value in value.map { (name, $0) } }
  }

  /// The setup that the options and the weights file say.
  func setup(leavingOut left: String? = nil) throws(Failure) -> Setup {
    var setup = Setup()
    do throws(InputError) {
      for (name, value) in given where name != left {
        try SetupWord.named(name).apply(value, to: &setup)
      }
    } catch {
      throw Failure(option: error)
    }
    guard let path = weights else { return setup }
    if let start {
      throw Failure(.usage, "--init \(start): not together with --weights, which says the start")
    }
    let sizes = setup.hidden
    do {
      try setup.adopt(try WeightsFile.read(path))
    } catch let error as InputError {
      throw Failure(.badInput, "\(path): \(error.message)")
    } catch let failure as Failure {
      throw failure
    } catch {
      preconditionFailure("reading weights fails in two ways only")
    }
    if let hidden, sizes != setup.hidden {
      throw Failure(.usage, "--hidden \(hidden): \(path) has other layers; leave --hidden out")
    }
    return setup
  }

  /// The command line that gives a setup again.
  func line(_ command: String, _ setup: Setup, _ more: String...) -> String {
    var words = ["descent", command, setup.options]
    if let weights { words.append("--weights \(shellWord(weights))") }
    return (words + more).filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension ArgumentHelp {
  /// The help of a word of the setup.
  static func word(_ name: String) -> ArgumentHelp {
    guard let word = try? SetupWord.named(name) else {
      preconditionFailure("there is a word of the setup for each of its options")
    }
    return ArgumentHelp(stringLiteral: "").with(word.help, valueName: word.placeholder)
  }

  private func with(_ help: String, valueName: String) -> ArgumentHelp {
    ArgumentHelp("\(help)", valueName: valueName)
  }
}

extension CompletionKind {
  /// The values to offer for a word of the setup.
  static func word(_ name: String) -> CompletionKind? {
    guard let word = try? SetupWord.named(name), !word.choices.isEmpty else { return nil }
    return .list(word.choices)
  }
}
