import Drawing

/// What changes only how things are looked at, and touches no training.
extension Model {
  mutating func changeLook(_ action: Action) {
    switch action {
    case .costScale: isCostLinear.toggle()
    case .epochScale:
      let shown = Scene(model: self, snapshots: seen, features: features)
      (areEpochsLogarithmic, hasChosenEpochs) = (!shown.areEpochsLogarithmic, true)
    case .theme:
      let names = Theme.catalog.map(\.name)
      let index = names.firstIndex(of: theme.name) ?? 0
      theme = Theme.catalog[(index + 1) % Theme.catalog.count]
    case .help: isHelpShown = true
    case .prompt: prompt = Prompt()
    case .edit:
      // The lane that another α will be for is marked while it is typed.
      if hasUnchosenLanes { focus = 0 }
      prompt = Prompt("alpha ")
    case .zoom: zoom()
    case .nextPanel: stepFocus(1)
    case .previousPanel: stepFocus(-1)
    case .back: goBack()
    default: break
    }
  }

  /// One panel large, and back; of a card with a picture that one, until another is chosen.
  private mutating func zoom() {
    if largePicture != nil {
      course.open?.showsPicture = false
    } else if cardPicture != nil, focus == nil {
      course.open?.showsPicture = true
    } else {
      focus = focus ?? 0
      isZoomed.toggle()
    }
  }

  private mutating func goBack() {
    if isZoomed {
      isZoomed = false
    } else {
      focus = nil
      example = nil
      neuron = nil
    }
  }

  mutating func stepFocus(_ step: Int) {
    let count = max(1, placement.count)
    let now = focus.map { min($0, count - 1) } ?? (step > 0 ? -1 : 0)
    focus = (now + step + count) % count
  }

  /// A key while the help lies over the screen: it turns the help or closes it, and never acts on
  /// what is hidden below.
  mutating func readHelp(_ key: Key, _ snapshots: [Desk: Snapshot]) -> [Effect] {
    switch key {
    case .down, .character("j"): turnHelp(by: 1)
    case .up, .character("k"): turnHelp(by: -1)
    case .pageDown, .character(" "): turnHelp(by: Self.helpPage)
    case .pageUp: turnHelp(by: -Self.helpPage)
    default:
      closeHelp()
      let action = Keymap.action(for: key, in: self)
      if action == .quit || action == .redraw || action == .suspend {
        return act(action ?? .back, snapshots)
      }
    }
    return []
  }

  mutating func closeHelp() {
    isHelpShown = false
    helpRow = 0
  }

  /// Turns the help no farther than its ends: what was turned past the last row would have to be
  /// turned back unseen.
  mutating func turnHelp(by rows: Int) {
    helpRow = min(max(0, helpRow + rows), HelpLayout(self, size).lastTop)
  }

  /// Rows that a page key turns the help by: fewer than the smallest useful screen shows.
  private static let helpPage = 8
}
