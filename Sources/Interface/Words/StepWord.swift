import Learning

extension PromptWord {
  /// The Step screen on the worked example, or on the network in training, at one of its operations.
  static let step = PromptWord(
    name: "step", placeholder: "worked or training",
    help: "one step of backpropagation, in numbers; step worked 3 opens its third operation, "
      + "step worked chain or listing puts that beside a lesson's card",
    choices: ["worked", "training"],
    run: { value, model throws(InputError) in
      var words = value.split(separator: " ").map(String.init)
      let beside = words.last.flatMap(StepView.Beside.init)
      if beside != nil { words.removeLast() }
      guard let subject = words.first, ["worked", "training"].contains(subject), words.count <= 2
      else { throw InputError("step \(value): say step worked or step training") }
      let isWorked = subject == "worked"
      let shape = isWorked ? WorkedExample.network.shape : model.setup.shape
      let position = try words.dropFirst().first.map { text throws(InputError) in
        try readOperation(text, of: StepTour(shape).count, in: value)
      }
      if model.step.isWorked != isWorked { model.step = model.step.switched() }
      if let position { model.step.position = position }
      model.step.beside = beside ?? .figures
      return model.act(.screen(.step), [:])
    })

  /// An operation of the tour, counted from 1 as the screen counts it.
  private static func readOperation(
    _ text: String, of count: Int, in value: String
  ) throws(InputError) -> Int {
    guard let number = Int(text), (1...count).contains(number) else {
      throw InputError("step \(value): its operations are 1 to \(count)")
    }
    return number - 1
  }
}
