import Drawing

/// The goals of a card as words: each with its box, and how far it is while it is not reached.
struct GoalLines {
  let open: OpenLesson
  let scene: Scene

  /// A goal, its box, and how far it is.
  func words(of place: Int) -> [CardText.Word] {
    let goal = open.current.goals[place].value
    let isReached = open.reached.contains(place)
    let isUnicode = scene.features.isUnicode
    let box = isReached ? (isUnicode ? "☑" : "[x]") : (isUnicode ? "☐" : "[ ]")
    let role: Role = isReached ? .good : .strong
    let said = [CardText.Word(text: box, role: role)] + Self.words(goal.words(in: scene), role)
    let straying = open.straying(from: goal, in: scene.model.setup)
    guard !isReached, let standing = straying ?? goal.standing(in: scene) else { return said }
    return said + Self.words("(\(standing))", .quiet)
  }

  private static func words(_ text: String, _ role: Role) -> [CardText.Word] {
    text.split(separator: " ").map { CardText.Word(text: String($0), role: role) }
  }

  /// Each goal on lines of its own; what does not fit the first stands below its words.
  func lines(_ width: Int) -> [[CardText.Word]] {
    open.current.goals.indices.flatMap { place in
      let words = words(of: place)
      let margin = scene.features.columns(of: words[0].text) + 1
      let lines = CardText.wrapped(Array(words.dropFirst()), max(1, width - margin), scene)
      return lines.enumerated().map { row, line in
        let head = row == 0 ? words[0].text : String(repeating: " ", count: margin - 1)
        return [CardText.Word(text: head, role: words[0].role)] + line
      }
    }
  }

  /// The columns that a goal has on a line that it shares, with a gap after it: as many as it may
  /// come to need, so that the next one stands still.
  func width(of place: Int) -> Int {
    let box = scene.features.isUnicode ? 2 : 4
    let goal = open.current.goals[place].value
    let reserved = box + scene.features.columns(of: goal.words(in: scene)) + Self.longestStanding
    // What is in the way of a goal may take more.
    let needed = words(of: place).reduce(-1) { $0 + 1 + scene.features.columns(of: $1.text) }
    return max(reserved, needed) + 1
  }

  /// "(still learning)" with the space before it.
  private static let longestStanding = 17

  /// Whether all of them have room side by side.
  func areOnOneLine(_ width: Int) -> Bool {
    open.current.goals.indices.reduce(0) { $0 + self.width(of: $1) } <= width + 1
  }

  /// The rows that they take below a screen.
  func rows(_ width: Int) -> Int {
    if open.current.goals.isEmpty { return 0 }
    return areOnOneLine(width) ? 1 : lines(width).count
  }
}
