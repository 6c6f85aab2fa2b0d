import Interface

/// Works until it is told to stop. The experiment is a local variable here, so that nothing else
/// can reach the weights.
func runEngine(inbox: Inbox, slot: SnapshotSlot, pace: Pace, clock: Clock) {
  var engine = Engine(pace: pace, time: clock())
  var requests: [ReportRequest] = []
  while true {
    let mail = inbox.take()
    // After the mail: who sets a clock and then asks gets an answer that knows the time.
    engine.pass(to: clock())
    for command in mail.commands { engine.carryOut(command) }
    requests += mail.requests
    if mail.isStopping { break }
    engine.work()
    answer(&requests, engine: &engine, slot: slot, at: clock)
    let wait = engine.wait
    if engine.isStale, wait != 0 || slot.hasBeenAskedFor { slot.publish(engine.look(at: clock())) }
    if wait != 0 { inbox.wait(wait) }
  }
  let mail = inbox.close()
  for command in mail.commands { engine.carryOut(command) }
  let last = engine.look(at: clock())
  slot.publish(last)
  for request in requests + mail.requests { request.continuation.resume(returning: last.snapshot) }
}

private func answer(
  _ requests: inout [ReportRequest], engine: inout Engine, slot: SnapshotSlot, at clock: Clock
) {
  guard !requests.isEmpty, engine.isUpToDate else { return }
  let ready = requests.filter { !$0.whenResting || engine.isResting }
  guard !ready.isEmpty else { return }
  requests.removeAll { !$0.whenResting || engine.isResting }
  let sighting = engine.look(at: clock())
  slot.publish(sighting)
  for request in ready { request.continuation.resume(returning: sighting.snapshot) }
}
