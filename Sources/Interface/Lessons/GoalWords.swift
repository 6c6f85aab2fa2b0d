extension Goal {
  /// What is to be reached in words for a learner: "right = 4", "lane 3: epochs > 5,000".
  func words(in scene: Scene) -> String {
    let figure = try? Figure.named(figure)
    let isWord = figure?.words.isEmpty == false
    let of = subject(figure, scene)
    let amount = Int(value).map(grouped) ?? value
    if isWord, case .one("lane") = figure?.index { return of + amount }
    return of + Self.spoken(self.figure, index) + (isWord ? ": " : " \(comparison.sign) ") + amount
  }

  /// Of which run it speaks, where it is one of several side by side.
  private func subject(_ figure: Figure?, _ scene: Scene) -> String {
    guard let index, let figure else { return "" }
    switch figure.index {
    case .lane, .one("lane"):
      return (scene.model.desk == .depth ? "network" : "lane") + " \(index): "
    default: return ""
    }
  }

  private static func spoken(_ figure: String, _ index: Int?) -> String {
    switch figure {
    case "cost": "mean J"
    case "correct": "right"
    case "taken": "examples taken"
    case "saturated": "saturated neurons"
    case "cycle": "epochs in the round"
    case "hidden": "hidden neurons"
    case "alpha": "α"
    case "epsilon": "ε"
    case "answer": "answer to example \(index ?? 1)"
    case "gate": "gate of h\(lowered(index ?? 1))"
    default: figure
    }
  }
}
