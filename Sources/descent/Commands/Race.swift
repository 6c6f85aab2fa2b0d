import ArgumentParser
import Interface
import Learning
import Runtime

/// Trains under several learning rates from one start and prints what the numbers say of each.
struct Race: Headless {
  static let configuration = CommandConfiguration(
    abstract: "Train under several learning rates from one start, and compare.",
    discussion: """
      Every lane begins with the same weights and takes the examples in the same order; --alphas \
      takes the place of --alpha.

      Examples:
        descent race
        descent race --alphas 0.1,1,10,100 --hidden 3
        descent race --json | jq '.runs[] | [.alpha, .verdict]'
      """)

  @OptionGroup(title: "Setup") var setup: SetupOptions

  @Option(parsing: .unconditional, help: AlphasOption.help)
  var alphas: String?

  @Flag(help: "print JSON")
  var json = false

  func start() throws(Failure) {
    if let alpha = setup.training.alpha {
      throw Failure(
        .usage, "--alpha \(alpha): a race has several rates; try --alphas 0.01,0.5,50")
    }
    let wished = try setup.setup()
    if let note = alphas.flatMap(noteOnRates) { Console.complain("descent: note: \(note)") }
    let alphas = try AlphasOption.read(alphas)
    var race = Experiment.race(wished, alphas: alphas)
    var progress = Progress()
    for index in race.runs.indices { race.runs[index].finish { progress.show($0) } }
    progress.clear()
    try Console.show(json ? export(race) : text(race, alphas))
  }

  private func text(_ race: Experiment, _ alphas: [Double]) -> String {
    var common = race.runs[0].setup
    common.alpha = Setup().alpha
    let command = setup.line(
      "race", common, "--alphas " + alphas.map(number).joined(separator: ","))
    return report(onRace: race.runs, command: command, Console.spelling).joined(separator: "\n")
  }

  private func export(_ race: Experiment) -> String {
    let lanes = zip(race.runs, verdicts(on: race.runs)).map { run, verdict in
      JSON.object(run.export(command: setup.line("train", run.setup), verdict: verdict))
    }
    return JSON.object(["runs": .list(lanes)]).text
  }
}
