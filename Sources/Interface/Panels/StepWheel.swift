// The wheel turns what the Step screen goes through: its operations, and its weights.

extension EquationPanel {
  func wheelAction(up: Bool, _ scene: Scene) -> Action? { up ? .previousOperation : .nextOperation }
}

extension AlgorithmPanel {
  func wheelAction(up: Bool, _ scene: Scene) -> Action? { up ? .previousStage : .nextStage }
}

extension WorkedPanel {
  func wheelAction(up: Bool, _ scene: Scene) -> Action? { up ? .previousOperation : .nextOperation }
}

extension ChainPanel {
  func wheelAction(up: Bool, _ scene: Scene) -> Action? { up ? .up : .down }
}

extension NextWeightsPanel {
  func wheelAction(up: Bool, _ scene: Scene) -> Action? { up ? .up : .down }
}
