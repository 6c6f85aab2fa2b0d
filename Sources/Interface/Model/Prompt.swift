import Drawing

/// The line that is being typed, and where in it.
///
/// In scalars, as cells are: one character may be made of any number of them.
public struct Prompt: Hashable, Sendable {
  /// What the line is for.
  public enum Purpose: Hashable, Sendable {
    /// Words to carry out.
    case words
    /// A figure that is predicted, and its name.
    case prediction(of: String)
  }

  public let purpose: Purpose
  private(set) var scalars: [Unicode.Scalar]
  /// How many scalars stand before the cursor.
  private(set) var place: Int
  /// What is wrong with what was typed last, in the place of what is suggested.
  var note: String?

  /// The longest line that is taken: the points of any dataset that can be typed, and never a flood.
  static let limit = 4_096
  static let tooLong = "a line has at most \(grouped(limit)) characters"

  public init(_ text: String = "", for purpose: Purpose = .words) {
    self.purpose = purpose
    scalars = Array(text.unicodeScalars)
    place = scalars.count
  }

  public var text: String { string(scalars[...]) }
  /// What stands before the cursor, and what from it on.
  var before: String { string(scalars[..<place]) }
  var after: String { string(scalars[place...]) }

  private func string(_ part: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(part))
  }

  /// Puts text where the cursor is; without room for all of it none, and a note.
  mutating func insert(_ text: String) {
    let more = Array(text.unicodeScalars)
    guard scalars.count + more.count <= Self.limit else {
      note =
        Self.tooLong
        + (more.count == 1 ? "" : "; of the \(grouped(more.count)) pasted none is taken")
      return
    }
    scalars.insert(contentsOf: more, at: place)
    place += more.count
  }

  mutating func edit(_ edit: PromptEdit) {
    switch edit {
    case .left: place = max(0, place - 1)
    case .right: place = min(scalars.count, place + 1)
    case .start: place = 0
    case .end: place = scalars.count
    case .deleteBefore: delete(from: place - 1)
    case .deleteAfter:
      guard place < scalars.count else { return }
      scalars.remove(at: place)
    case .deleteWord: delete(from: startOfWord)
    case .deleteToStart: delete(from: 0)
    case .deleteToEnd: scalars.removeSubrange(place...)
    }
  }

  private mutating func delete(from start: Int) {
    let start = max(0, start)
    scalars.removeSubrange(start..<place)
    place = start
  }

  /// Where the word before the cursor begins, spaces after it passed over.
  private var startOfWord: Int {
    var start = place
    while start > 0, scalars[start - 1] == " " { start -= 1 }
    while start > 0, scalars[start - 1] != " " { start -= 1 }
    return start
  }

  /// Moves the cursor to a scalar, or behind the last one.
  mutating func move(to place: Int) { self.place = min(max(0, place), scalars.count) }
}

/// What can be done to a line besides typing into it.
enum PromptEdit: Hashable, Sendable {
  case left, right, start, end
  case deleteBefore, deleteAfter, deleteWord, deleteToStart, deleteToEnd
}
