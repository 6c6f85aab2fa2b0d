/// Numbers, as the standard writes them.
extension JSONReader {
  mutating func number() throws(JSONError) -> JSON {
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
