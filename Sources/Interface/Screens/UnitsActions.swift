import Drawing
import Learning

extension UnitsScreen {
  func act(
    _ action: Action, on model: inout Model, seeing snapshots: [Desk: Snapshot]
  ) -> [Effect]? {
    switch action {
    case .left, .right: return model.look(at: model.units.view.next(action == .left ? -1 : 1))
    case .placePoints: return model.beginPlacing()
    case .view(let view): return model.units.view == view ? [] : model.look(at: view)
    case .pencil(let cursor):
      model.units.cursor = cursor
      return []
    default: return model.actInView(action)
    }
  }

  func standing(of action: Action, _ model: Model) -> Standing {
    resting(model).contains(action) ? .rests : .works
  }

  private func resting(_ model: Model) -> Set<Action> {
    let setup: Set<Action> = [.fewerHidden, .moreHidden, .nextActivation]
    let alpha: Set<Action> = [.alphaUp, .alphaDown, .up, .down, .edit]
    if model.units.cursor != nil { return setup.union(alpha).union([.right, .placePoints]) }
    switch model.units.view {
    case .perceptron: return setup.union(alpha)
    case .sigmoid: return []
    case .gates:
      let training: Set<Action> = [
        .runOrPause, .oneExample, .oneEpoch, .slower, .faster, .again, .nextSeed, .previousSeed,
        .alphaUp, .alphaDown, .nextDataset,
      ]
      return setup.union(training)
    case .depth: return [.up, .down, .edit]
    }
  }

  func foremost(_ model: Model) -> [Action] {
    switch model.units.view {
    case .perceptron: [.right, .runOrPause, .oneExample, .nextDataset, .placePoints, .again]
    case .sigmoid: [.right, .runOrPause, .down, .nextActivation]
    case .gates: [.right, .down, .edit]
    case .depth: [.right, .runOrPause, .nextDataset, .nextActivation, .again]
    }
  }

  /// While points are being placed the keys are the pencil's.
  func press(_ key: Key, on model: inout Model) -> [Effect]? { model.draw(with: key) }
}

extension Units.View {
  /// The view so many steps further, round and round.
  func next(_ step: Int) -> Units.View {
    let all = Self.allCases
    let place = (all.firstIndex(of: self) ?? 0) + step + all.count
    return all[place % all.count]
  }
}

extension Model {
  /// What an action means in one view alone.
  fileprivate mutating func actInView(_ action: Action) -> [Effect]? {
    switch (units.view, action) {
    case (.gates, .up), (.gates, .down):
      let count = HandSetNetwork.catalog.count
      units.gate = (units.gate + (action == .up ? -1 : 1) + count) % count
    case (.gates, .edit): return trainFromGate()
    case (.sigmoid, .up), (.sigmoid, .down): chooseExample(by: action == .up ? -1 : 1)
    case (.depth, .moreHidden), (.depth, .fewerHidden):
      let width = units.width + (action == .moreHidden ? 1 : -1)
      guard Units.widths.contains(width) else { return [] }
      units.width = width
      return beginUnits()
    case (.perceptron, .alphaUp), (.perceptron, .alphaDown):
      message = Message("the perceptron takes α = 1: another only weighs the start differently")
    default: return nil
    }
    return []
  }

  /// Gives the keys to the cursor of the perceptron's map.
  fileprivate mutating func beginPlacing() -> [Effect] {
    let effects = units.view == .perceptron ? [] : look(at: .perceptron)
    units.cursor = .middle
    return effects
  }

  /// Trains from the weights that were set by hand, on the Train screen.
  fileprivate mutating func trainFromGate() -> [Effect] {
    setup = HandSetNetwork.catalog[units.gate].setup(from: setup)
    example = nil
    return [.send(.begin([setup]), to: .training), .send(.play(true), to: .training)]
      + act(.screen(.train), [:])
  }
}
