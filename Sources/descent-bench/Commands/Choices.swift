import Glibc

/// What the command line asks to have measured.
struct Choices {
  private(set) var sections: [Section] = []
  private(set) var rounds = 5
  private(set) var isJSON = false

  /// - Throws: `UsageError` for a word that is not known.
  init(_ words: [String]) throws(UsageError) {
    var words = words[...]
    while let word = words.popFirst() {
      switch word {
      case "--json": isJSON = true
      case "--rounds": rounds = try Choices.count(words.popFirst())
      default:
        guard let section = Section.named(word) else {
          throw UsageError("\(word): not a section; descent-bench help lists them")
        }
        sections.append(section)
      }
    }
    if sections.isEmpty { sections = Section.catalog }
  }

  private static func count(_ word: String?) throws(UsageError) -> Int {
    guard let word, let count = Int(word), count > 0 else {
      throw UsageError("--rounds \(word ?? ""): a whole number from 1 up is wanted")
    }
    return count
  }
}

/// What is wrong with a command line.
struct UsageError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

func complain(_ sentence: String) -> Never {
  writeError("descent-bench: \(sentence)\n")
  exit(EX_USAGE)
}

func writeError(_ text: String) {
  let bytes = Array(text.utf8)
  // The array is alive during the call; a message that cannot be written has no other place.
  _ = write(STDERR_FILENO, bytes, bytes.count)
}

let usage =
  """
  usage: descent-bench [SECTION …] [--rounds N] [--json]

  Measures the sections, all if none is named, in turn, N times (5), and prints medians with the
  least and the greatest in brackets.

  \(Section.catalog.map { $0.name.padded(to: 10) + $0.summary }.joined(separator: "\n"))

  For Tests/Peers/run:         descent-bench peer FOLDER
  For Tests/Instructions/run:  descent-bench count WORK short|long
  """

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
