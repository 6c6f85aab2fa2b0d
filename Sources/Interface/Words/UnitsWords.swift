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
}
