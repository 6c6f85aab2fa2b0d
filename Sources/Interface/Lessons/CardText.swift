import Drawing

/// A card's text laid out: lines of words, each word with its role.
///
/// In the text `*word*` stands out, `` `r` `` is a key or something to type, `{cost}` is a figure of
/// this moment, and an empty line parts paragraphs.
struct CardText {
  struct Word: Hashable {
    var text: String
    var role: Role
    /// Follows the word before without a space, as a comma does.
    var isGlued = false
  }

  /// Words parted by spaces, a line a row; an empty line between paragraphs.
  private(set) var lines: [[Word]] = []

  init(_ text: String, scene: Scene, width: Int) {
    var paragraph: [Word] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy({ $0 == " " }) {
        add(paragraph, width, scene)
        paragraph = []
      } else {
        paragraph += CardText.words(String(line), scene)
      }
    }
    add(paragraph, width, scene)
  }

  private mutating func add(_ paragraph: [Word], _ width: Int, _ scene: Scene) {
    guard !paragraph.isEmpty, width > 0 else { return }
    if !lines.isEmpty { lines.append([]) }
    lines += CardText.wrapped(paragraph, width, scene)
  }

  /// Words in lines of at most `width` columns; a word longer than that is cut into pieces.
  static func wrapped(_ words: [Word], _ width: Int, _ scene: Scene) -> [[Word]] {
    var lines: [[Word]] = []
    var line: [Word] = []
    var used = 0
    for word in units(of: words) {
      let columns = word.reduce(0) { $0 + scene.features.columns(of: $1.text) }
      if !line.isEmpty, used + 1 + columns > width {
        lines.append(line)
        line = []
        used = 0
      }
      guard columns <= width else {
        lines += pieces(word, width, scene)
        continue
      }
      used += (line.isEmpty ? 0 : 1) + columns
      line += word
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// What no line has room for, over as many lines as it takes.
  private static func pieces(_ unit: [Word], _ width: Int, _ scene: Scene) -> [[Word]] {
    var lines: [[Word]] = []
    for word in unit {
      let glyphs = scene.features.glyphs(of: word.text)
      for start in stride(from: 0, to: glyphs.count, by: max(1, width)) {
        let piece = String.UnicodeScalarView(glyphs[start...].prefix(max(1, width)))
        lines.append([Word(text: String(piece), role: word.role)])
      }
    }
    return lines
  }

  /// Words with what is glued to them, which no line's end may part.
  private static func units(of words: [Word]) -> [[Word]] {
    var units: [[Word]] = []
    for word in words {
      if word.isGlued, !units.isEmpty {
        units[units.count - 1].append(word)
      } else {
        units.append([word])
      }
    }
    return units
  }
}
