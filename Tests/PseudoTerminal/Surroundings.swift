import Glibc

/// Which of a program's standard files are not the terminal.
public struct StandardFiles: Sendable {
  var input: Int32 = -1
  var output: Int32 = -1
  var error: Int32 = -1

  /// Descriptors to use instead of the terminal.
  public init(input: Int32? = nil, output: Int32? = nil, error: Int32? = nil) {
    self.input = input ?? -1
    self.output = output ?? -1
    self.error = error ?? -1
  }
}

/// A terminal's settings, comparable bit for bit.
public struct TerminalSettings: Equatable, CustomStringConvertible, Sendable {
  public let flags: [UInt32]
  public let characters: [UInt8]

  init(_ file: Int32) {
    var settings = termios()
    tcgetattr(file, &settings)
    flags = [
      settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag,
      cfgetispeed(&settings), cfgetospeed(&settings),
    ]
    // The tuple is read as the bytes that it consists of.
    characters = withUnsafeBytes(of: settings.c_cc) { Array($0) }
  }

  public var isLineByLine: Bool { flags[3] & UInt32(ICANON) != 0 }

  public var description: String { "\(flags) \(characters)" }
}

/// Calls `body` with a null-terminated array of C strings, freed afterwards.
func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
