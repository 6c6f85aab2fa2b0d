import CTerminal
import Drawing
import Glibc

/// The terminal as the system sees it: where to read, where to write, its size and settings.
struct Device {
  let input: Int32
  let output: Int32
  /// The settings to leave behind, bit for bit.
  let settings: termios

  /// More cells than any screen has; a size beyond it is a lie that would cost memory.
  private static let largest = Size(1000, 500)
  private static let usual = Size(80, 24)

  init() throws(TerminalProblem) {
    guard isatty(STDIN_FILENO) == 1 else { throw .inputIsNoTerminal }
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNoTerminal }
    var settings = termios()
    input = ct_open_again(STDIN_FILENO, O_RDONLY)
    output = ct_open_again(STDOUT_FILENO, O_WRONLY)
    guard input >= 0, output >= 0, tcgetattr(STDIN_FILENO, &settings) == 0 else {
      if input >= 0 { Glibc.close(input) }
      if output >= 0 { Glibc.close(output) }
      throw .system("it cannot be opened")
    }
    self.settings = settings
  }

  /// The settings while the picture is up: keys one by one, unseen, and bytes passed on as they
  /// are. Ctrl-C and Ctrl-Z stay signals, for which the system drops nothing that is on its way: half a
  /// sequence would be left. Ctrl-S is no brake, or the screen could not be left.
  var modes: termios {
    var modes = settings
    modes.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | ISTRIP | IXON)
    modes.c_oflag &= ~tcflag_t(OPOST)
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO | ECHONL | IEXTEN)
    modes.c_lflag |= tcflag_t(ISIG | NOFLSH)
    // A tuple in Swift: VTIME is 5 and VMIN is 6 on Linux. One byte is enough to return.
    modes.c_cc.5 = 0
    modes.c_cc.6 = 1
    return modes
  }

  /// Applies `modes`; false if that is not ours to do.
  ///
  /// In the background SIGTTOU stops the process here until it is brought to the front, as it
  /// should be; only the signal that ends it may break that off.
  func take() -> Bool {
    var settings = modes
    while tcsetattr(input, TCSANOW, &settings) != 0 {
      guard errno == EINTR, ct_ending_signal() == 0 else { return false }
    }
    return true
  }

  func giveBack() {
    var settings = settings
    ct_give_back(input, &settings)
  }

  var size: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard ct_window_size(output, &columns, &rows) else { return Device.usual }
    return Size(
      min(Int(columns), Device.largest.width), min(Int(rows), Device.largest.height))
  }

  enum Reading {
    case bytes([UInt8])
    case nothing, end
  }

  func read() -> Reading {
    // The buffer lives during the call, and read fills no more than its capacity.
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, filled in
      count = Glibc.read(input, buffer.baseAddress, buffer.count)
      filled = max(0, count)
    }
    if count > 0 { return .bytes(bytes) }
    return count < 0 && (errno == EAGAIN || errno == EINTR) ? .nothing : .end
  }

  func close() {
    Glibc.close(input)
    Glibc.close(output)
  }
}
