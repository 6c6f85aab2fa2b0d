import Glibc
import Runtime

/// What a run of the built program left behind.
struct Child {
  var status: Int32
  var output: String
  var errors: String

  var errorLines: [Substring] { errors.split(separator: "\n", omittingEmptySubsequences: false) }

  /// Runs the program that was built beside these tests, to its end.
  ///
  /// - Parameter output: where standard output goes instead of being kept.
  static func run(
    _ arguments: [String], output path: String? = nil,
    environment: [String] = ["LC_ALL=C.UTF-8", "TERM=xterm"]
  ) -> Child {
    let binary =
      CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
      .dropLast().joined(separator: "/") + "/descent"
    let (out, err) = (unnamedFile(), unnamedFile())
    defer {
      close(out)
      close(err)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    if let path {
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, path, O_WRONLY, 0)
    } else {
      posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO)
    }
    posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO)
    let words = pointers([binary] + arguments)
    let settings = pointers(environment)
    defer { for word in words + settings { free(word) } }
    var attributes = cleanSignals()
    defer { posix_spawnattr_destroy(&attributes) }
    var pid = pid_t()
    guard posix_spawn(&pid, binary, &actions, &attributes, words, settings) == 0 else {
      return Child(status: -1, output: "", errors: "\(binary) cannot be run")
    }
    var state: Int32 = 0
    while waitpid(pid, &state, 0) < 0 && errno == EINTR {}
    // Ended by a signal: shown as the shell does.
    let status = state & 0x7F == 0 ? state >> 8 & 0xFF : 128 + state & 0x7F
    return Child(status: status, output: content(out), errors: content(err))
  }

  /// Copies for C, with a null at the end; the caller frees them.
  private static func pointers(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }

  /// Test workers block signals, and a child would inherit that.
  private static func cleanSignals() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    return attributes
  }

  /// Files, not pipes: they never fill up, so that nobody has to read while the program runs.
  private static func unnamedFile() -> Int32 {
    var template = Array("/tmp/descent-tests-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    unlink(template)
    return file
  }

  private static func content(_ file: Int32) -> String {
    var about = stat()
    fstat(file, &about)
    var bytes = [UInt8](repeating: 0, count: about.st_size)
    let count = max(0, pread(file, &bytes, bytes.count, 0))
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
