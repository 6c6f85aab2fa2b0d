import CNcurses
import Drawing

/// What the terminfo database says about a terminal: how it is driven and how it is given back.
struct Description {
  /// The entry that was chosen; not always TERM itself (see `directName`).
  let name: String

  /// Finds the entry for these options; after this, ncurses answers questions about that entry.
  init(_ options: TerminalOptions, output: Int32) throws(TerminalProblem) {
    let name = options.environment["TERM"] ?? ""
    guard !name.isEmpty else { throw .noName }
    if options.wantsDirect, let direct = Description.directName(for: name, output) {
      self.name = direct
      return
    }
    switch Description.load(name, output) {
    case .found: break
    case .unsuitable: throw .cannotPlaceCursor(name: name)
    case .missing: throw .unknown(name: name)
    case .noDatabase: throw .noDatabase(name: name)
    }
    guard Description.string("cup") != nil else { throw .cannotPlaceCursor(name: name) }
    self.name = name
  }

  private enum Answer { case found, unsuitable, missing, noDatabase }

  private static func load(_ name: String, _ output: Int32) -> Answer {
    var answer: Int32 = 0
    // With a place for the answer, setupterm reports there and prints nothing.
    if setupterm(name, output, &answer) == OK { return .found }
    switch answer {
    case -1: return .noDatabase
    case 1: return .unsuitable
    // "Generic" entries such as "dumb" and "unknown" come out as 0 too, but they have a name.
    default: return ["unknown", "generic"].contains(name) ? .unsuitable : .missing
    }
  }

  /// The entry with red, green and blue that belongs to a terminal's plain one, where installed:
  /// xterm-direct for xterm-256color. The palette is never redefined instead, as that would change
  /// the user's colours in every other window.
  static func directName(for name: String, _ output: Int32) -> String? {
    var base = Substring(name)
    for suffix in ["-256color", "-88color", "-16color", "-color"] where base.hasSuffix(suffix) {
      base = base.dropLast(suffix.count)
    }
    let direct = base.hasSuffix("-direct") ? name : base + "-direct"
    let isFit =
      load(direct, output) == .found && string("cup") != nil && tigetnum("colors") >= 1 << 24
    return isFit ? direct : nil
  }

  func string(_ capability: String) -> [UInt8]? { Description.string(capability) }

  /// A string capability of the current entry without its padding; nil if it has none.
  private static func string(_ capability: String) -> [UInt8]? {
    // ncurses marks "absent" with null and "not a string" with -1; other pointers are C strings
    // that live as long as the entry.
    guard let found = tigetstr(capability), Int(bitPattern: found) != -1 else { return nil }
    return withoutPadding(Array(String(cString: found).utf8))
  }

  /// `bytes` without the delays (`$<5/>`) that only terminals on slow wires needed.
  static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        out.append(byte)
      }
    }
    return out
  }

  /// Whether mouse and paste are worth asking for. A console ignores both requests.
  var hasMouse: Bool { string("kmous") != nil }

  /// What ncurses does not send itself when it takes the screen: the keypad (its keys are read
  /// here, not there), mouse clicks with wide coordinates, and pastes in brackets.
  var enter: [UInt8] {
    (string("smkx") ?? []) + (hasMouse ? Array("\u{1B}[?1000h\u{1B}[?1006h\u{1B}[?2004h".utf8) : [])
  }

  /// Without a second screen to leave: on to the last line, so that the picture stays to be read and
  /// no prompt comes in its midst. A terminal of the ANSI kind stops at the line that it has.
  private var below: [UInt8] {
    let isANSI = string("cup")?.starts(with: "\u{1B}[%i%p1%d;%p2%d".utf8) ?? false
    return isANSI ? Array("\u{1B}[9999;1H\u{1B}[K".utf8) : string("clear") ?? []
  }

  /// Gives the screen back from any state: what a crash can still send.
  var leave: [UInt8] {
    var bytes: [UInt8] = []
    if hasMouse { bytes += Array("\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1000l".utf8) }
    for name in ["rmacs", "op", "sgr0", "rmkx"] { bytes += string(name) ?? [] }
    bytes += string("rmcup") ?? below
    bytes += string("cnorm") ?? []
    return bytes
  }
}
