/// Benchmarks: every claim of speed in the project is a ratio from one run of this program.
///
///     swift run -c release descent-bench
import Drawing
import Interface
import Learning
import Runtime

let rounds = 5
print("medians of \(rounds) interleaved rounds, least and greatest in brackets")
reportShownAgainstHeadless(rounds: rounds)
reportFrames(rounds: rounds)
