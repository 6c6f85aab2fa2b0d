import Learning

/// The cost after every epoch, as CSV with the columns `epoch` and `cost`.
///
/// Written as the run goes, since a long one has more epochs than should be held in memory.
public final class HistoryFile {
  private let file: OutputFile

  /// Begins with the cost before the first update, as epoch 0.
  public init(_ path: String, start run: Run) throws(Failure) {
    file = try OutputFile(path)
    try file.write("epoch,cost\n")
    try append(run)
  }

  /// Adds a run's last epoch; of a diverged one there is no cost to tell.
  public func append(_ run: Run) throws(Failure) {
    if run.hasDiverged { return }
    try file.write("\(run.epoch),\(run.cost)\n")
  }

  /// Whether a signal asks the program to end, which it does once the file is given up.
  public var isAwaited: Bool { file.isAwaited }

  /// Puts the file in its place.
  public func finish() throws(Failure) {
    try file.finish()
  }
}
