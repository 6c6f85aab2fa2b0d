import CNcurses

/// A terminal's entry of the terminfo database as bytes, so that parts of it can be changed: ncurses
/// takes an entry from the variable TERMINFO too, without any file.
///
/// The entry that ncurses has loaded is asked for every capability of the standard; the layout of the
/// bytes is that of term(5), with numbers of 32 bits.
struct CompiledEntry {
  private var names: String
  private var flags: [Bool]
  private var numbers: [Int32]
  private var strings: [[UInt8]?]
  /// Flags beyond the standard's, of which RGB says that a colour's number is its red, green and blue.
  private var extended: [String] = []

  private static let flagNames = list(nc_flag_name)
  private static let numberNames = list(nc_number_name)
  private static let stringNames = list(nc_string_name)

  /// The names up to the null that ends each of ncurses' lists.
  private static func list(_ name: (Int32) -> UnsafePointer<CChar>?) -> [String] {
    var names: [String] = []
    while let next = name(Int32(names.count)) { names.append(String(cString: next)) }
    return names
  }

  /// The loaded entry.
  init(named name: String) {
    names = name + "|as described, with other colours"
    flags = Self.flagNames.map { tigetflag($0) > 0 }
    numbers = Self.numberNames.map { max(-1, tigetnum($0)) }
    strings = Self.stringNames.map { name in
      // "Absent" is null and "not a string" is -1; other pointers live as long as the entry.
      guard let found = tigetstr(name), Int(bitPattern: found) != -1 else { return nil }
      return Array(String(cString: found).utf8)
    }
  }

  mutating func set(_ name: String, to number: Int32) {
    if let place = Self.numberNames.firstIndex(of: name) { numbers[place] = number }
  }

  mutating func set(_ name: String, to text: String?) {
    guard let place = Self.stringNames.firstIndex(of: name) else { return }
    strings[place] = text.map { Array($0.utf8) }
  }

  mutating func clear(flag name: String) {
    if let place = Self.flagNames.firstIndex(of: name) { flags[place] = false }
  }

  mutating func add(flag name: String) { extended.append(name) }

  func has(_ name: String) -> Bool {
    Self.stringNames.firstIndex(of: name).map { strings[$0] != nil } ?? false
  }

  // MARK: Bytes

  /// The magic number of entries with numbers of 32 bits.
  private static let magic = 0o1036

  /// The compiled entry.
  var bytes: [UInt8] {
    let name = Array(names.utf8) + [0]
    var table: [UInt8] = []
    let places = strings.map { text -> Int in
      guard let text else { return -1 }
      defer { table += text + [0] }
      return table.count
    }
    var out: [UInt8] = []
    for value in [
      Self.magic, name.count, flags.count, numbers.count, strings.count, table.count,
    ] { out += short(value) }
    out += name + flags.map { $0 ? 1 : 0 }
    // Every part begins at an even place.
    if out.count % 2 == 1 { out.append(0) }
    for number in numbers { out += (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
    for place in places { out += short(place) }
    out += table
    if out.count % 2 == 1 { out.append(0) }
    return out + beyond
  }

  /// The flags beyond the standard's, with their names.
  private var beyond: [UInt8] {
    guard !extended.isEmpty else { return [] }
    var table: [UInt8] = []
    var places: [UInt8] = []
    for name in extended {
      places += short(table.count)
      table += Array(name.utf8) + [0]
    }
    var out = [extended.count, 0, 0, extended.count, table.count].flatMap(short)
    out += extended.map { _ in 1 }
    if out.count % 2 == 1 { out.append(0) }
    return out + places + table
  }

  private func short(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  /// The bytes as a value of the variable TERMINFO.
  var variable: String { "b64:" + base64(bytes) }
}

/// RFC 4648, section 4.
func base64(_ bytes: [UInt8]) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var out: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let part = bytes[start..<min(start + 3, bytes.count)]
    let group = (0..<3).reduce(0) { $0 << 8 | ($1 < part.count ? Int(part[start + $1]) : 0) }
    for place in 0..<4 {
      let isPadding = place > part.count
      out.append(isPadding ? UInt8(ascii: "=") : digits[group >> (18 - 6 * place) & 63])
    }
  }
  return String(decoding: out, as: UTF8.self)
}
