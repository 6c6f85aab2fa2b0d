/// Benchmarks: every claim of speed in the project is a ratio from one run of this program.
///
///     swift run -c release descent-bench [--json] [--quick]
///
/// `--quick` leaves out what needs a screen.
import Drawing
import Interface
import Learning
import Runtime

let rounds = 5
var report = Report()
for _ in 0..<rounds {
  report.measureWorkloads()
  report.measureCores()
  guard !CommandLine.arguments.contains("--quick") else { continue }
  report.measureShownAgainstHeadless()
  report.measureFrames()
}
if CommandLine.arguments.contains("--json") {
  print(report.json)
} else {
  print("medians of \(rounds) interleaved rounds, least and greatest in brackets")
  print(report.text)
}
