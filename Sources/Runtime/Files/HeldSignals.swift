import Glibc

/// The signals that end the program, held back while it has something to put away first.
///
/// Of this thread alone: the others that run meanwhile are workers, which never take them.
public struct HeldSignals {
  private static let ending = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  /// Those that came through before, and are to come through again.
  private let held: [Int32]
  private var before = sigset_t()

  public init() {
    var wanted = sigset_t()
    sigemptyset(&wanted)
    for signal in Self.ending { sigaddset(&wanted, signal) }
    pthread_sigmask(SIG_BLOCK, &wanted, &before)
    let before = before
    held = Self.ending.filter { !before.has($0) }
  }

  /// Whether one has come; one that the program ignores never does.
  public var haveCome: Bool {
    var waiting = sigset_t()
    sigpending(&waiting)
    return held.contains { waiting.has($0) }
  }

  /// Lets them through: the program ends here if one has come and nobody handles it.
  public func release() {
    var before = before
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}

extension sigset_t {
  fileprivate func has(_ signal: Int32) -> Bool {
    var set = self
    return sigismember(&set, signal) == 1
  }
}
