import CNcurses
import Drawing
import Glibc

/// What the terminfo database says about a terminal: how it is driven and how it is given back.
struct Description {
  /// The name that TERM has, which is that of the entry.
  let name: String
  /// The entry with other colours, as the variable TERMINFO takes it; nil: the database's own.
  private let changed: String?

  /// Finds the entry for these options; after this, ncurses answers questions about that entry.
  init(_ options: TerminalOptions, output: Int32) throws(TerminalProblem) {
    let name = options.environment["TERM"] ?? ""
    guard !name.isEmpty else { throw .noName }
    switch Description.load(name, output) {
    case .found: break
    case .unsuitable: throw .cannotPlaceCursor(name: name)
    case .missing: throw .unknown(name: name)
    case .noDatabase: throw .noDatabase(name: name)
    }
    guard Description.string("cup") != nil else { throw .cannotPlaceCursor(name: name) }
    self.name = name
    changed = CompiledEntry(colorsFor: options, named: name)?.variable
    if changed != nil { whileInForce { _ = Description.load(name, output) } }
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

  /// Does something while ncurses finds this entry under its name.
  func whileInForce<Result>(_ work: () -> Result) -> Result {
    guard let changed else { return work() }
    // getenv's text lives until the next setenv; it is copied at once.
    let before = getenv("TERMINFO").map { String(cString: $0) }
    setenv("TERMINFO", changed, 1)
    defer {
      if let before { setenv("TERMINFO", before, 1) } else { unsetenv("TERMINFO") }
    }
    return work()
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
  /// here, not there) and pastes in brackets.
  var enter: [UInt8] {
    (string("smkx") ?? []) + (hasMouse ? Array("\u{1B}[?2004h".utf8) : [])
  }

  /// Asks for mouse clicks, and for moves with the button held, with wide coordinates, or gives the terminal its own use of the mouse back.
  func mouse(_ isHeard: Bool) -> [UInt8] {
    guard hasMouse else { return [] }
    return Array((isHeard ? "\u{1B}[?1002h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1002l").utf8)
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
    if hasMouse { bytes += Array("\u{1B}[?2004l".utf8) + mouse(false) }
    for name in ["rmacs", "op", "sgr0", "rmkx"] { bytes += string(name) ?? [] }
    bytes += string("rmcup") ?? below
    bytes += string("cnorm") ?? []
    return bytes
  }
}

extension CompiledEntry {
  /// The loaded entry with the colours that are wished for where its own are others; nil where it is
  /// fit as it is.
  ///
  /// The palette is never redefined instead: that would change the user's colours in every other window.
  init?(colorsFor options: TerminalOptions, named name: String) {
    let own = tigetnum("colors")
    let isDirect = own >= 1 << 24
    let asks = options.colors == .atMost(.direct)
    // A terminal without any colours is believed, unless somebody says which it has.
    let wantsDirect =
      isDirect ? options.limit == .direct : options.wantsDirect && (own >= 8 || asks)
    guard wantsDirect || isDirect else { return nil }
    self.init(named: name)
    // Pairs beyond these are no use: see `Pairs`.
    set("colors", to: wantsDirect ? 1 << 24 : 256)
    set("pairs", to: 1 << 16)
    for name in ["initc", "initp", "oc", "scp", "setf", "setb"] { set(name, to: nil) }
    clear(flag: "ccc")
    set("setaf", to: wantsDirect ? Self.direct("3") : Self.indexed("3", bright: "9"))
    set("setab", to: wantsDirect ? Self.direct("4") : Self.indexed("4", bright: "10"))
    if !has("op") { set("op", to: "\u{1B}[39;49m") }
    if wantsDirect { add(flag: "RGB") }
  }

  /// Red, green and blue with semicolons between them, which every terminal takes: some print the
  /// colons of xterm-direct. Numbers below 8 are colours of the palette.
  private static func direct(_ plane: String) -> String {
    "\u{1B}[%?%p1%{8}%<%t\(plane)%p1%d%e\(plane)8;2;%p1%{65536}%/%d;"
      + "%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"
  }

  private static func indexed(_ plane: String, bright: String) -> String {
    "\u{1B}[%?%p1%{8}%<%t\(plane)%p1%d%e%p1%{16}%<%t\(bright)%p1%{8}%-%d%e\(plane)8;5;%p1%d%;m"
  }
}
