import Drawing

/// Turns the bytes that a terminal sends into events; a value, so that it can be tested alone.
///
/// ncurses' own reader gives keys one by one and hands unknown sequences over as if they had been
/// typed, so that a stray report could quit the program or a pasted "q" end a lesson.
struct Decoder {
  private let keys: [[UInt8]: Key]
  private let longestKey: Int
  private var pending: [UInt8] = []
  private var paste: Paste?
  /// Inside a report (a title, a colour) that ends with BEL or ESC \ and means nothing here.
  private var isSkipping = false
  /// Whether an ESC has just been taken for the key, so that the rest of a sequence may still come.
  private var isLate = false

  /// - Parameter keys: the sequences that the terminal's description names.
  init(keys: [[UInt8]: Key] = [:]) {
    self.keys = keys
    longestKey = keys.keys.map(\.count).max() ?? 0
  }

  /// What is waiting for more bytes, and so has to be settled when none come.
  enum Doubt { case none, escape, late, sequence, paste }

  var doubt: Doubt {
    if paste != nil { return .paste }
    if isSkipping { return .sequence }
    guard !pending.isEmpty else { return isLate ? .late : .none }
    return pending == [0x1B] ? .escape : .sequence
  }

  /// Takes bytes and gives the events that are complete.
  mutating func feed(_ bytes: some Sequence<UInt8>) -> [Event] {
    pending.append(contentsOf: bytes)
    rejoin()
    var events: [Event] = []
    var rest = pending[...]
    while !rest.isEmpty, let step = next(rest) {
      if let event = step.event { events.append(event) }
      rest = rest.dropFirst(step.count)
    }
    pending = Array(rest)
    return events
  }

  /// Puts the rest of a sequence behind its ESC, which came so long before it that it was taken for the
  /// key: a `[` on its own would act. Whoever types one right after Esc has to type it once more.
  private mutating func rejoin() {
    guard isLate, let first = pending.first else { return }
    isLate = false
    if [UInt8(ascii: "["), UInt8(ascii: "O")].contains(first) { pending.insert(0x1B, at: 0) }
  }

  /// No more bytes came in time: a lone ESC was the key, half a sequence was noise.
  mutating func settle() -> [Event] {
    let doubt = doubt
    defer { (pending, paste, isSkipping, isLate) = ([], nil, false, doubt == .escape) }
    switch doubt {
    case .escape: return [.key(.escape)]
    case .paste:
      paste?.append(pending[...])
      return [.paste(paste?.text ?? "")]
    case .none, .late, .sequence: return []
    }
  }

  /// How many bytes at the front belong together and what they mean; nil if more must come.
  private typealias Step = (count: Int, event: Event?)

  private mutating func next(_ bytes: ArraySlice<UInt8>) -> Step? {
    if paste != nil { return nextOfPaste(bytes) }
    if isSkipping { return nextOfReport(bytes) }
    if let known = knownKey(bytes) { return known }
    return bytes.first == 0x1B ? nextSequence(bytes) : character(bytes)
  }

  private func knownKey(_ bytes: ArraySlice<UInt8>) -> Step? {
    guard bytes.first == 0x1B, longestKey > 1 else { return nil }
    for count in stride(from: min(longestKey, bytes.count), to: 1, by: -1) {
      if let key = keys[Array(bytes.prefix(count))] { return (count, .key(key)) }
    }
    return nil
  }

  private mutating func nextSequence(_ bytes: ArraySlice<UInt8>) -> Step? {
    guard bytes.count > 1 else { return nil }
    switch bytes[bytes.startIndex + 1] {
    case UInt8(ascii: "["): return controlSequence(bytes)
    case UInt8(ascii: "O"):
      guard bytes.count > 2 else { return nil }
      return (3, Sequences.keypad[bytes[bytes.startIndex + 2]].map(Event.key))
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      isSkipping = true
      return (2, nil)
    case 0x1B: return (1, .key(.escape))
    // Alt and a key: no key of ours, and not that key without Alt.
    default: return character(bytes.dropFirst()).map { (1 + $0.count, nil) }
    }
  }

  private mutating func controlSequence(_ bytes: ArraySlice<UInt8>) -> Step? {
    let body = bytes.dropFirst(2)
    guard let kind = body.first else { return nil }
    if kind == UInt8(ascii: "M") {
      guard bytes.count >= 6 else { return nil }
      return (6, Sequences.oldMouse(body.dropFirst().prefix(3)))
    }
    // The Linux console's F1 to F5 are ESC [ [ A to E: known keys, or nothing.
    if kind == UInt8(ascii: "[") { return bytes.count > 3 ? (4, nil) : nil }
    // As much is dropped of a longer one however it was cut on its way.
    let longest = bytes.prefix(Sequences.longest + 1)
    guard let end = longest.dropFirst(2).firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      return bytes.count > Sequences.longest ? (longest.count, nil) : nil
    }
    let count = end - bytes.startIndex + 1
    // A byte that cannot end the sequence breaks it off, and counts on its own.
    guard (0x40...0x7E).contains(bytes[end]) else { return (count - 1, nil) }
    if body[...end].elementsEqual("200~".utf8) {
      paste = Paste()
      return (count, nil)
    }
    return (count, Sequences.event(body[..<end], final: bytes[end]))
  }

  private mutating func nextOfReport(_ bytes: ArraySlice<UInt8>) -> Step? {
    guard let end = bytes.firstIndex(where: { $0 == 0x07 || $0 == 0x1B || $0 == 0x18 }) else {
      return (bytes.count, nil)
    }
    if bytes[end] == 0x1B, end + 1 == bytes.endIndex { return nil }
    isSkipping = false
    let isTwoBytes = bytes[end] == 0x1B && bytes[end + 1] == UInt8(ascii: "\\")
    return (
      end - bytes.startIndex + (bytes[end] == 0x1B && !isTwoBytes ? 0 : isTwoBytes ? 2 : 1), nil
    )
  }

  private mutating func nextOfPaste(_ bytes: ArraySlice<UInt8>) -> Step? {
    let escape = bytes.firstIndex(of: 0x1B) ?? bytes.endIndex
    if escape > bytes.startIndex {
      paste?.append(bytes[..<escape])
      return (escape - bytes.startIndex, nil)
    }
    let front = bytes.prefix(Paste.end.count)
    if front.elementsEqual(Paste.end) {
      defer { paste = nil }
      return (front.count, .paste(paste?.text ?? ""))
    }
    if Paste.end.starts(with: front) { return nil }
    paste?.append(bytes.prefix(1))
    return (1, nil)
  }

  private func character(_ bytes: ArraySlice<UInt8>) -> Step? {
    guard let first = bytes.first else { return nil }
    if first < 0x80 { return (1, Sequences.plain[first].map(Event.key)) }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5 else { return (1, nil) }
    let tail = bytes.dropFirst().prefix(count - 1).prefix { $0 & 0xC0 == 0x80 }
    if tail.count < count - 1 {
      return bytes.count > tail.count + 1 ? (tail.count + 1, nil) : nil
    }
    let scalars = Array(String(decoding: bytes.prefix(count), as: UTF8.self).unicodeScalars)
    guard scalars.count == 1, scalars[0] != "\u{FFFD}", scalars[0].value >= 0xA0 else {
      return (count, nil)
    }
    return (count, .key(.character(scalars[0])))
  }
}
