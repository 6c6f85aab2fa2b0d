/// Benchmarks: every claim of speed in the project is a ratio from one run of this program.
///
///     swift run -c release descent-bench [scaling] [--json] [--quick]
///
/// `--quick` leaves out what needs a screen; `scaling` measures how the cost grows, and nothing
/// else.
import Drawing
import Interface
import Learning
import Runtime

let rounds = 5
var report = Report()
for _ in 0..<rounds {
  guard !CommandLine.arguments.contains("scaling") else {
    report.measureScaling()
    continue
  }
  report.measureWorkloads()
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
