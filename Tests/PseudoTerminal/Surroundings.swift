import CPseudoTerminal
import Glibc

/// What a program's standard files are.
public struct StandardFiles: Sendable {
  public enum File: Sendable {
    case terminal, closed
    case descriptor(Int32)

    var number: Int32 {
      switch self {
      case .terminal: Int32(cpt_terminal)
      case .closed: Int32(cpt_closed)
      case .descriptor(let number): number
      }
    }
  }

  public var input, output, error: File

  public init(input: File = .terminal, output: File = .terminal, error: File = .terminal) {
    self.input = input
    self.output = output
    self.error = error
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
