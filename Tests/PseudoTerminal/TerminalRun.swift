import CPseudoTerminal
import Glibc

/// A program running on a pseudo-terminal, with a small terminal drawing what it sends.
///
/// ```swift
/// let run = try TerminalRun("descent", ["--seed", "1"], size: (80, 24))
/// try run.wait { $0.text.contains("Train") }
/// try run.send("q")
/// #expect(try run.end() == .exited(0))
/// #expect(run.isGivenBack)
/// ```
public final class TerminalRun {
  public enum End: Hashable, Sendable {
    case exited(Int)
    case killed(Int32)
  }

  /// Something did not come in time; says what the screen showed instead.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  public private(set) var screen: Emulator
  /// Every byte that the program has sent.
  public private(set) var sent: [UInt8] = []
  public let process: pid_t
  /// The terminal's settings before the program started.
  public let settingsBefore: TerminalSettings

  private var person: Int32
  private let program: Int32
  private var hasEnded = false
  private var original = termios()

  /// Longer than any machine needs; a test that passes never waits for it.
  public static let patience = 20.0

  /// - Parameters:
  ///   - program: a name beside the test bundle, or a path.
  ///   - size: what the terminal says of itself; a screen without cells is drawn as 80x24.
  ///   - environment: added to TERM=xterm-256color and LANG=C.UTF-8; nil takes a variable out.
  ///   - controls: whether the terminal is the controlling one, and so sends the keys' signals.
  public init(
    _ program: String, _ arguments: [String] = [], size: (Int, Int) = (80, 24),
    environment: [String: String?] = [:], files: StandardFiles = StandardFiles(),
    controls: Bool = true
  ) throws {
    let path = program.contains("/") ? program : TerminalRun.directory + "/" + program
    var name = [CChar](repeating: 0, count: 256)
    // The name fits: it is a short path under /dev/pts.
    person = cpt_open(Int32(size.0), Int32(size.1), &name, name.count)
    self.program = cpt_open_program_end(name)
    guard person >= 0, self.program >= 0 else { throw Failure(description: "no terminal") }
    let drawn = TerminalRun.drawn(size)
    screen = Emulator(drawn.0, drawn.1)
    tcgetattr(self.program, &original)
    settingsBefore = TerminalSettings(self.program)
    let variables = TerminalRun.variables(environment)
    process = withCStrings([path] + arguments) { arguments in
      withCStrings(variables) { variables in
        cpt_spawn(
          path, arguments, variables, name, controls,
          cpt_files(
            input: files.input.number, output: files.output.number, error: files.error.number))
      }
    }
    guard process > 0 else { throw Failure(description: "cannot start \(path)") }
  }

  deinit {
    if !hasEnded {
      kill(process, SIGKILL)
      var status: Int32 = 0
      var signal: Int32 = 0
      _ = cpt_wait(process, -1, &status, &signal)
    }
    hangUp()
    close(program)
  }

  /// Where the test bundle lies, and the programs that were built with it.
  public static var directory: String {
    let path = CommandLine.arguments[0]
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  private static func variables(_ changes: [String: String?]) -> [String] {
    var all: [String: String] = ["TERM": "xterm-256color", "LANG": "C.UTF-8"]
    for name in ["PATH", "HOME", "LD_LIBRARY_PATH", "LLVM_PROFILE_FILE"] {
      // getenv's text lives until the next setenv; it is copied at once.
      if let value = getenv(name) { all[name] = String(cString: value) }
    }
    for (name, value) in changes { all[name] = value }
    return all.map { "\($0)=\($1)" }
  }

  // MARK: The person

  public func send(_ text: String) throws { try send(Array(text.utf8)) }

  public func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    let end = now() + TerminalRun.patience
    while !rest.isEmpty {
      // The slice is alive during the call.
      let count = rest.withUnsafeBytes { write(person, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      // A program that has not read yet: let it write meanwhile, so that neither waits.
      if count < 0 { _ = listen(until: end, for: POLLIN | POLLOUT) }
      if now() > end { throw failure("the program did not read") }
    }
  }

  public func resize(_ columns: Int, _ rows: Int) {
    let drawn = TerminalRun.drawn((columns, rows))
    screen.resize(drawn.0, drawn.1)
    _ = cpt_resize(person, Int32(columns), Int32(rows))
  }

  /// The screen that is drawn for a size: 80x24 for none, and no more than anybody could see.
  private static func drawn(_ size: (Int, Int)) -> (Int, Int) {
    size.0 * size.1 == 0 ? (80, 24) : (min(size.0, 1500), min(size.1, 510))
  }

  public func signal(_ number: Int32) { kill(process, number) }

  /// Pulls the plug: the program's terminal is gone.
  public func hangUp() {
    if person >= 0 { close(person) }
    person = -1
  }

  // MARK: Looking

  /// Reads until the screen is as wanted.
  public func wait(
    _ what: String = "the wanted screen", within seconds: Double = patience,
    until isRight: (Emulator) -> Bool
  ) throws {
    let end = now() + seconds
    while !isRight(screen) {
      guard listen(until: end) else { throw failure(what) }
    }
  }

  public func wait(for text: String) throws {
    try wait("\"\(text)\"") { $0.text.contains(text) }
  }

  /// Waits for the program to end, reading what it still sends.
  ///
  /// - Parameter isReading: false plays a terminal that has stopped.
  @discardableResult
  public func end(within seconds: Double = patience, isReading: Bool = true) throws -> End {
    let end = now() + seconds
    var status: Int32 = 0
    var signal: Int32 = 0
    // Short turns only while bytes have to be taken off the program; else one wait to the end.
    while !cpt_wait(process, isReading ? 5 : Int32(seconds * 1000), &status, &signal) {
      if isReading { drain() }
      guard now() < end else { throw failure("the program's end") }
    }
    hasEnded = true
    if isReading { drain() }
    return signal == 0 ? .exited(Int(status)) : .killed(signal)
  }

  /// Reads what is there already.
  public func drain() { while listen(until: 0) {} }

  /// How many bytes that were typed nobody has read: a shell would find them now.
  public var waiting: Int { Int(cpt_unread(program)) }

  /// How many bytes the program has sent that were not read yet.
  public var unread: Int { Int(cpt_unread(person)) }

  /// Lets time pass for the program, watching for nothing but its end.
  public func wait(milliseconds: Int32) { _ = cpt_has_ended(process, milliseconds) }

  /// Whether everything is as it was before the program started.
  public var isGivenBack: Bool { traces.isEmpty }

  /// Spoils the picture, as the output of another program does.
  public func scribble(_ text: String) { screen.feed(text.utf8) }

  /// Sends a signal to one thread of the program.
  public func signal(_ number: Int32, toThread thread: pid_t) {
    cpt_signal_thread(process, thread, number)
  }

  /// Whether the terminal takes nothing more from the program, as nobody reads it.
  public var isFull: Bool { cpt_is_full(program) }

  /// Puts the settings back as a shell does when a program stops.
  public func takeSettingsBack() { tcsetattr(program, TCSANOW, &original) }

  /// Whether the program has ended.
  public var isOver: Bool { hasEnded || cpt_has_ended(process, 0) }

  /// The terminal's settings now.
  public var settings: TerminalSettings { TerminalSettings(program) }

  /// Takes in what comes next; false if nothing did until then.
  private func listen(until end: Double, for events: Int32 = POLLIN) -> Bool {
    guard person >= 0 else { return false }
    var file = pollfd(fd: person, events: Int16(events), revents: 0)
    guard poll(&file, 1, Int32(max(0, (end - now()) * 1000))) > 0 else { return false }
    // The buffer lives during the call, and read fills no more than its capacity.
    let bytes = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
      count = max(0, read(person, buffer.baseAddress, buffer.count))
    }
    sent += bytes
    screen.feed(bytes)
    return !bytes.isEmpty || file.revents & Int16(POLLOUT) != 0
  }

  func failure(_ what: String) -> Failure {
    // Of a screen that is larger than any real one, enough to see what it is.
    let lines = (0..<min(screen.height, 60)).map { screen.line($0).prefix(200) }
    let text = lines.joined(separator: "\n")
    return Failure(description: "waited in vain for \(what); the screen shows:\n\(text)")
  }

  /// In seconds, never falling.
  public func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
