import Learning

/// The words that say which columns of a file are what.
extension SetupWord {
  static let ofFiles = [target, inputs, task]

  static let target = ofFile(
    "target", placeholder: "column",
    help: "the column of a file that is to be learned; the last by default"
  ) {
    $0.target = $1
  } show: {
    $0.target
  }

  static let inputs = ofFile(
    "inputs", placeholder: "columns",
    help: "the columns of a file that the network is given, as in a,b; all others by default"
  ) { choice, text in
    choice.inputs = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0).trimmingSpaces }
  } show: {
    $0.inputs?.joined(separator: ",")
  }

  static let task = ofFile(
    "task", placeholder: "classes|values",
    help: "what the target of a file is: one of some classes, or a value; as it looks by default",
    choices: ["classes", "values"]
  ) { choice, text throws(InputError) in
    guard let kind = Rows.Kind(rawValue: text), kind != .table else {
      throw InputError("the target is one of some classes or a value; try classes or values")
    }
    choice.kind = kind
  } show: {
    $0.kind?.rawValue
  }

  private static func ofFile(
    _ name: String, placeholder: String, help: String, choices: [String] = [],
    choose: @escaping @Sendable (inout FileChoice, String) throws(InputError) -> Void,
    show: @escaping @Sendable (FileChoice) -> String?
  ) -> SetupWord {
    SetupWord(
      name: name, placeholder: placeholder, help: help, choices: choices,
      read: { text, setup throws(InputError) in
        guard case .file(var choice) = setup.dataset.recipe.source else {
          throw InputError(
            "\(setup.dataset.name) is no file of rows; try \(name) after dataset points.csv")
        }
        try choose(&choice, text)
        do throws(SheetError) {
          setup.dataset = try setup.dataset.chosen(choice)
        } catch {
          throw InputError(error.description)
        }
      },
      show: { setup in
        guard case .file(let choice) = setup.dataset.recipe.source else { return nil }
        return show(choice)
      })
  }

  /// Whether a dataset's word is the path of a file: it has a point or a slash in it, which no name has; a
  /// hyphen is standard input.
  public static func isPath(_ text: String) -> Bool {
    text == "-" || text.contains("/") || text.contains(".")
  }
}

extension FileChoice {
  /// What the words of files say of one; other words are left out.
  public init(path: String, words: [(name: String, value: String)]) throws(InputError) {
    self.init(path: path)
    for (name, value) in words {
      switch name {
      case "target": target = value
      case "inputs":
        inputs = value.split(separator: ",", omittingEmptySubsequences: false)
          .map { String($0).trimmingSpaces }
      case "task":
        guard let kind = Rows.Kind(rawValue: value), kind != .table else {
          throw InputError(
            "task \(value): the target is one of some classes or a value; try classes or values")
        }
        self.kind = kind
      default: break
      }
    }
  }
}
