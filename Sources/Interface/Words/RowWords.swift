import Learning

/// The words that say how a dataset is made from rows: how many are drawn, with how much noise, which of
/// them are held back, and what the network is given of them.
extension SetupWord {
  public static let ofRows =
    ofFiles + [count, noise, classes, test, dataSeed, standardize, features]

  static let count = SetupWord(
    name: "count", placeholder: "number",
    help:
      "how many rows a drawn dataset has: 500 by default, 1,200 of plane and bumps, 60 of one input",
    choices: [],
    read: { text, setup throws(InputError) in
      let generator = try setup.dataset.drawn("count", "has the rows that it has")
      guard let count = Int(text), generator.counts.contains(count) else {
        throw InputError(
          "\(generator.name) has \(generator.counts.words); "
            + decimalHint(text, orTry: String(generator.standardCount)))
      }
      setup.dataset = setup.dataset.remade { $0.count = count }
    },
    show: { setup in
      guard let generator = setup.dataset.generator else { return nil }
      let count = setup.dataset.recipe.count
      return count == generator.standardCount ? nil : String(count)
    })

  static let noise = SetupWord(
    name: "noise", placeholder: "percent",
    help: "how much chance is in a drawn dataset, in percent: 0 to 100; 0 by default", choices: [],
    read: { text, setup throws(InputError) in
      let generator = try setup.dataset.drawn("noise", "takes no noise")
      guard generator.takesNoise else {
        throw InputError("\(generator.name) takes no noise; try count")
      }
      guard let noise = percent(text), (0...100).contains(noise) else {
        throw InputError(
          "the noise must be from 0 to 100 percent; " + decimalHint(text, orTry: "10"))
      }
      setup.dataset = setup.dataset.remade { $0.noise = noise }
    },
    show: { $0.dataset.recipe.noise == 0 ? nil : number($0.dataset.recipe.noise) })

  static let classes = SetupWord(
    name: "classes", placeholder: "number",
    help: "how many classes blobs has: 2 to 9; 4 by default",
    choices: [],
    read: { text, setup throws(InputError) in
      guard let choice = setup.dataset.generator?.classes?.choice, choice.count > 1 else {
        throw InputError(
          "\(setup.dataset.name) has the classes that it has; try dataset blobs first")
      }
      let count = try readWhole(text, "the number of classes", choice, "3")
      setup.dataset = setup.dataset.remade { $0.classes = count }
    },
    show: { setup in
      let (recipe, generator) = (setup.dataset.recipe, setup.dataset.generator)
      return generator?.classes.flatMap {
        $0.standard == recipe.classes ? nil : String(recipe.classes)
      }
    })

  static let test = SetupWord(
    name: "test", placeholder: "share",
    help:
      "the share of the rows that is held back from training, to test it with, as in 20%, or the "
      + "last so many, as in 'last 360'; none by default, of digits 20%",
    choices: [],
    read: { text, setup throws(InputError) in
      guard setup.dataset.kind != .table else {
        throw InputError(
          "\(setup.dataset.name) is a truth table, of which no row can be spared; try it with "
            + "circle or spiral")
      }
      if text.hasPrefix("last ") { return try holdBackLast(text, &setup) }
      guard let share = percent(text), share >= 0, share < 100 else {
        throw InputError(
          "the share that is held back must be from 0% up to 99%; "
            + decimalHint(text, orTry: "20%"))
      }
      setup.dataset = setup.dataset.remade { ($0.heldBack, $0.lastHeldBack) = (share / 100, 0) }
    },
    show: {
      let recipe = $0.dataset.recipe
      if recipe.lastHeldBack > 0 { return "last \(recipe.lastHeldBack)" }
      let usual = Setup.usual(for: $0.dataset).dataset.recipe.heldBack
      return recipe.heldBack == 0 && usual == 0 ? nil : plainPercent(recipe.heldBack) + "%"
    })

  private static func holdBackLast(_ text: String, _ setup: inout Setup) throws(InputError) {
    let most = setup.dataset.rowExamples.count - 1
    let count = try readWhole(
      String(text.dropFirst(5)), "the number of last rows held back from \(setup.dataset.name)",
      1...max(1, most), "last \(max(1, most / 5))")
    setup.dataset = setup.dataset.remade { ($0.heldBack, $0.lastHeldBack) = (0, count) }
  }

  static let dataSeed = SetupWord(
    name: "data-seed", placeholder: "number",
    help:
      "what the rows of a dataset and the choice of those that are held back are drawn from; 1 by "
      + "default",
    choices: [],
    read: { text, setup throws(InputError) in
      guard let seed = UInt64(text) else {
        throw InputError(
          "the seed must be a whole number from 0 to \(UInt64.max); "
            + decimalHint(text, orTry: "1"))
      }
      guard setup.dataset.generator != nil || setup.dataset.recipe.heldBack > 0 else {
        throw InputError("nothing of \(setup.dataset.name) is drawn; try it with circle or spiral")
      }
      setup.dataset = setup.dataset.remade { $0.seed = seed }
    },
    show: {
      let seed = $0.dataset.recipe.seed
      return seed == Recipe.standardSeed ? nil : String(seed)
    })

  static let standardize = SetupWord(
    name: "standardize", placeholder: "",
    help: "bring each input to mean 0 and standard deviation 1 over the rows that are trained on",
    choices: [],
    read: { text, setup throws(InputError) in
      guard text.isEmpty else { throw InputError("standardize has no value; try it alone") }
      setup.dataset = setup.dataset.remade { $0.isStandardized = true }
    },
    show: { $0.dataset.recipe.isStandardized ? "" : nil })

  static let features = SetupWord(
    name: "features", placeholder: "list",
    help:
      "what the network is given of the inputs, as in x1,x2,x1^2,x2^2,x1*x2,sin(x1),sin(x2); none: "
      + "the inputs as they are",
    choices: ["none"],
    read: { text, setup throws(InputError) in
      let list = try readFeatures(text, of: setup.dataset.placeNames)
      setup.dataset = setup.dataset.remade { $0.features = list }
    },
    show: { setup in
      let list = setup.dataset.recipe.features
      guard !list.isEmpty else { return nil }
      return list.map { $0.name(setup.dataset.placeNames) }.joined(separator: ",")
    })
}

/// A number of percent, with the sign or without.
private func percent(_ text: String) -> Double? {
  Double(text.hasSuffix("%") ? String(text.dropLast()) : text)
}

/// A share in percent as it was typed: what 0.07 · 100 is but for rounding.
private func plainPercent(_ share: Double) -> String {
  let percent = share * 100
  return (0...12).lazy.map { fixed(percent, $0) }.first { Double($0).map { $0 / 100 } == share }
    ?? number(percent)
}

private func readFeatures(_ text: String, of inputs: [String]) throws(InputError) -> [Feature] {
  if text == "none" { return [] }
  var list: [Feature] = []
  for part in text.split(separator: ",", omittingEmptySubsequences: false) {
    guard let feature = Feature(String(part).trimmingSpaces, of: inputs) else {
      throw InputError(
        "\(part) is no feature of \(inputs.prefix(8).joined(separator: ", ")); try "
          + Feature.examples(inputs).joined(separator: ","))
    }
    guard !list.contains(feature) else {
      throw InputError("\(part) stands there twice; try each once")
    }
    list.append(feature)
  }
  // The inputs themselves, in their order, need no word.
  return list == inputs.indices.map(Feature.input) ? [] : list
}

extension Feature {
  fileprivate static func examples(_ inputs: [String]) -> [String] {
    let (first, second) = (inputs[0], inputs[min(1, inputs.count - 1)])
    return inputs.count == 1
      ? [first, "\(first)^2", "sin(\(first))"]
      : [first, second, "\(first)^2", "\(first)*\(second)", "sin(\(first))"]
  }
}

extension Dataset {
  /// What draws it.
  ///
  /// - Throws: `InputError` of a dataset that is not drawn, whose rows are as they are.
  fileprivate func drawn(_ word: String, _ reason: String) throws(InputError) -> Generator {
    if let generator { return generator }
    throw InputError(
      "\(name) \(reason); \(word) is for "
        + Generator.catalog.prefix(4).map(\.name).joined(separator: ", ")
        + " and others that are drawn; try "
        + "dataset circle first")
  }
}

extension Generator.Counts {
  /// Which numbers of rows there can be.
  fileprivate var words: String {
    switch self {
    case .any(let range): "\(grouped(range.lowerBound)) to \(grouped(range.upperBound)) rows"
    case .powers: "a row for each combination of 2 to 8 inputs: 4, 8, 16 and so on to 256"
    }
  }
}
