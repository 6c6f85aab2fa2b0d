import Drawing

/// One line of the table of keys: what reads the keys, draws the footer and fills the help.
struct Binding: Sendable {
  let keys: [Key]
  /// How the keys are written.
  let shown: String
  /// How the footer writes them, where one entry stands for a pair.
  private let footerKeys: String
  let action: Action
  let help: String
  let group: String
  /// What the footer says of it now; nil: not there now.
  let footer: @Sendable (Scene) -> String?

  init(
    _ keys: [Key], _ shown: String, _ action: Action, _ group: String, _ help: String,
    footerKeys: String? = nil,
    footer: @escaping @Sendable (Scene) -> String? = { _ in nil }
  ) {
    self.keys = keys
    self.shown = shown
    self.footerKeys = footerKeys ?? shown
    self.action = action
    self.group = group
    self.help = help
    self.footer = footer
  }

  /// How the footer writes the keys. Arrows are words where they would look like other keys, ^ and v.
  func footerKeys(_ features: Features) -> String {
    guard !features.isUnicode else { return footerKeys }
    switch footerKeys {
    case "← →": return "left right"
    case "↑ ↓": return "up down"
    default: return footerKeys
    }
  }
}

/// The table of keys, and what it says of a screen.
enum Keymap {
  /// What a key means on the model's screen, or nil where it means nothing.
  static func action(for key: Key, in model: Model) -> Action? {
    table(for: model).first { $0.keys.contains(key) }?.action
  }

  /// Every key that works on a screen, in the order of the help and of the footer. Where the screen
  /// has its own word for a key, that one counts.
  static func table(for model: Model) -> [Binding] {
    let screen = Screens.named(model.screen)
    let taken = Set(screen.bindings.flatMap(\.keys))
    func free(_ bindings: [Binding]) -> [Binding] {
      bindings.filter {
        taken.isDisjoint(with: $0.keys) && screen.standing(of: $0.action, model) != .absent
      }
    }
    // There are no cards to turn without a lesson.
    let cards = model.course.open == nil ? [] : lessons
    return free(cards + training) + screen.bindings
      + free(setup + screens + looking + (screen.hasCostPlot ? axes : []) + program)
  }

  /// Whether an action is one of the training or of its setup.
  static func isOfTraining(_ action: Action) -> Bool {
    (training + setup).contains { $0.action == action }
  }

  private static let screens: [Binding] = Screens.catalog.map { screen in
    let title = screen.name.rawValue.prefix(1).uppercased() + screen.name.rawValue.dropFirst()
    return Binding(
      [.character(screen.key)], String(Character(screen.key)), .screen(screen.name), "Screens",
      "\(title): \(screen.summary)"
    ) { _ in screen.name.rawValue }
  }
}

extension Keymap {
  private static func key(_ character: Unicode.Scalar) -> Key { .character(character) }

  private static let lessons = [
    Binding(
      [key("c"), .pageDown], "c", .nextCard, "Lesson", "the next card (or PgDn)"
    ) { scene in
      let course = scene.model.course
      return course.open.map {
        !$0.isAtEnd ? "next card" : course.following == nil ? "finish" : "next lesson"
      }
    },
    Binding([key("C"), .pageUp], "C", .previousCard, "Lesson", "the card before (or PgUp)"),
  ]

  private static let training = [
    Binding([key(" ")], "space", .runOrPause, "Training", "run, pause, or train on") {
      $0.runLabel
    },
    Binding([key("s")], "s", .oneExample, "Training", "one example, then pause") {
      $0.isPaused && !$0.isOver ? "one example" : nil
    },
    Binding([key("e")], "e", .oneEpoch, "Training", "one epoch, then pause") {
      $0.isPaused && !$0.isOver ? "one epoch" : nil
    },
    Binding([key("+"), key("=")], "+", .alphaUp, "Training", "a larger α", footerKeys: "+ −") {
      _ in "α"
    },
    Binding([key("-"), key("_")], "-", .alphaDown, "Training", "a smaller α"),
    Binding([key("<"), key(",")], "<", .slower, "Training", "a slower pace"),
    Binding([key(">"), key(".")], ">", .faster, "Training", "a faster pace", footerKeys: "< >") {
      $0.isOver ? nil : "pace"
    },
    Binding([key("r")], "r", .again, "Training", "the same start again") { _ in "again" },
    Binding([key("n")], "n", .nextSeed, "Training", "next seed: another start") { _ in
      "seed"
    },
    Binding([key("N")], "N", .previousSeed, "Training", "the seed before"),
  ]

  private static let setup = [
    Binding([key("]")], "]", .moreHidden, "Setup (a new run)", "one hidden neuron more"),
    Binding([key("[")], "[", .fewerHidden, "Setup (a new run)", "one hidden neuron fewer"),
    Binding([key("d")], "d", .nextDataset, "Setup (a new run)", "the next dataset"),
    Binding([key("f")], "f", .nextActivation, "Setup (a new run)", "the next activation g"),
    Binding([key(":")], ":", .prompt, "Setup (a new run)", "type it, as in :hidden 8,8") {
      $0.model.screen == .train ? "set" : nil
    },
  ]

  private static let looking = [
    Binding([.tab], "Tab", .nextPanel, "Looking", "choose the next panel"),
    Binding([.backTab], "S-Tab", .previousPanel, "Looking", "choose the panel before"),
    Binding([.left, key("h")], "left", .left, "Looking", "the example before"),
    Binding([.right, key("l")], "right", .right, "Looking", "the next example"),
    Binding([.up, key("k")], "up", .up, "Looking", "a larger α"),
    Binding([.down, key("j")], "down", .down, "Looking", "a smaller α"),
    Binding([.enter], "Enter", .edit, "Looking", "type another α"),
    Binding([key("z")], "z", .zoom, "Looking", "one panel large, and back") { scene in
      let model = scene.model
      if model.largePicture != nil { return "all panels" }
      return model.cardPicture != nil && model.focus == nil ? "picture" : nil
    },
    Binding([key("t")], "t", .theme, "Looking", "the next theme"),
  ]

  /// Of cost plots.
  private static let axes = [
    Binding([key("y")], "y", .costScale, "Looking", "cost axis: log or linear"),
    Binding([key("Y")], "Y", .epochScale, "Looking", "epoch axis: linear or log") { scene in
      if scene.areEpochsLogarithmic { return "linear epochs" }
      return scene.hasLanesFarApart ? "log epochs" : nil
    },
  ]

  private static let program = [
    Binding([key("?"), .function(1)], "?", .help, "Program", "this help") { _ in "help" },
    Binding([.escape], "Esc", .back, "Program", "close what is open") {
      $0.model.course.open == nil ? nil : $0.model.isZoomed ? "all panels" : "leave lesson"
    },
    Binding([.control("l")], "Ctrl-L", .redraw, "Program", "draw the screen anew"),
    Binding([.control("z")], "Ctrl-Z", .suspend, "Program", "stop for now; fg goes on"),
    Binding([key("q")], "q", .quit, "Program", "leave") { _ in "quit" },
  ]
}
