import Glibc
import Testing

/// A file that nobody would give the program on purpose, and what is to be said of it.
struct HostileFile: Sendable, CustomTestStringConvertible {
  let name: String
  let make: @Sendable (_ path: String) -> Void
  let status: Int32
  /// What follows the file's name in the one line of the answer.
  let message: String

  init(
    _ name: String, _ status: Int32, _ message: String, make: @escaping @Sendable (String) -> Void
  ) {
    (self.name, self.status, self.message, self.make) = (name, status, message, make)
  }

  init(_ name: String, _ text: String, _ status: Int32, _ message: String) {
    self.init(name, status, message) { Self.write(Array(text.utf8), to: $0) }
  }

  var testDescription: String { name }

  static func write(_ bytes: [UInt8], to path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    close(file)
  }

  /// What no reader takes, whatever it reads.
  ///
  /// - Parameter limit: of files; what tells no size is read up to 64 MiB by all.
  static func anywhere(limit: String) -> [HostileFile] {
    [
      HostileFile("missing", 66, ": there is no such file") { _ in },
      HostileFile("a directory", 66, ": this is a directory; name a file") { mkdir($0, 0o755) },
      HostileFile("a pipe that nobody writes", 66, ": nobody writes to this pipe") {
        mkfifo($0, 0o644)
      },
      HostileFile("a link to itself", 66, ": ") { symlink($0, $0) },
      HostileFile("that breaks off with an error", 66, ": ") { symlink("/proc/self/mem", $0) },
      HostileFile("endless", 65, ": larger than") { symlink("/dev/zero", $0) },
      HostileFile("of 1 GB", 65, ": larger than \(limit)") {
        write([], to: $0)
        // A hole: it has the size, and takes no space.
        truncate($0, 1 << 30)
      },
    ]
  }

  static let parts: [HostileFile] =
    anywhere(limit: "256 MiB") + [
      HostileFile("empty", "", 65, ": line 1, column 1: the file ends"),
      HostileFile("cut off", "{\"rows\":\n[[[1", 65, ": line 2, column 5: the file ends"),
      HostileFile("another thing", "{\"weights\": []}", 65, "give what descent census --json"),
      HostileFile("with orders", "{\"a\u{202E}b\": 1, \"a\u{202E}b\": 1}", 65, "a\\u{202E}b"),
    ]

  /// Slow to read in a build for tests, so that one reader has to do.
  static let brackets = HostileFile(
    "of brackets", "[" + String(repeating: "[],", count: 5 << 20), 65,
    ": line 1, column 11999999: more than 4,000,000")

  static let weights: [HostileFile] =
    anywhere(limit: "64 MiB") + [
      HostileFile("empty", "", 65, ": line 1, column 1: the file ends"),
      HostileFile("cut off", "{\"weights\":\n[[[1", 65, ": line 2, column 5: the file ends"),
      HostileFile("with NaN", "{\"weights\":\n[[[NaN", 65, ": line 2, column 4: expected a value"),
      HostileFile("with an infinity", "[1e400]", 65, ": line 1, column 2: 1e400 is greater"),
      HostileFile("with minus infinity", "[-1e400]", 65, ": line 1, column 2: -1e400 is greater"),
      HostileFile(
        "of another shape", "{\"weights\":[[[1],[1],[1]]],\"biases\":[[0]]}", 65,
        ": layers 3-1 do not fit xor"),
      HostileFile(
        "ragged", "{\"weights\":[[[1],[1,2]]],\"biases\":[[0]]}", 65, ": weights[0][1] has 2"),
      HostileFile("bytes", 65, ": line 1, column 1: expected a value") {
        write((0...255).map { 255 - $0 }, to: $0)
      },
      HostileFile(
        "nested deep", String(repeating: "[", count: 1 << 20), 65, ": line 1, column 65: nested"),
      HostileFile(
        "with a name of a megabyte",
        "{\"" + String(repeating: "é\u{1B}[2J", count: 1 << 17) + "\":", 65, ": line 1"),
      HostileFile(
        "with sequences", "{\"a\": \u{9B}31m}", 65, ": line 1, column 7: expected a value"),
      HostileFile("with orders", "{\"a\u{202E}b\": 1, \"a\u{202E}b\": 1}", 65, "a\\u{202E}b"),
    ]

  private static let head = "title: t\nabout: a\ncards:\n"

  static let lessons: [HostileFile] =
    anywhere(limit: "1 MiB") + [
      HostileFile("empty", "", 65, ":1: the file is empty"),
      HostileFile("cut off", "title: \"t\n", 65, ":2: not YAML"),
      HostileFile("no text", 65, ": not a text in UTF-8") { write([0xFF, 0xFE, 0x00], to: $0) },
      HostileFile("with a zero", "title: \0", 65, ":1: not YAML"),
      HostileFile("nested deep", String(repeating: "[", count: 1 << 19), 65, ":1: not YAML"),
      HostileFile(
        "with aliases of aliases", "a: &a [x,x]\nb: &b [*a,*a]\n? [*b,*b]\n: 1", 65,
        ":2: *a: an alias"),
      HostileFile("its own alias", "&a [*a]", 65, ":1: *a: an alias"),
      HostileFile("with a tag", "!!python/object:os.system x", 65, ":1: a lesson has the fields"),
      HostileFile("a list", "- 1\n- 2", 65, ":1: a lesson has the fields"),
      HostileFile("two documents", "title: t\n---\ntitle: t", 65, ":2: "),
      HostileFile(
        "twice the same", "about: a\ntitle: t\ntitle: t", 65, ":2: title: is there twice"),
      HostileFile("no minutes", "title: t\nabout: a\nminutes: .nan\ncards: []", 65, ":4: cards"),
      HostileFile("not a number", head + "- text: x\n  goal: J < nan", 65, ":5: "),
      HostileFile(
        "with sequences", "\u{9B}31m\u{1B}]0;x\u{7}: 1", 65, ":"),
      HostileFile("with orders", "\"\u{202E}eltit\": 1", 65, ":1: \\u{202E}eltit: unknown"),
      HostileFile(
        "with a key of a megabyte", String(repeating: "k", count: 1 << 19) + ": 1", 65, ":"),
    ]
}
