import Learning

extension PromptWord {
  static let view = PromptWord(
    name: "view", placeholder: "name",
    help: "the view of the Units screen; view gates and shows that gate",
    choices: Units.View.allCases.map(\.rawValue),
    run: { value, model throws(InputError) in
      let words = value.split(separator: " ").map(String.init)
      guard let view = words.first.flatMap(Units.View.init), words.count == 1 || view == .gates
      else {
        let error = unknown(value, "view", among: Units.View.allCases.map(\.rawValue))
        throw InputError("view \(value): \(error.message)")
      }
      let gate = try words.count == 1 ? nil : gate(words.dropFirst().joined(separator: " "))
      let screen = model.act(.screen(.units), [:])
      if let gate { model.units.gate = gate }
      return screen + model.look(at: view)
    })

  /// The place of a network set by hand, by its name.
  private static func gate(_ name: String) throws(InputError) -> Int {
    let names = HandSetNetwork.catalog.map { $0.name.lowercased() }
    if let place = names.firstIndex(of: name) { return place }
    throw InputError("view gates \(name): \(unknown(name, "gate", among: names).message)")
  }
}
