import Glibc

/// What the system tells of the program while it runs.
extension TerminalRun {
  /// The program's threads besides the main one: the engines.
  public var engineThreads: [pid_t] {
    guard let folder = opendir("/proc/\(process)/task") else { return [] }
    defer { closedir(folder) }
    var threads: [pid_t] = []
    while let entry = readdir(folder) {
      // The name lies in the entry, which lives until the next one is read.
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let thread = pid_t(name), thread != process { threads.append(thread) }
    }
    return threads.sorted()
  }

  /// The memory that the program holds, in megabytes.
  public var megabytes: Double { megabytes(of: "VmRSS:") }

  /// The most memory that it has held, in megabytes.
  public var mostMegabytes: Double { megabytes(of: "VmHWM:") }

  /// A line of /proc/PID/status, whose figures are in kilobytes.
  private func megabytes(of name: String) -> Double {
    let line = content("status").split(separator: "\n").first { $0.hasPrefix(name) }
    return (line?.split(separator: " ").dropLast().last).flatMap { Double($0) }.map { $0 / 1024 }
      ?? .nan
  }

  /// Whether SIGSTOP or Ctrl-Z has stopped it.
  public var isStopped: Bool { fields.first == "T" }

  /// How long its threads have worked, in seconds.
  public var secondsWorked: Double {
    let ticks = fields.dropFirst(11).prefix(2).compactMap { Double($0) }.reduce(0, +)
    return ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// Waits, reading nothing, until the program is as wanted.
  public func waitUnread(_ what: String, until isRight: () -> Bool) throws {
    let end = now() + TerminalRun.patience
    while !isRight() {
      wait(milliseconds: 2)
      if now() > end { throw failure(what) }
    }
  }

  /// Waits, reading, until the program is as wanted.
  public func waitUntil(_ what: String, _ isRight: () -> Bool) throws {
    try waitUnread(what) {
      drain()
      return isRight()
    }
  }

  /// Fills the terminal's buffer: from here on the program's frames have nowhere to go.
  public func waitUntilFull() throws {
    try waitUnread("a full terminal") { isFull }
  }

  /// The fields of /proc/PID/stat from the state on; the name before them may hold spaces.
  private var fields: [Substring] {
    let text = content("stat")
    guard let end = text.lastIndex(of: ")") else { return [] }
    return text[text.index(after: end)...].split(separator: " ")
  }

  private func content(_ name: String) -> String {
    let file = open("/proc/\(process)/\(name)", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    // The buffer lives during the call, and read fills no more than its capacity.
    let bytes = [UInt8](unsafeUninitializedCapacity: 8192) { buffer, count in
      count = max(0, read(file, buffer.baseAddress, buffer.count))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
