import Glibc

/// A thread of the system's that has one thing to do.
package final class WorkerThread: Sendable {
  private let thread: pthread_t

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Starts at once, with the signals that stop and end blocked, so that they always reach the main
  /// thread. Others stay: a blocked trap would kill without a word.
  ///
  /// - Throws: `Failure` where the system refuses it, for want of memory or by a limit.
  package init(_ run: @escaping @Sendable () -> Void) throws(Failure) {
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
    let body = Unmanaged.passRetained(Body(run))
    let error = pthread_create(
      &thread, nil,
      { argument in
        // The argument is the body above, and this is the one call that takes it.
        guard let argument else { return nil }
        let body = Unmanaged<Body>.fromOpaque(argument).takeRetainedValue()
        withStackForSignals(body.run)
        return nil
      }, body.toOpaque())
    guard error == 0 else {
      body.release()
      throw Failure(
        .refused,
        "the system refuses a thread: \(systemReason(error)); end other programs, or raise the limits "
          + "that ulimit -a shows")
    }
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
