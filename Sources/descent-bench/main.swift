/// Benchmarks: every claim of speed in the project is a ratio from one run of this program.
do {
  try run(Array(CommandLine.arguments.dropFirst()))
} catch {
  complain("\(error)")
}

/// Does what the command line asks for.
func run(_ words: [String]) throws {
  switch words.first {
  case "help", "--help", "-h": print(usage)
  case "peer" where words.count == 2: try answerAsPeer(folder: words[1])
  case "count" where words.count == 3: try countOnce(words[1], size: words[2])
  case "show-frames" where words.count == 3: try showFrames(words)
  default: measure(try Choices(words))
  }
}

/// Measures the chosen sections in turn, round after round, and prints what came of it.
func measure(_ choices: Choices) {
  var report = Report()
  for _ in 0..<choices.rounds {
    for section in choices.sections { section.measure(&report) }
  }
  guard !choices.isJSON else { return print(report.json) }
  print("medians of \(choices.rounds) interleaved rounds, least and greatest in brackets")
  print(report.text)
}
