import Learning

extension Goal {
  /// What is to be reached as a person would say it: "all 4 right", "lane 3 has converged".
  func words(in scene: Scene) -> String {
    clauses.map { $0.words(in: scene) }.joined(separator: ", and ")
  }

  /// How far the first part of it is that does not hold yet; nil where there is nothing to say.
  func standing(in scene: Scene) -> String? {
    (clauses.first { !$0.holds(in: scene) } ?? clauses[0]).standing(in: scene)
  }
}

extension Goal.Clause {
  private var figure: String { asked.figure }
  private var index: Int? { asked.index }

  func words(in scene: Scene) -> String {
    if let other { return wordsBeside(other, scene) }
    switch figure {
    case "outcome": return whose(scene) + Self.reached(value)
    case "verdict": return "α of lane \(index ?? 1) is \(value)"
    case "correct":
      let isAll = comparison == .equal && Int(value) == scene.exampleCount(of: index)
      return of(scene) + (isAll ? "all \(value)" : quantity) + " right"
    case "cost": return of(scene) + "mean J \(limit)"
    case "epochs": return "\(whose(scene))converged \(within)"
    case "taken": return count("take one example", "take \(quantity) examples")
    case "epoch": return count("one epoch done", "\(quantity) epochs done")
    case "mistakes": return count("one mistake made", "\(quantity) mistakes made")
    case "saturated": return count("one neuron saturated", "\(quantity) saturated")
    case "cycle":
      return Double(value) == 1 && comparison == .atLeast
        ? "the weights come round" : "the weights come round every \(quantity) epochs"
    case "answer": return "the answer to example \(index ?? 1) \(limit)"
    case "counted": return "\(quantity) starts counted"
    case "share": return "a column with \(limit) % of the starts arrived"
    case "median": return "a column with a median of \(limit) epochs"
    case "gate": return "h\(lowered(index ?? 1)) has become \(value)"
    default: return wordsOfModel
    }
  }

  /// A figure beside another: "lane 3 arrives before lane 2".
  private func wordsBeside(_ other: Goal.Asked, _ scene: Scene) -> String {
    if figure == "epochs", other.figure == "epochs", let index, let second = other.index,
      comparison == .below
    {
      return "lane \(index) arrives before lane \(second)"
    }
    return "\(asked.text) \(comparison.sign) \(other.text)"
  }

  private var wordsOfModel: String {
    switch figure {
    case "screen": "on the screen \(value)"
    case "view": "on the view \(value)"
    case "state": value == "running" ? "training runs" : "training is \(value)"
    case "example": "look at example \(value)"
    case "lanes": count("one lane", "\(quantity) lanes")
    case "hidden":
      value == "none"
        ? "no hidden neuron" : count("one hidden neuron", "\(quantity) hidden neurons")
    case "seed" where comparison == .above: "a later seed than \(value)"
    case "dataset": "the dataset is \(Self.gate(value))"
    case "activation", "rule": "the \(figure) is \(value)"
    case "alpha":
      index.map { "α of lane \($0) \(comparison == .equal ? "is " : "")\(limit)" } ?? "α \(limit)"
    case "tested": "J over what is held back \(limit)"
    case "epsilon": "ε \(limit)"
    default: "\(figure) \(limit)"
    }
  }

  /// How far that is, in a few words: "3 so far", "still learning"; nil where there is nothing to
  /// say.
  func standing(in scene: Scene) -> String? {
    guard let now = asked.reading(in: scene)?.text else {
      return ["cycle", "epochs", "share", "median"].contains(figure) ? "not yet" : nil
    }
    switch figure {
    case "outcome": return now == "learning" ? "still learning" : "it " + Self.reached(now)
    case "correct", "taken", "epoch", "mistakes", "saturated", "counted": return "\(now) so far"
    case "example": return "now example \(now)"
    case "epochs": return "it took \(now)"
    case "dataset": return "now: \(Self.gate(now))"
    case "gate", "verdict", "screen", "view", "state", "activation", "rule", "seed":
      return "now: \(now)"
    default: return "\(now) now"
    }
  }

  /// Gates are written large: "is not" would say something else.
  private static func gate(_ name: String) -> String {
    ["not", "and", "or", "nand", "xor"].contains(name) ? name.uppercased() : name
  }

  private static func reached(_ outcome: String) -> String {
    switch outcome {
    case "learning": "is learning"
    case "stuck", "unfinished": "is \(outcome)"
    case "bottom": "is at the bottom"
    default: "has \(outcome)"
    }
  }

  /// Of which run it speaks, as the beginning of a sentence.
  private func whose(_ scene: Scene) -> String {
    guard let index else { return figure == "epochs" ? "" : "it " }
    return (scene.model.desk == .depth ? "network" : "lane") + " \(index) "
  }

  /// The same before what is no sentence; nothing where there is one run only.
  private func of(_ scene: Scene) -> String {
    index == nil ? "" : whose(scene).trimmingSpaces + ": "
  }

  private func count(_ one: String, _ many: String) -> String {
    Double(value) == 1 && comparison == .equal ? one : many
  }

  private var amount: String { Int(value).map(grouped) ?? value }

  /// How many: "4", "at least 5".
  private var quantity: String {
    switch comparison {
    case .equal: amount
    case .atLeast: "at least \(amount)"
    case .atMost: "at most \(amount)"
    case .above: "more than \(amount)"
    case .below: "fewer than \(amount)"
    }
  }

  /// How much: "0.5", "below 0.01".
  private var limit: String {
    switch comparison {
    case .equal: amount
    case .atLeast: "at least \(amount)"
    case .atMost: "at most \(amount)"
    case .above: "above \(amount)"
    case .below: "below \(amount)"
    }
  }

  private var within: String {
    switch comparison {
    case .equal: "after \(amount) epochs"
    case .atLeast: "after \(amount) epochs or more"
    case .atMost: "within \(amount) epochs"
    case .above: "after more than \(amount) epochs"
    case .below: "in fewer than \(amount) epochs"
    }
  }
}

extension Scene {
  /// How many examples the run that a goal is of has.
  fileprivate func exampleCount(of lane: Int?) -> Int? {
    run(lane: lane)?.setup.dataset.examples.count
  }
}
