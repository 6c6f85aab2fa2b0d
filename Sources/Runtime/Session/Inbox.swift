import Interface

/// Someone who waits for a snapshot of the moment when all commands before are carried out.
struct ReportRequest: Sendable {
  /// Wait also until nothing more will change.
  var whenResting: Bool
  var continuation: CheckedContinuation<Snapshot, Never>
}

/// What others want of the engine's thread: commands, reports, the end.
final class Inbox: @unchecked Sendable {
  /// What has come since the last look.
  struct Mail {
    var commands: [Command] = []
    var requests: [ReportRequest] = []
    var isStopping = false

    var isEmpty: Bool { commands.isEmpty && requests.isEmpty && !isStopping }
  }

  private let lock = Lock()
  // Under the lock, all three.
  private var mail = Mail()
  private var count = 0
  private var isClosed = false

  /// How many commands have been put in.
  var sent: Int { lock.withLock { count } }

  func send(_ command: Command) {
    lock.withLock {
      count += 1
      guard !isClosed else { return }
      mail.commands.append(command)
      lock.signal()
    }
  }

  /// False if the engine has ended and nobody will answer.
  func ask(_ request: ReportRequest) -> Bool {
    lock.withLock {
      guard !isClosed else { return false }
      mail.requests.append(request)
      lock.signal()
      return true
    }
  }

  func stop() {
    lock.withLock {
      mail.isStopping = true
      lock.signal()
    }
  }

  /// Everything that has come; never waits for long.
  func take() -> Mail {
    lock.withLock {
      guard !mail.isEmpty else { return Mail() }
      defer { mail = Mail() }
      return mail
    }
  }

  /// The last mail, after which nothing is taken in any more.
  func close() -> Mail {
    lock.withLock {
      isClosed = true
      defer { mail = Mail() }
      return mail
    }
  }

  /// Sleeps until something comes, at most `seconds` (nil: for ever).
  func wait(_ seconds: Double?) {
    lock.withLock {
      guard seconds == nil else {
        if mail.isEmpty { lock.wait(seconds) }
        return
      }
      while mail.isEmpty { lock.wait(nil) }
    }
  }
}
