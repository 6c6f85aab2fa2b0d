extension PromptWord {
  /// The axes of the cost plots, logarithmic or linear.
  static let axis = PromptWord(
    name: "axis", placeholder: "name scale",
    help: "axis epochs log, or cost linear: the axes of the cost plots",
    choices: ["epochs log", "epochs linear", "cost log", "cost linear"],
    run: { value, model throws(InputError) in
      let words = value.split(separator: " ").map(String.init)
      guard words.count == 2, ["log", "linear"].contains(words[1]) else {
        throw InputError("axis \(value): say epochs or cost, and log or linear")
      }
      let isLogarithmic = words[1] == "log"
      switch words[0] {
      case "epochs": (model.areEpochsLogarithmic, model.hasChosenEpochs) = (isLogarithmic, true)
      case "cost": model.isCostLinear = !isLogarithmic
      default: throw InputError("axis \(value): there are epochs and cost")
      }
      return []
    })
}
