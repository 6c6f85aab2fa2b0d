import Glibc
import Runtime

/// Plays one of the programs that `Tests/Peers/run` compares, and tells the others what to do.
///
/// First it writes each piece of work into the folder, as `Statement` says. Then it answers each
/// line "WORK SECONDS" on standard input with "ITEMS SECONDS OUTCOME": how many examples or points
/// it did in how long, repeating the whole schedule for at least so many seconds, and what shows
/// that it was done.
func answerAsPeer(folder: String) throws {
  for work in Works.catalog {
    try write(work.statement.text, to: "\(folder)/\(work.name).txt")
  }
  print("ready")
  fflush(nil)
  while let line = readLine() {
    let words = line.split(separator: " ")
    guard words.count == 2, let work = Works.named(String(words[0])),
      let duration = Double(words[1])
    else { throw UsageError("\(line): a work and how many seconds to repeat it are wanted") }
    let done = work.repeated(forSeconds: duration)
    print("\(done.items) \(done.seconds) \(done.outcome())")
    fflush(nil)
  }
}

private func write(_ text: String, to path: String) throws(UsageError) {
  guard let file = fopen(path, "w") else { throw UsageError("cannot write \(path)") }
  let isWritten = fputs(text, file) >= 0
  guard fclose(file) == 0, isWritten else { throw UsageError("cannot write \(path)") }
}
