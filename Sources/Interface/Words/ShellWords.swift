/// The words of a line that `shellWord` has written some of, as a shell would read them; nil where a
/// quotation mark is never closed.
///
/// It knows single quotation marks, `$'…'` with octal escapes, and a backslash before one character:
/// what a line of ours can hold, and what a person adds who quotes by hand.
public func shellWords(_ line: String) -> [String]? {
  var reader = ShellReader(line)
  return reader.read()
}

private struct ShellReader {
  private var rest: Substring.UnicodeScalarView
  private var bytes: [UInt8] = []
  private var isWord = false
  private var words: [String] = []

  init(_ line: String) { rest = Substring(line).unicodeScalars }

  mutating func read() -> [String]? {
    while let scalar = rest.popFirst() {
      switch scalar {
      case " ": end()
      case "'":
        guard quoted() else { return nil }
      case "$" where rest.first == "'":
        rest.removeFirst()
        guard escaped() else { return nil }
      case "\\":
        guard let next = rest.popFirst() else { return nil }
        add(next)
      default: add(scalar)
      }
    }
    end()
    return words
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    isWord = true
    bytes.append(contentsOf: String(scalar).utf8)
  }

  private mutating func end() {
    if isWord { words.append(String(decoding: bytes, as: UTF8.self)) }
    (bytes, isWord) = ([], false)
  }

  /// To the closing mark; nothing within means anything else.
  private mutating func quoted() -> Bool {
    isWord = true
    while let scalar = rest.popFirst() {
      if scalar == "'" { return true }
      add(scalar)
    }
    return false
  }

  /// To the closing mark of `$'…'`: three octal digits are a byte, any other escape is itself.
  private mutating func escaped() -> Bool {
    isWord = true
    while let scalar = rest.popFirst() {
      if scalar == "'" { return true }
      guard scalar == "\\" else {
        add(scalar)
        continue
      }
      let digits = rest.prefix(3)
      if digits.count == 3, let byte = UInt8(String(String.UnicodeScalarView(digits)), radix: 8) {
        bytes.append(byte)
        rest.removeFirst(3)
      } else if let next = rest.popFirst() {
        add(next)
      }
    }
    return false
  }
}
