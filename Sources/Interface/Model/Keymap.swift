import Drawing

/// One line of the table of keys: what reads the keys, draws the footer and fills the help.
public struct Binding: Sendable {
  let keys: [Key]
  /// How the keys are written.
  let shown: String
  let action: Action
  let help: String
  let group: String
  /// Where it works; nil: everywhere.
  let screens: Set<ScreenName>?
  /// What the footer says of it now; nil: not there now.
  let footer: @Sendable (Scene) -> String?

  init(
    _ keys: [Key], _ shown: String, _ action: Action, _ group: String, _ help: String,
    on screens: Set<ScreenName>? = nil,
    footer: @escaping @Sendable (Scene) -> String? = { _ in nil }
  ) {
    self.keys = keys
    self.shown = shown
    self.action = action
    self.group = group
    self.help = help
    self.screens = screens
    self.footer = footer
  }

  func works(on screen: ScreenName) -> Bool { screens?.contains(screen) ?? true }
}

public enum Keymap {
  /// What a key means on a screen, or nil where it means nothing.
  public static func action(for key: Key, on screen: ScreenName) -> Action? {
    table.first { $0.keys.contains(key) && $0.works(on: screen) }?.action
  }

  /// Every key, in the order of the help and of the footer. A key does one thing everywhere.
  static let table: [Binding] =
    training + setup + race + looking + program
}

extension Keymap {
  private static func key(_ character: Unicode.Scalar) -> Key { .character(character) }

  private static let training = [
    Binding([key(" ")], "space", .runOrPause, "Training", "run or pause; past the end: train on") {
      $0.runLabel
    },
    Binding([key("s")], "s", .oneExample, "Training", "one example, then pause") {
      $0.isPaused ? "one example" : nil
    },
    Binding([key("e")], "e", .oneEpoch, "Training", "one epoch, then pause") {
      $0.isPaused ? "one epoch" : nil
    },
    Binding([key("+"), key("=")], "+", .alphaUp, "Training", "a larger learning rate α") { _ in
      "α"
    },
    Binding([key("-"), key("_")], "-", .alphaDown, "Training", "a smaller learning rate α"),
    Binding([key("<"), key(",")], "<", .slower, "Training", "a slower pace"),
    Binding([key(">"), key(".")], ">", .faster, "Training", "a faster pace") { _ in "pace" },
    Binding([key("r")], "r", .again, "Training", "the same start again") { _ in "again" },
    Binding([key("n")], "n", .nextSeed, "Training", "the next seed: other start weights") { _ in
      "next seed"
    },
    Binding([key("N")], "N", .previousSeed, "Training", "the seed before"),
  ]

  private static let setup = [
    Binding([key("]")], "]", .moreHidden, "Setup", "one more hidden neuron (a new run)"),
    Binding([key("[")], "[", .fewerHidden, "Setup", "one hidden neuron fewer (a new run)"),
    Binding([key("d")], "d", .nextDataset, "Setup", "the next dataset (a new run)"),
    Binding([key("f")], "f", .nextActivation, "Setup", "the next activation function (a new run)"),
    Binding([key(":")], ":", .prompt, "Setup", "type a setting, as in :alpha 0.5 or :hidden 8,8"),
  ]

  private static let race = [
    Binding([key("a")], "a", .addLane, "Race", "add a lane with another α", on: [.race]) {
      $0.model.alphas.count < raceLanes.upperBound ? "add lane" : nil
    },
    Binding([key("x")], "x", .removeLane, "Race", "remove the chosen lane", on: [.race]) {
      $0.model.alphas.count > raceLanes.lowerBound ? "remove" : nil
    },
  ]

  private static let looking = [
    Binding([key("1")], "1", .screen(.train), "Looking", "Train: network, cost, regions") {
      $0.model.screen == .train ? nil : "train"
    },
    Binding([key("2")], "2", .screen(.race), "Looking", "Race: several α from one start") {
      $0.model.screen == .race ? nil : "race"
    },
    Binding([.tab], "Tab", .nextPanel, "Looking", "choose the next panel or lane"),
    Binding([.backTab], "S-Tab", .previousPanel, "Looking", "choose the one before"),
    Binding([.left, key("h")], "left", .left, "Looking", "left: the example or lane before"),
    Binding([.right, key("l")], "right", .right, "Looking", "right: the next example or lane"),
    Binding([.up, key("k")], "up", .up, "Looking", "up: a larger α"),
    Binding([.down, key("j")], "down", .down, "Looking", "down: a smaller α"),
    Binding([.enter], "Enter", .edit, "Looking", "edit what the chosen panel shows"),
    Binding([key("z")], "z", .zoom, "Looking", "the chosen panel on the whole screen, and back"),
    Binding([key("y")], "y", .costScale, "Looking", "cost axis: logarithmic or linear"),
    Binding([key("t")], "t", .theme, "Looking", "the next theme"),
  ]

  private static let program = [
    Binding([key("?"), .function(1)], "?", .help, "Program", "this help") { _ in "help" },
    Binding([.escape], "Esc", .back, "Program", "back: close what is open"),
    Binding([.control("l")], "Ctrl-L", .redraw, "Program", "draw the screen anew"),
    Binding([.control("z")], "Ctrl-Z", .suspend, "Program", "stop for now; fg goes on"),
    Binding([key("q")], "q", .quit, "Program", "leave, terminal as it was") { _ in "quit" },
  ]
}
