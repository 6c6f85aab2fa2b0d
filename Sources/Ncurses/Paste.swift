/// Text that is being pasted: what has come of it so far, in bounded memory.
struct Paste {
  /// The longest text that a paste delivers, in bytes; the rest is read and dropped.
  static let limit = 64 * 1024
  /// What a terminal sends after it.
  static let end = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []

  mutating func append(_ more: ArraySlice<UInt8>) {
    bytes.append(contentsOf: more.prefix(max(0, Self.limit - bytes.count)))
  }

  /// With ends of lines as line feeds: terminals paste them as carriage returns.
  var text: String {
    var out = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if !(scalar == "\n" && last == "\r") { out.append(scalar == "\r" ? "\n" : scalar) }
      last = scalar
    }
    return String(out)
  }
}
