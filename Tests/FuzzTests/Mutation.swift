@testable import Learning

/// Makes inputs that are nearly right out of inputs that are: where readers go wrong.
struct Mutation {
  private var numbers: SplitMix64
  let corpus: [[UInt8]]
  /// What means something to the reader, whole.
  let words: [[UInt8]]

  /// Longer inputs take time and find nothing that shorter ones do not.
  private static let longest = 4_096

  init(seed: UInt64, corpus: [[UInt8]], words: [String]) {
    numbers = SplitMix64(seed: seed, stream: .order)
    self.corpus = corpus.isEmpty ? [[]] : corpus
    self.words = words.map { Array($0.utf8) }
  }

  mutating func next() -> [UInt8] {
    var input = corpus[below(corpus.count)]
    for _ in 0..<1 + below(6) { change(&input) }
    return Array(input.prefix(Self.longest))
  }

  private mutating func change(_ input: inout [UInt8]) {
    let place = below(input.count + 1)
    let end = min(input.count, place + 1 + below(12))
    switch below(10) {
    case 0 where place < input.count: input[place] ^= 1 << UInt8(below(8))
    case 1 where place < input.count: input[place] = UInt8(below(256))
    case 2: input.insert(UInt8(below(256)), at: place)
    case 3: input.removeSubrange(place..<end)
    case 4: input.insert(contentsOf: input[place..<end], at: place)
    case 5: input.removeSubrange(place...)
    case 6:
      let other = corpus[below(corpus.count)]
      input.replaceSubrange(place..., with: other[below(other.count + 1)...])
    case 7:
      input.insert(contentsOf: Array(repeating: input.last ?? 0x5B, count: below(80)), at: place)
    default: input.insert(contentsOf: word(), at: place)
    }
  }

  /// What is at the edge of every type and encoding, or a word of the reader's own.
  private mutating func word() -> [UInt8] {
    let edges = Self.edges
    let index = below(edges.count + words.count)
    return index < edges.count ? edges[index] : words[index - edges.count]
  }

  private static let edges: [[UInt8]] =
    [
      "0", "-1", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
      "18446744073709551616", "1e308", "1e309", "-0.0", "5e-324", "nan", "inf", "0x1p4", "1e", "٣",
      "é", "日本", "e\u{301}", "\u{202E}", "\u{1B}[2J", "\0", "\r\n", "\n", " ", "\t", "\"", "'",
      "\\", "{", "}", "[", "]", ",", ":", "-", "&a ", "*a", "%", "\u{FEFF}",
    ].map { Array($0.utf8) }
    + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0x9B]]

  private mutating func below(_ bound: Int) -> Int { numbers.index(below: max(1, bound)) }
}
