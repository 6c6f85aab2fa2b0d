import ArgumentParser
import Interface
import Learning
import Runtime

/// The setup of a run, an option for each word of the catalog.
struct SetupOptions: ParsableArguments {
  @OptionGroup var training: TrainingOptions

  @Option(parsing: .unconditional, help: .word("hidden"), completion: .word("hidden"))
  var hidden: String?

  @Option(parsing: .unconditional, help: .word("rule"), completion: .word("rule"))
  var rule: String?

  @Option(parsing: .unconditional, help: .word("seed"), completion: .word("seed"))
  var seed: String?

  @Option(parsing: .unconditional, help: .word("epochs"), completion: .word("epochs"))
  var epochs: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "start from the weights in a file, with its layer sizes", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var weights: String?

  /// What was given, by the word's name, in the catalog's order.
  private var given: [(name: String, value: String)] {
    let own = [("hidden", hidden), ("rule", rule), ("seed", seed), ("epochs", epochs)]
    let all = own + training.given
    return SetupWord.catalog.compactMap { word in
      let value = all.first { $0.0 == word.name }?.1
      return value.map { (word.name, $0) }
    }
  }

  /// The setup that the options and the weights file say.
  func setup(leavingOut left: [String] = []) throws(Failure) -> Setup {
    var setup = Setup()
    do throws(InputError) {
      for (name, value) in given where !left.contains(name) {
        try SetupWord.named(name).apply(value, to: &setup)
      }
    } catch {
      throw Failure(option: error)
    }
    guard let path = weights else { return setup }
    if let start = training.start {
      throw Failure(.usage, "--init \(start): not together with --weights, which says the start")
    }
    let sizes = setup.hidden
    let parameters = try WeightsFile.read(path)
    do throws(InputError) {
      try setup.adopt(parameters)
    } catch {
      throw Failure(.badInput, "\(path): \(error.message)")
    }
    if let hidden, !left.contains("hidden"), sizes != setup.hidden {
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
