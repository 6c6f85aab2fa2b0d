import Drawing

/// A text as one word of a shell, in quotation marks where it needs them.
///
/// What could steer a terminal is spelled out in the form `$'…'`, which gives the same word.
public func shellWord(_ text: String) -> String {
  if text.unicodeScalars.contains(where: \.canSteer) { return spelledOut(text) }
  let plain = text.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "./_-+,:@%".utf8.contains(byte)
    }
  }
  guard !plain || text.isEmpty else { return text }
  let quoted = text.split(separator: "'", omittingEmptySubsequences: false)
  return "'" + quoted.joined(separator: "'\\''") + "'"
}

private func spelledOut(_ text: String) -> String {
  var out = "$'"
  for scalar in text.unicodeScalars {
    switch scalar {
    case "'", "\\": out += "\\" + String(scalar)
    case _ where scalar.canSteer:
      // Three octal digits a byte: unlike \x and \u, no digit that follows can be taken for theirs.
      for byte in String(scalar).utf8 {
        let digits = String(byte, radix: 8)
        out += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      }
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out + "'"
}
