import Drawing
import Glibc

/// A terminal whose pictures are recorded as well, as they come: what was recorded before a crash is
/// in the file.
public final class RecordingTerminal: Terminal {
  private let terminal: any Terminal
  private let path: String
  private let file: Int32
  private let clock: () -> Double
  private let start: Double
  private var cast: Cast
  /// Why the recording ended before the program did.
  public private(set) var failure: Failure?

  /// - Parameter clock: in seconds.
  public init(
    _ terminal: any Terminal, to path: String, title: String,
    clock: @escaping () -> Double = monotonicSeconds
  ) throws(Failure) {
    self.terminal = terminal
    self.path = path
    self.clock = clock
    start = clock()
    cast = Cast(terminal.size, title: title)
    file = try Self.open(path)
    write(cast.header)
  }

  deinit { close(file) }

  /// A new file for a recording, before there is anything to record.
  ///
  /// - Throws: `Failure` where there is a file that is no recording, or none can be made.
  private static func open(_ path: String) throws(Failure) -> Int32 {
    guard path != "-", !path.isEmpty else {
      throw Failure(.usage, "--record \(path): standard output has the screen; name a file")
    }
    let file = Glibc.open(spelledOut(path), O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o666)
    guard file >= 0 else {
      throw Failure(.cannotCreate, "--record \(path): cannot be written: \(systemReason(errno))")
    }
    guard !isPlainFile(path) || isRecording(file) && ftruncate(file, 0) == 0 else {
      close(file)
      throw Failure(
        .cannotCreate, "--record \(path): a file without a recording is there; name another")
    }
    return file
  }

  /// Whether an open file is empty, or begins as our recordings do.
  private static func isRecording(_ file: Int32) -> Bool {
    let beginning = Array(Cast.beginning.utf8)
    var found = [UInt8](repeating: 0, count: beginning.count)
    let count = pread(file, &found, found.count, 0)
    return count == 0 || found == beginning
  }

  public var size: Size { terminal.size }
  public var features: Features { terminal.features }
  public var hearsMouse: Bool {
    get { terminal.hearsMouse }
    set { terminal.hearsMouse = newValue }
  }

  public func present(_ canvas: Canvas) {
    terminal.present(canvas)
    write(cast.line(showing: canvas, at: clock() - start))
  }

  public func events(within seconds: Double?) -> [Event] { terminal.events(within: seconds) }
  public func invalidate() { terminal.invalidate() }
  public func suspend() { terminal.suspend() }

  private func write(_ text: String) {
    guard failure == nil, !text.isEmpty else { return }
    let error = writeAll(Array(text.utf8), to: file)
    guard error != 0 else { return }
    failure = Failure(
      .cannotWrite, "--record \(path): \(systemReason(error)); it ends \(Int(clock() - start)) s in"
    )
  }
}
