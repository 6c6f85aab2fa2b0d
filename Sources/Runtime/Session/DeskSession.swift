import Interface

/// What works on a desk's experiment, on threads of its own: commands go in, snapshots come out.
public protocol DeskSession: Sendable {
  func send(_ command: Command)
  /// How many commands have been handed over.
  var sent: Int { get }
  /// The newest snapshot with its number, without waiting; asks for a newer one.
  func look() -> Sighting
  /// Ends its threads and waits for that; the last snapshot stays.
  func stop()
}

/// A session for each desk, each at rest until the first command.
///
/// - Throws: `Failure` where the system refuses a thread; none runs on then.
public func startSessions(pace: Pace) throws(Failure) -> [Desk: any DeskSession] {
  var sessions: [Desk: any DeskSession] = [:]
  for desk in Desk.allCases {
    sessions[desk] = desk == .census ? CensusSession() : try Session(pace: pace)
  }
  return sessions
}
