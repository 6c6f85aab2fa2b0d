extension PromptWord {
  /// The Step screen on the worked example, or on the network in training.
  static let step = PromptWord(
    name: "step", placeholder: "worked or training",
    help: "one step of backpropagation, in numbers",
    choices: ["worked", "training"],
    run: { value, model throws(InputError) in
      guard ["worked", "training"].contains(value) else {
        throw InputError("step \(value): say step worked or step training")
      }
      if model.step.isWorked != (value == "worked") { model.step = model.step.switched() }
      return model.act(.screen(.step), [:])
    })
}
