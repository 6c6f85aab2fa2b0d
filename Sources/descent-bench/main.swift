/// Benchmarks: every claim of speed in the project is a ratio from one run of this program.
///
///     swift run -c release descent-bench [--json] [--quick | --answers]
///
/// `--quick` leaves out what needs a screen; `--answers` measures only how soon keys and signals are
/// answered.
import Drawing
import Interface
import Learning
import Runtime

let rounds = 5
var report = Report()
let arguments = CommandLine.arguments
if !arguments.contains("--quick") { report.measureAnswers() }
for _ in 0..<rounds where !arguments.contains("--answers") {
  report.measureWorkloads()
  guard !arguments.contains("--quick") else { continue }
  report.measureShownAgainstHeadless()
  report.measureFrames()
}
if arguments.contains("--json") {
  print(report.json)
} else {
  print("medians, least and greatest in brackets; of \(rounds) interleaved rounds")
  print(report.text)
}
