/// Text in quotation marks.
extension JSONReader {
  mutating func string() throws(JSONError) -> String {
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
    case UInt8(ascii: "u"): return try scalar(from: start)
    default: throw error(at: start, "no such escape")
    }
  }

  /// The character that \u names, or a pair of them that stands for one past U+FFFF (RFC 8259,
  /// section 7); half a pair is no character.
  private mutating func scalar(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let unit = try codeUnit(from: start)
    let end = place
    guard UTF16.isLeadSurrogate(unit), bytes[(end + 1)...].starts(with: "\\u".utf8) else {
      return Unicode.Scalar(unit) ?? "\u{FFFD}"
    }
    place += 2
    let other = try codeUnit(from: end + 1)
    guard UTF16.isTrailSurrogate(other) else {
      place = end
      return "\u{FFFD}"
    }
    return UTF16.decode(UTF16.EncodedScalar([unit, other]))
  }

  /// The number in the four digits after \u; moves to the last of them.
  private mutating func codeUnit(from start: Int) throws(JSONError) -> UInt16 {
    let digits = bytes[(place + 1)...].prefix(4)
    guard digits.count == 4,
      digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw error(at: start, "\\u needs four hexadecimal digits") }
    place += 4
    return unit
  }
}
