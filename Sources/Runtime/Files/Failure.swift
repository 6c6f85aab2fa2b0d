import Drawing
import Interface

/// Something that ends a command, or that the screen reports: one line, and the exit status of
/// `sysexits.h` that fits.
public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The exit statuses of `sysexits.h` that the program ends with.
  public enum Status: Int32, Sendable {
    /// What was typed cannot be taken.
    case usage = 64
    /// A file's content cannot be taken.
    case badInput = 65
    /// A file cannot be read.
    case noInput = 66
    /// Something that is needed is not there, such as a terminal.
    case unavailable = 69
    /// The system refuses what no program can do without, such as a thread.
    case refused = 71
    /// A file cannot be made.
    case cannotCreate = 73
    /// Writing failed on the way.
    case cannotWrite = 74
  }

  public let status: Status
  /// Without the program's name and without a full stop; safe to show, whatever it quotes.
  public let message: String

  public init(_ status: Status, _ message: String) {
    self.status = status
    self.message = sanitized(Self.shortened(message))
  }

  /// As many characters are quoted from either end of a message that quotes too much: what was
  /// given stands at the beginning, what to do at the end.
  private static let quoted = 500

  private static func shortened(_ message: String) -> String {
    guard message.utf8.count > 3 * quoted, message.unicodeScalars.count > 3 * quoted else {
      return message
    }
    let scalars = message.unicodeScalars
    return String(scalars.prefix(quoted)) + "…" + String(scalars.suffix(quoted))
  }

  /// What a person gave on the command line, named as it was typed there.
  public init(option error: InputError) {
    self.init(.usage, "--" + error.message)
  }

  public var description: String { message }
}
