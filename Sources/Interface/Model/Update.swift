import Drawing
import Learning

extension Model {
  /// What an event means: the one place where the model changes.
  ///
  /// - Returns: what is to happen outside, in order.
  public mutating func update(_ event: Event, seeing snapshots: [Desk: Snapshot]) -> [Effect] {
    seen = snapshots
    defer { seen = [:] }
    let effects = respond(to: event, snapshots)
    course.open?.await(effects, after: snapshots)
    return effects
  }

  private mutating func respond(to event: Event, _ snapshots: [Desk: Snapshot]) -> [Effect] {
    switch event {
    case .key(let key): return press(key, snapshots)
    case .paste(let text): return paste(text)
    case .wheel(let point, let up): return turnWheel(at: point, up: up, snapshots)
    case .click(let point): return click(point, snapshots)
    case .drag(let point): return drag(point, snapshots)
    case .resized, .closed: return []
    }
  }

  private mutating func press(_ key: Key, _ snapshots: [Desk: Snapshot]) -> [Effect] {
    if prompt != nil { return type(key, snapshots) }
    message = nil
    if isHelpShown { return readHelp(key, snapshots) }
    if let effects = Screens.named(screen).press(key, on: &self) { return effects }
    guard let action = Keymap.action(for: key, in: self) else {
      message = hint(at: key)
      return []
    }
    return act(action, snapshots)
  }

  /// What to say of a key without a meaning that was likely pressed for another: one of another
  /// keyboard layout, or with Caps Lock.
  private func hint(at key: Key) -> Message? {
    guard case .character(let scalar) = key, scalar.properties.isAlphabetic else { return nil }
    guard scalar.isASCII else {
      return Message("\(scalar) is no key here: is another keyboard layout on? ? lists the keys")
    }
    let small = Unicode.Scalar(scalar.value | 0x20).map(Key.character)
    guard let small, small != key, Keymap.action(for: small, in: self) != nil else { return nil }
    return Message("\(scalar) is no key here: is Caps Lock on? ? lists the keys")
  }

  /// Carries out an action.
  public mutating func act(_ action: Action, _ snapshots: [Desk: Snapshot]) -> [Effect] {
    let shown = Screens.named(screen)
    if let effects = shown.act(action, on: &self, seeing: snapshots) { return effects }
    if shown.standing(of: action, self) == .rests { return [] }
    if let command = Command(action) { return [.send(command, to: desk)] }
    switch action {
    case .screen(let name): return show(name)
    case .alphaUp, .up: return stepAlpha { AlphaLadder.above($0) }
    case .alphaDown, .down: return stepAlpha { AlphaLadder.below($0) }
    case .nextSeed: return begin { $0.drawAnew(seed: $0.seed &+ 1) }
    case .previousSeed: return begin { $0.drawAnew(seed: $0.seed &- 1) }
    case .moreHidden: return begin { $0.addHidden(1) }
    case .fewerHidden: return begin { $0.addHidden(-1) }
    case .nextDataset:
      return begin { $0.learn($0.dataset.next) }
    case .nextActivation:
      let effects = begin { $0.activation = next(after: $0.activation, in: Activation.catalog) }
      if setup.activation != .sigmoid, setup.output == nil, setup.dataset.isOfOneBit, message == nil
      {
        message = Message(
          "\(setup.activation): the targets stay 0 and 1, and an output counts as 1 from 1/2 on")
      }
      return effects
    case .example(let index):
      example = index
      return []
    case .left, .right:
      chooseExample(by: action == .left ? -1 : 1)
      return []
    case .nextCard: return nextCard(seeing: snapshots)
    case .previousCard: return previousCard()
    case .back where course.open != nil && !isZoomed:
      return leaveLesson()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    default:
      changeLook(action)
      return []
    }
  }

  private mutating func show(_ name: ScreenName) -> [Effect] {
    guard name != screen else { return [] }
    return turn { $0.screen = name } + Screens.named(name).open(&self)
  }

  /// Looks at something else: what is left rests, and what is shown goes on. No panel is chosen there,
  /// and no point is being placed.
  mutating func turn(_ change: (inout Model) -> Void) -> [Effect] {
    let left = desk
    change(&self)
    units.cursor = nil
    (pad, mapCursor) = (nil, nil)
    focus = nil
    isZoomed = false
    guard left != desk else { return [] }
    return [.send(.show(false), to: left), .send(.show(true), to: desk)]
  }

  /// The example whose activations are shown: the next or the one before, round and round.
  mutating func chooseExample(by step: Int) {
    if showsWrongOnly, setup.dataset.images == nil, let run = seen[.training]?.runs.first {
      let scene = Scene(model: self, snapshots: seen, features: features)
      example = ExampleList(run, scene, height: 0).beside(step) ?? example
      return
    }
    let count = setup.dataset.shownCount
    example = ((example ?? (step > 0 ? -1 : 0)) + step + count) % count
  }
}

func next<T: Equatable>(after value: T, in catalog: [T]) -> T {
  let index = catalog.firstIndex(of: value) ?? -1
  return catalog[(index + 1) % catalog.count]
}

extension Setup {
  /// Random start weights from another seed; given ones make way for them.
  mutating func drawAnew(seed: UInt64) {
    self.seed = seed
    if case .given = start { start = Setup().start }
  }

  /// A hidden neuron more or fewer in the last hidden layer; without any left, no hidden layer.
  mutating func addHidden(_ count: Int) {
    let size = (hidden.last ?? 0) + count
    guard (0...layerSizeLimit).contains(size) else { return }
    if !hidden.isEmpty { hidden.removeLast() }
    if size > 0 { hidden.append(size) }
  }
}
