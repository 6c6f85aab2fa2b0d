import Interface

/// Where a text stops being JSON, and what was expected there.
struct JSONError: Error, Hashable, Sendable {
  /// Both from 1; the column counts characters.
  var line: Int
  var column: Int
  var message: String

  /// What is wrong at a byte of a text.
  init(_ message: String, at place: Int, of bytes: [UInt8]) {
    let before = bytes[..<place]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    line = before.count { $0 == 0x0A } + 1
    // Bytes within a character do not count.
    column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
    self.message = message
  }
}

extension InputError {
  /// What is wrong with a file of JSON, for the person who gave it.
  init(_ error: JSONError) {
    self.init("line \(error.line), column \(error.column): \(error.message)")
  }
}
