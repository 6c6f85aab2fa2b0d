import Foundation

/// A reader of bytes that come from outside, and what must hold whatever they are.
struct FuzzedReader: Sendable {
  let name: String
  /// What means something to it.
  let words: [String]
  /// How many inputs are tried by default.
  let count: Int
  /// Reads an input and checks the promises.
  let feed: @Sendable ([UInt8]) throws -> Void

  static let catalog = [keys, prompt, numbers, weights, lesson, card, arguments]

  static func named(_ name: String) -> FuzzedReader? { catalog.first { $0.name == name } }

  /// The inputs of Tests/Corpus, in the order of their names.
  var corpus: [[UInt8]] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Corpus/\(name)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap {
      FileManager.default.contents(atPath: folder.appendingPathComponent($0).path).map(Array.init)
    }
  }
}

/// Ends the process with a sentence where a promise is not kept.
func promise(_ isKept: Bool, _ what: @autoclosure () -> String) {
  precondition(isKept, what())
}
