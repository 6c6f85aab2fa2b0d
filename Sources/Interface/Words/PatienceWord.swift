import Learning

extension SetupWord {
  static let patience = SetupWord(
    name: "patience", placeholder: "epochs",
    help:
      "stop when J over the rows that are held back has not fallen for so many epochs; none: only at "
      + "--epsilon or --epochs",
    choices: ["none"],
    read: { text, setup throws(InputError) in
      if text == "none" { return setup.patience = 0 }
      let count = try readWhole(text, "the number of epochs", 1...1_000_000_000, "20 or none")
      guard !setup.dataset.test.isEmpty else {
        throw InputError(
          "\(setup.dataset.name) holds no rows back whose J could be watched; try test 20% first")
      }
      setup.patience = count
    },
    show: { $0.patience == 0 || $0.dataset.test.isEmpty ? nil : String($0.patience) })
}
