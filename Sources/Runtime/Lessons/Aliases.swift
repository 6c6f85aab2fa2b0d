/// Refuses YAML's aliases, with which a page of text can stand for more than any memory holds.
///
/// An alias is a `*` and the name of an anchor, `&` and a name, elsewhere in the text. Both are
/// looked for in the bare text, so that a lesson is refused, too, that only quotes such a pair.
func refuseAliases(_ text: String) throws(LessonError) {
  let bytes = Array(text.utf8)
  let anchors = Set(marks(UInt8(ascii: "&"), in: bytes).map(\.name))
  guard !anchors.isEmpty else { return }
  for mark in marks(UInt8(ascii: "*"), in: bytes) where anchors.contains(mark.name) {
    throw LessonError(
      line: bytes[..<mark.place].count { $0 == UInt8(ascii: "\n") } + 1,
      message: "*\(String(decoding: mark.name, as: UTF8.self)): an alias; write out what it stands "
        + "for")
  }
}

/// The sign and a name after it, wherever they stand.
private func marks(
  _ sign: UInt8, in bytes: [UInt8]
) -> [(place: Int, name: ArraySlice<UInt8>)] {
  bytes.indices.compactMap { place in
    guard bytes[place] == sign else { return nil }
    let name = bytes[(place + 1)...].prefix(while: isOfName)
    return name.isEmpty ? nil : (place, name)
  }
}

/// The bytes of an anchor's name, as the parser takes them.
private func isOfName(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
    true
  default: false
  }
}
