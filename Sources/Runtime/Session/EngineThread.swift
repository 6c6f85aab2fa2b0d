import Glibc
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

/// A thread of the system's that has one thing to do.
package final class WorkerThread: Sendable {
  private let thread: pthread_t

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Starts at once, with the signals that stop and end blocked, so that they always reach the main
  /// thread. Others stay: a blocked trap would kill without a word.
  package init(_ run: @escaping @Sendable () -> Void) {
    var blocked = sigset_t()
    var before = sigset_t()
    sigemptyset(&blocked)
    for signal in [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT] {
      sigaddset(&blocked, signal)
    }
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    // The thread's function takes over the reference that is passed here.
    let body = Unmanaged.passRetained(Body(run)).toOpaque()
    let error = pthread_create(
      &thread, nil,
      { argument in
        // The argument is the body below, and this is the one call that takes it.
        guard let argument else { return nil }
        let body = Unmanaged<Body>.fromOpaque(argument).takeRetainedValue()
        withStackForSignals(body.run)
        return nil
      }, body)
    precondition(error == 0, "the system has room for one more thread")
    self.thread = thread
  }

  /// Waits for its end; once only.
  package func join() {
    pthread_join(thread, nil)
  }
}

/// Gives this thread a second stack during `work`: where its own has overflowed, the handler that
/// gives the terminal back would find no room on it.
private func withStackForSignals(_ work: () -> Void) {
  // The least that POSIX asks for leaves no room for a processor's wide registers.
  let size = 64 * 1024
  let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
  defer { memory.deallocate() }
  var stack = stack_t(ss_sp: memory, ss_flags: 0, ss_size: size)
  var before = stack_t()
  sigaltstack(&stack, &before)
  work()
  // What was there, a sanitizer's or none: the memory is freed when no handler can use it.
  sigaltstack(&before, nil)
}
