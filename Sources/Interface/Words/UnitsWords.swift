import Learning

extension PromptWord {
  static let view = PromptWord(
    name: "view", placeholder: "name", help: "the view of the Units screen",
    choices: Units.View.allCases.map(\.rawValue),
    run: { value, model throws(InputError) in
      guard let view = Units.View(rawValue: value) else {
        let error = unknown(value, "view", among: Units.View.allCases.map(\.rawValue))
        throw InputError("view \(value): \(error.message)")
      }
      let screen = model.act(.screen(.units), [:])
      return screen + model.look(at: view)
    })

  static let points = PromptWord(
    name: "points", placeholder: "x1,x2,y ...", help: "points of one's own, as in 0,0,0 1,1,1",
    choices: [],
    run: { value, model throws(InputError) in
      let dataset = try readPoints(value)
      model.example = nil
      return model.begin { $0.dataset = dataset }
    })
}
