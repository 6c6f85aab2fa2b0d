import ArgumentParser
import Drawing
import Glibc
import Interface
import Learning
import Runtime

/// Trains from many random starts and prints how many arrive, and how soon.
struct Census: Headless {
  static let configuration = CommandConfiguration(
    abstract: "Train from many random starts: how many arrive, and how soon.",
    discussion: """
      Each column of the census, a number of hidden neurons or a learning rate, is run from the same \
      seeds. The same seeds give the same rows on any number of cores.

      Examples:
        descent census --hidden 1...8 --runs 300
        descent census --hidden 1,2,4,8,16 --seeds 1...1000 --csv > census.csv
        descent census --alphas 0.1,0.5,2 --json | jq '.rows[] | [.alpha, .share]'

      A census larger than one machine is cut by seeds, and merged to the rows of one run:
        descent census --seeds 1...1000 --json --output part-1.json
        descent census --seeds 1001...2000 --json --output part-2.json
        descent census --merge part-1.json part-2.json --csv
      """)

  @OptionGroup(title: "Setup") var options: CensusOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("how many threads; one for each core by default", valueName: "number"))
  var jobs: String?

  @Flag(help: "print JSON")
  var json = false

  @Flag(help: "print CSV, a line for each row")
  var csv = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "write to a file, whole or not at all, instead of printing; - prints", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "the rows of one census from files that --json has written of its seeds, in any order; - reads "
        + "standard input",
      valueName: "files"),
    completion: .file(extensions: ["json"]))
  var merge: [String] = []

  /// Where the file is to be; a hyphen stands for standard output, as everywhere.
  private var place: String? { output == "-" ? nil : output }

  func start() throws(Failure) {
    guard !(json && csv) else { throw Failure(.usage, "--csv: not together with --json") }
    if merge.isEmpty { try count() } else { try mergeParts() }
  }

  private func count() throws(Failure) {
    let plan = try options.plan()
    // Whether there can be such a file is asked before the work, not after it.
    if let place { _ = try OutputFile(place) }
    let session = CensusSession(jobs: try chosenJobs())
    defer { session.stop() }
    try session.start()
    session.send(.census(plan))
    let snapshot = wait(for: session)
    guard let census = snapshot.census else { preconditionFailure("a census was begun") }
    try show(census, examplesPerSecond: snapshot.examplesPerSecond)
  }

  private func mergeParts() throws(Failure) {
    let given = options.given + [("jobs", jobs)]
    for case (let name, let value?) in given {
      throw Failure(
        .usage, "--\(name) \(value): not together with --merge, whose files say what was run")
    }
    guard merge.count(where: { $0 == InputFile.standardInput }) <= 1 else {
      throw Failure(.usage, "--merge - -: standard input can be read once; name it once")
    }
    var parts: [CensusPart] = []
    for path in merge { parts.append(try CensusPart.read(path, reading: CensusOptions.plan)) }
    try show(CensusProgress(merging: parts), examplesPerSecond: nil)
  }

  private func show(_ census: CensusProgress, examplesPerSecond: Double?) throws(Failure) {
    let text = text(census, examplesPerSecond: examplesPerSecond)
    guard let place else { return try Console.show(text) }
    let file = try OutputFile(place)
    try file.write(text.hasSuffix("\n") ? text : text + "\n")
    try file.finish()
  }

  private func wait(for session: CensusSession) -> Snapshot {
    var line = ProgressLine()
    defer { line.clear() }
    while true {
      let snapshot = session.progress(within: Self.interval)
      guard let census = snapshot.census, !census.isComplete else { return snapshot }
      let left = census.secondsLeft.map { ", about \(duration($0)) left" } ?? ""
      line.show("\(grouped(census.ended)) of \(grouped(census.plan.count)) runs\(left)")
    }
  }

  /// In seconds, between two lines of progress.
  private static let interval = 0.25

  private func text(_ census: CensusProgress, examplesPerSecond: Double?) -> String {
    if csv { return census.csv }
    let command = census.plan.line
    if json { return census.export(command: command, examplesPerSecond: examplesPerSecond).text }
    return report(onCensus: census, command: command, place == nil ? Console.spelling : .unicode)
      .joined(separator: "\n")
  }

  /// More threads than this only stand in each other's way on any machine of today.
  private static let mostJobs = 1_024

  private func chosenJobs() throws(Failure) -> Int {
    guard let jobs else { return coreCount }
    guard let count = Int(jobs), (1...Self.mostJobs).contains(count) else {
      throw Failure(
        .usage,
        "--jobs \(jobs): the number of threads must be a whole number from 1 to "
          + "\(grouped(Self.mostJobs)); try 2")
    }
    return count
  }
}
