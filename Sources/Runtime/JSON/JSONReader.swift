import Interface

/// Reads JSON (RFC 8259) from bytes, and says where it goes wrong: the decoder of Foundation says
/// only that it does.
struct JSONReader {
  let bytes: [UInt8]
  /// The byte that comes next.
  var place = 0
  private let most: Int
  private var depth = 0
  private var count = 0

  /// Deeper nesting is refused, before it takes up the stack.
  private static let deepest = 64
  /// More values than this are refused as a rule: numbers written in full reach the limit of a file's
  /// size first.
  private static let usualMost = 4_000_000

  /// The value that a text says.
  ///
  /// - Parameter most: more values than this are refused, before they take up the memory: a file of
  ///   brackets becomes seventy times its size.
  static func read(_ bytes: [UInt8], most: Int = usualMost) throws(JSONError) -> JSON {
    var reader = JSONReader(bytes, most: most)
    let value = try reader.value()
    reader.skipSpace()
    guard reader.place == bytes.count else { throw reader.unexpected("the end of the file") }
    return value
  }

  private init(_ bytes: [UInt8], most: Int) {
    self.bytes = bytes
    self.most = most
  }

  var next: UInt8? { place < bytes.count ? bytes[place] : nil }

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
    guard count <= most else {
      throw error(at: place, "more than \(grouped(most)) values")
    }
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

  func unexpected(_ expected: String) -> JSONError {
    guard place < bytes.count else {
      return error(at: place, "the file ends where \(expected) was expected")
    }
    let rest = String(decoding: bytes[place...].prefix(4), as: UTF8.self)
    let found = rest.unicodeScalars.first ?? "\u{FFFD}"
    return error(at: place, "expected \(expected), found \(found)")
  }

  func error(at place: Int, _ message: String) -> JSONError {
    JSONError(message, at: place, of: bytes)
  }
}
