import Glibc
import Runtime

/// What a run of the built program left behind.
struct Child {
  var status: Int32
  var output: String
  var errors: String
  /// The most memory that it held, in MiB.
  var peak = 0

  var errorLines: [Substring] { errors.split(separator: "\n", omittingEmptySubsequences: false) }

  /// Where the program was built, beside these tests.
  private static let folder = CommandLine.arguments[0]
    .split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")

  static let standardEnvironment = ["LC_ALL=C.UTF-8", "TERM=xterm"]

  /// After so many seconds it hangs, whatever else the machine is doing.
  private static let deadline: Int32 = 120

  /// Runs the program that was built beside these tests, to its end; a hanging one is killed (137).
  ///
  /// - Parameter output: where standard output goes instead of being kept.
  static func run(
    _ arguments: [String], output path: String? = nil,
    environment: [String] = standardEnvironment
  ) -> Child {
    run("\(folder)/descent", arguments, output: path, environment: environment)
  }

  /// Runs a script of the shell in a folder, with the program by its name.
  static func shell(_ script: String, in place: String) -> Child {
    run(
      "/bin/sh", ["-c", "cd '\(place)' || exit; \(script)"], output: nil,
      environment: standardEnvironment + ["PATH=\(folder):/usr/local/bin:/usr/bin:/bin"])
  }

  private static func run(
    _ binary: String, _ arguments: [String], output path: String?, environment: [String]
  ) -> Child {
    let (out, err) = (unnamedFile(), unnamedFile())
    defer {
      close(out)
      close(err)
    }
    // A pipe that only the child holds open, so that its end is seen.
    var life: [Int32] = [-1, -1]
    pipe(&life)
    for end in life { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(life[0]) }
    var actions = openFiles(out, err, path, life: life[1])
    defer { posix_spawn_file_actions_destroy(&actions) }
    let words = pointers([binary] + arguments)
    let settings = pointers(environment)
    defer { for word in words + settings { free(word) } }
    var attributes = cleanSignals()
    defer { posix_spawnattr_destroy(&attributes) }
    var pid = pid_t()
    let isStarted = posix_spawn(&pid, binary, &actions, &attributes, words, settings) == 0
    close(life[1])
    guard isStarted else {
      return Child(status: -1, output: "", errors: "\(binary) cannot be run")
    }
    var ending = pollfd(fd: life[0], events: Int16(POLLIN), revents: 0)
    if poll(&ending, 1, deadline * 1_000) == 0 { kill(pid, SIGKILL) }
    var state: Int32 = 0
    var usage = rusage()
    while wait4(pid, &state, 0, &usage) < 0 && errno == EINTR {}
    // Ended by a signal: shown as the shell does.
    let status = state & 0x7F == 0 ? state >> 8 & 0xFF : 128 + state & 0x7F
    return Child(
      status: status, output: content(out), errors: content(err), peak: usage.ru_maxrss >> 10)
  }

  /// What the child finds open: no input, its output and errors, and the pipe that ends with it.
  private static func openFiles(
    _ output: Int32, _ errors: Int32, _ path: String?, life: Int32
  ) -> posix_spawn_file_actions_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    if let path {
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, path, O_WRONLY, 0)
    } else {
      posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    }
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    posix_spawn_file_actions_adddup2(&actions, life, 9)
    return actions
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
