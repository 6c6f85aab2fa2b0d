import Drawing

/// One line of the table of the prompt's keys: what reads them, and fills the help.
struct PromptKey: Sendable {
  /// What a key does while a line is typed.
  enum Meaning: Hashable, Sendable {
    case carryOut, leave, redraw
    case earlier, later, complete
    case edit(PromptEdit)
  }

  let keys: [Key]
  let shown: String
  let meaning: Meaning
  let help: String

  init(_ keys: [Key], _ shown: String, _ meaning: Meaning, _ help: String) {
    self.keys = keys
    self.shown = shown
    self.meaning = meaning
    self.help = help
  }

  /// Every key that does something else than stand in the line.
  static let table = [
    PromptKey([.enter], "Enter", .carryOut, "carry the line out"),
    PromptKey([.escape, .control("c")], "Esc", .leave, "leave it"),
    PromptKey([.tab], "Tab", .complete, "complete the word"),
    PromptKey([.up, .control("p")], "up", .earlier, "the line typed before"),
    PromptKey([.down, .control("n")], "down", .later, "the line typed after it"),
    PromptKey([.left, .control("b")], "left", .edit(.left), "back, to put something in"),
    PromptKey([.right, .control("f")], "right", .edit(.right), "forward"),
    PromptKey([.home, .control("a")], "Home", .edit(.start), "the start (or Ctrl-A)"),
    PromptKey([.end, .control("e")], "End", .edit(.end), "the end (or Ctrl-E)"),
    PromptKey([.backspace], "Bksp", .edit(.deleteBefore), "delete backwards"),
    PromptKey([.delete, .control("d")], "Del", .edit(.deleteAfter), "delete forwards"),
    PromptKey([.control("w")], "Ctrl-W", .edit(.deleteWord), "delete the word before"),
    PromptKey([.control("u")], "Ctrl-U", .edit(.deleteToStart), "delete to the start"),
    PromptKey([.control("k")], "Ctrl-K", .edit(.deleteToEnd), "delete to the end"),
    PromptKey([.control("l")], "Ctrl-L", .redraw, "draw the screen anew"),
  ]

  static func meaning(of key: Key) -> Meaning? {
    table.first { $0.keys.contains(key) }?.meaning
  }
}
