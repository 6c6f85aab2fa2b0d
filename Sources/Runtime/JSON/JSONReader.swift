/// Where a text stops being JSON, and what was expected there.
struct JSONError: Error, Hashable, Sendable {
  /// Both from 1; the column counts characters.
  var line: Int
  var column: Int
  var message: String
}

/// Reads JSON (RFC 8259) from bytes, and says where it goes wrong: the decoder of Foundation says
/// only that it does.
struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0
  private var count = 0

  /// Deeper nesting is refused, before it takes up the stack.
  private static let deepest = 64
  /// More values than this are refused, before they take up the memory: a file of brackets becomes
  /// seventy times its size. Numbers written in full reach the limit of the file's size first.
  private static let most = 4_000_000

  static func read(_ bytes: [UInt8]) throws(JSONError) -> JSON {
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value()
    reader.skipSpace()
    guard reader.place == bytes.count else { throw reader.unexpected("the end of the file") }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { place += 1 }
  }

  private mutating func skip(_ byte: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: byte) else { return false }
    place += 1
    return true
  }

  private mutating func value() throws(JSONError) -> JSON {
    skipSpace()
    count += 1
    guard count <= Self.most else { throw error(at: place, "more than 4,000,000 values") }
    switch next {
    case UInt8(ascii: "["): return try list()
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      return try number()
    default: throw unexpected("a value")
    }
  }

  private mutating func list() throws(JSONError) -> JSON {
    try enter()
    var items: [JSON] = []
    if skip("]") { return leave(.list(items)) }
    repeat { items.append(try value()) } while skip(",")
    guard skip("]") else { throw unexpected("a comma or ]") }
    return leave(.list(items))
  }

  private mutating func object() throws(JSONError) -> JSON {
    try enter()
    var members: [String: JSON] = [:]
    if skip("}") { return leave(.object(members)) }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw unexpected("a name in quotation marks") }
      let start = place
      let name = try string()
      guard members[name] == nil else { throw error(at: start, "\"\(name)\" is there twice") }
      guard skip(":") else { throw unexpected("a colon") }
      members[name] = try value()
    } while skip(",")
    guard skip("}") else { throw unexpected("a comma or }") }
    return leave(.object(members))
  }

  private mutating func enter() throws(JSONError) {
    guard depth < Self.deepest else {
      throw error(at: place, "nested more than \(Self.deepest) deep")
    }
    depth += 1
    place += 1
  }

  private mutating func leave(_ value: JSON) -> JSON {
    depth -= 1
    return value
  }

  private mutating func word(_ word: String, _ value: JSON) throws(JSONError) -> JSON {
    guard bytes[place...].starts(with: word.utf8) else { throw unexpected("a value") }
    place += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONError) -> JSON {
    let start = place
    if next == UInt8(ascii: "-") { place += 1 }
    let whole = try digits()
    if whole > 1, bytes[place - whole] == UInt8(ascii: "0") {
      throw error(at: start, "a number does not begin with 0 and more digits")
    }
    if next == UInt8(ascii: ".") {
      place += 1
      _ = try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      place += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { place += 1 }
      _ = try digits()
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      throw error(at: start, "\(text.prefix(30)) is greater than the greatest number")
    }
    return .number(value)
  }

  private mutating func digits() throws(JSONError) -> Int {
    let start = place
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
    guard place > start else { throw unexpected("a digit") }
    return place - start
  }
}

extension JSONReader {
  private mutating func string() throws(JSONError) -> String {
    let start = place
    place += 1
    var scalars = String.UnicodeScalarView()
    var plain = place
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw error(at: place, "a line ends within quotation marks") }
      guard byte == UInt8(ascii: "\\") else {
        place += 1
        continue
      }
      scalars.append(
        contentsOf: String(decoding: bytes[plain..<place], as: UTF8.self).unicodeScalars)
      scalars.append(try escape())
      plain = place
    }
    guard next != nil else { throw error(at: start, "this quotation mark is never closed") }
    scalars.append(contentsOf: String(decoding: bytes[plain..<place], as: UTF8.self).unicodeScalars)
    place += 1
    return String(scalars)
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let start = place
    place += 1
    defer { place += 1 }
    switch next {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "u"):
      let digits = bytes[(place + 1)...].prefix(4)
      guard digits.count == 4, let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
      else { throw error(at: start, "\\u needs four hexadecimal digits") }
      place += 4
      // Halves of a pair are no names that are looked for here: they need not be put together.
      return Unicode.Scalar(code) ?? "\u{FFFD}"
    default: throw error(at: start, "no such escape")
    }
  }

  private func unexpected(_ expected: String) -> JSONError {
    guard place < bytes.count else {
      return error(at: place, "the file ends where \(expected) was expected")
    }
    let rest = String(decoding: bytes[place...].prefix(4), as: UTF8.self)
    let found = rest.unicodeScalars.first ?? "\u{FFFD}"
    return error(at: place, "expected \(expected), found \(found)")
  }

  private func error(at place: Int, _ message: String) -> JSONError {
    let before = bytes[..<place]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    // Bytes within a character do not count.
    let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
    return JSONError(
      line: before.count { $0 == 0x0A } + 1, column: column, message: message)
  }
}
