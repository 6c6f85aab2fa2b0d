import Learning

/// The words that lessons need most, for a screen as a class is to see it.
extension PromptWord {
  static let forLessons = [standard, given, run, pause, again, one, example, column, zoom]

  static let standard = PromptWord(
    name: "standard", placeholder: "", help: "XOR, 2-2-1, α 0.5: as the program starts",
    choices: [],
    run: { _, model throws(InputError) in
      model.setup = Setup()
      model.example = nil
      return model.restart() + [.send(.pace(.standard), to: model.desk)]
    })

  static let given = PromptWord(
    name: "given", placeholder: "name", help: "XOR from known weights: worked, or by-hand",
    choices: knownStarts.map(\.name),
    run: { value, model throws(InputError) in
      guard let known = knownStarts.first(where: { $0.name == value }) else {
        let error = unknown(value, "start", among: knownStarts.map(\.name))
        throw InputError("given \(value): \(error.message)")
      }
      model.setup.learn(.xor)
      model.setup.activation = .sigmoid
      return try model.adopt(GivenWeights(known.parameters))
    })

  private static let knownStarts: [(name: String, parameters: Parameters)] = [
    ("worked", .workedExample), ("by-hand", .handSetXOR),
  ]

  static let run = PromptWord(
    name: "run", placeholder: "", help: "train on", choices: [],
    run: { _, model throws(InputError) in [.send(.play(true), to: model.desk)] })

  static let pause = PromptWord(
    name: "pause", placeholder: "", help: "hold the training", choices: [],
    run: { _, model throws(InputError) in [.send(.play(false), to: model.desk)] })

  static let again = PromptWord(
    name: "again", placeholder: "", help: "the same start again", choices: [],
    run: { _, model throws(InputError) in [.send(.again, to: model.desk)] })

  static let one = PromptWord(
    name: "one", placeholder: "example|epoch", help: "take one, then pause",
    choices: ["example", "epoch"],
    run: { value, model throws(InputError) in
      switch value {
      case "example": return [.send(.oneExample, to: model.desk)]
      case "epoch": return [.send(.oneEpoch, to: model.desk)]
      default: throw InputError("one \(value): one example, or one epoch")
      }
    })

  static let example = PromptWord(
    name: "example", placeholder: "number", help: "the example to look at, or none",
    choices: ["none"],
    run: { value, model throws(InputError) in
      let count = model.setup.dataset.examples.count
      guard value != "none" else {
        model.example = nil
        return []
      }
      do throws(InputError) {
        model.example = try readWhole(value, "the example", 1...count, "2") - 1
      } catch {
        throw InputError("example \(value): \(error.message), or none")
      }
      return []
    })

  static let column = PromptWord(
    name: "column", placeholder: "none", help: "no column of the census chosen",
    choices: ["none"],
    run: { value, model throws(InputError) in
      guard value == "none" else {
        throw InputError("column \(value): none; the arrows choose one")
      }
      (model.census.column, model.census.seed) = (nil, nil)
      return []
    })

  static let zoom = PromptWord(
    name: "zoom", placeholder: "number", help: "one panel large, or none", choices: ["none"],
    run: { value, model throws(InputError) in
      guard value != "none" else {
        model.isZoomed = false
        model.focus = nil
        return []
      }
      let count = max(1, model.placement.count)
      guard count > 1 || value == "1" else {
        throw InputError("zoom \(value): there is one panel here, so 1, or none")
      }
      do throws(InputError) {
        model.focus = try readWhole(value, "the panel", 1...count, "1") - 1
      } catch {
        throw InputError("zoom \(value): \(error.message), or none")
      }
      model.isZoomed = true
      return []
    })
}
