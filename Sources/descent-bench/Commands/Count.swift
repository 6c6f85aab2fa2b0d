/// Does a small piece of work and says how many items it had, for a program that counts
/// instructions.
///
/// The long one is the short one twice over: their difference is free of everything that comes
/// before and after.
func countOnce(_ name: String, size: String) throws(UsageError) {
  guard let times = ["short": 1, "long": 2][size] else {
    throw UsageError("\(size): short or long is wanted")
  }
  if name == "sigmoid" {
    let repetitions = 20 * times
    sigmoids(repetitions: repetitions)
    return print(repetitions * sigmoidCount)
  }
  guard let work = name == "w5" ? CensusWork.few : Works.named(name) else {
    throw UsageError("\(name): not a work; there are \(Works.catalog.map(\.name)) and sigmoid")
  }
  let done = work.perform(times * work.counted)
  precondition(done.outcome().isFinite)
  print(done.items)
}
