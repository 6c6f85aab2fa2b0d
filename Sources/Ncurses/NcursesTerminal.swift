import CNcurses
import CTerminal
import Drawing
import Glibc

/// The real terminal.
///
/// One at a time in a process, made, used and closed on the main thread. Between `init` and
/// `close` it owns the screen, the terminal's settings, the signals that concern a terminal, and
/// crashes: whichever thread crashes, the terminal is given back first.
public final class NcursesTerminal: Terminal {
  public private(set) var size: Size
  public let features: Features

  let device: Device
  let outlet: Outlet
  let signals: Int32
  let description: Description
  let painter: Painter
  var decoder: Decoder
  let delays: Patience
  /// When bytes came last, in seconds of the clock that nobody sets.
  var lastInput = 0.0
  var isClosed = false
  /// Whether the loop must hear of a new size that it could not have heard of itself.
  var owesResized = false
  private var isGivenBack = false
  /// The latest picture that came while the terminal did not read.
  private var skipped: Canvas?
  /// Whether the terminal still has to be asked for the keypad, the mouse and pastes.
  private var mustEnter = true
  /// What the terminal is to be told besides, before the next picture.
  private var requests: [UInt8] = []
  public var hearsMouse = true {
    didSet { if hearsMouse != oldValue { requests += description.mouse(hearsMouse) } }
  }
  private let crashGuard: CrashGuard

  /// Takes the terminal of standard input and output.
  ///
  /// - Throws: `TerminalProblem`, with nothing written.
  public init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalProblem) {
    let glyphs = options.chosenGlyphs
    delays = Patience(options.environment)
    device = try Device()
    do {
      description = try Description(options, output: device.output)
    } catch {
      device.close()
      throw error
    }
    // Before newterm, which leaves handlers alone that are not the default.
    signals = ct_signals_start()
    do throws(TerminalProblem) {
      guard signals >= 0 else { throw .system("no pipe for its signals") }
      painter = try Painter(description, limit: options.limit, isUnicode: glyphs > .ascii)
    } catch {
      ct_signals_stop()
      device.close()
      throw error
    }
    features = Features(colors: painter.colors, glyphs: glyphs)
    outlet = Outlet(file: device.output)
    decoder = Decoder(keys: description.keys)
    size = device.size
    crashGuard = CrashGuard(device, leave: description.leave)
    painter.resize(to: size)
    hold()
  }

  /// Takes the settings and standard error, or lets the terminal be.
  private func hold() {
    isGivenBack = !device.take()
    if !isGivenBack { ct_stderr_hold() }
  }

  public func present(_ canvas: Canvas) {
    guard !isGivenBack, !isClosed else { return }
    outlet.flush()
    guard outlet.isEmpty else {
      skipped = canvas
      return
    }
    skipped = nil
    var bytes = requests + painter.bytes(for: canvas)
    requests = []
    if mustEnter {
      bytes = description.enter + (hearsMouse ? description.mouse(true) : []) + bytes
      mustEnter = false
    }
    outlet.take(bytes)
  }

  /// Goes on with what a slow terminal has not yet taken.
  func flush() {
    outlet.flush()
    if outlet.isEmpty, let canvas = skipped { present(canvas) }
  }

  public func invalidate() { painter.invalidate() }

  public func suspend() {
    guard ct_can_stop(), !isGivenBack else { return }
    giveBack()
    ct_stop_process()
    // Ended while it was stopped: the terminal may be another program's by now.
    guard endingSignal == nil else { return }
    // The SIGCONT that ended the stop is dealt with here, not once more by the loop; the signals
    // that end the program are remembered beside the pipe.
    _ = hearSignalNumbers()
    takeAgain()
    owesResized = true
  }

  /// After Ctrl-Z, or whenever another program may have changed the terminal meanwhile.
  func takeAgain() {
    mustEnter = true
    painter.pause()
    hold()
    resize()
  }

  func resize() {
    size = device.size
    painter.resize(to: size)
  }

  private func giveBack() {
    guard !isGivenBack else { return }
    isGivenBack = true
    skipped = nil
    outlet.finish(with: description.leave)
    device.giveBack()
    ct_stderr_release()
  }

  /// The signal that asked the program to end, if that is why `.closed` came.
  public var endingSignal: Int32? {
    let number = ct_ending_signal()
    return number == 0 ? nil : number
  }

  /// Gives the terminal back as it was. Takes half a second at most, even if nobody reads there.
  public func close() {
    isClosed = true
    giveBack()
    crashGuard.disarm()
    ct_signals_stop()
  }

  deinit {
    close()
    painter.close()
    device.close()
  }

  /// Ends the process by a signal, so that its parent sees why; call `close` first.
  public static func dieBySignal(_ number: Int32) -> Never {
    ct_die_by_signal(number)
  }
}
