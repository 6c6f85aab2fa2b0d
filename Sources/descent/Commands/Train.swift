import ArgumentParser
import Interface
import Learning
import Runtime

/// Trains to the end and prints what came of it.
struct Train: Headless {
  static let configuration = CommandConfiguration(
    abstract: "Train to the end and print what came of it.",
    discussion: """
      Ends when the mean cost is at most --epsilon, or after --epochs. A run that got stuck is a \
      result like any other: the exit status is 0, and --json says the outcome. With --epochs 0 \
      nothing is trained: given weights are scored as they are. A batch changes the weights once, by \
      the mean of its gradients, so that an epoch moves less far: XOR takes 954 epochs one by one and \
      3,622 with the full batch, from the same start at α 0.5.

      Examples:
        descent train
        descent train --hidden 3 --seed 7 --json > xor.json
        descent train --weights xor.json --epsilon 0.001
        descent train --weights - --epochs 0 --json < xor.json | jq '.examples[]'
        descent train --alpha 50 --history cost.csv
      """)

  @OptionGroup(title: "Setup") var setup: SetupOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("write the cost after every epoch, as CSV; - prints it", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var history: String?

  @Flag(help: "print JSON, which --weights reads back")
  var json = false

  func start() throws(Failure) {
    guard !(json && isHistoryPrinted) else {
      throw Failure(.usage, "--json: not together with --history -, which prints the history")
    }
    let wished = try setup.setup()
    var run = Run(wished)
    try train(&run)
    if isHistoryPrinted { return }
    let command = setup.line("train", wished)
    let text =
      json
      ? JSON.object(run.export(command: command)).text
      : report(on: run, command: command, Console.spelling).joined(separator: "\n")
    try Console.show(text)
  }

  /// A hyphen stands for standard output, as everywhere.
  private var isHistoryPrinted: Bool { history == "-" }

  private func train(_ run: inout Run) throws(Failure) {
    var progress = Progress()
    defer { progress.clear() }
    guard let history else {
      run.finish { progress.show($0) }
      return
    }
    let file = try HistoryFile(isHistoryPrinted ? "/dev/stdout" : history, start: run)
    while !run.isFinished {
      if file.isAwaited { return }
      run.advance(epochs: 1)
      try file.append(run)
      // Two lines of one terminal would stand in each other.
      if run.epoch.isMultiple(of: 64), !isHistoryPrinted { progress.show(run) }
    }
    try file.finish()
  }
}

extension Run {
  /// Trains to the end, looking up now and then.
  mutating func finish(_ look: (Run) -> Void) {
    // Some milliseconds at a time: long enough to cost nothing, short enough for a progress line.
    let multiplications = setup.shape.parameterCount * setup.dataset.examples.count
    let epochs = max(1, 1_000_000 / multiplications)
    while !isFinished {
      advance(epochs: epochs)
      look(self)
    }
  }
}
