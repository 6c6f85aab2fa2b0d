import Learning

/// Weights that somebody has set, and what else is known of the network that they are of.
public struct GivenWeights: Sendable {
  public var parameters: Parameters
  /// The words of the setup that are known of it, with their values: its dataset or its points, and its
  /// activation.
  public var words: [(name: String, value: String)]

  public init(_ parameters: Parameters, words: [(name: String, value: String)] = []) {
    self.parameters = parameters
    self.words = words
  }

  /// The weights of a run as they are now.
  public init(_ run: Run) {
    let usual = Setup.usual(for: run.setup.dataset)
    let words: [SetupWord] =
      [.dataset, .points] + SetupWord.ofRows + [.activation, .output, .cost]
    self.init(
      run.network.parameters,
      words: words.compactMap { word in
        // What is as usual goes without saying, so that older programs read the file too.
        guard let said = word.show(run.setup) else { return nil }
        let isUsual = [SetupWord.output.name, SetupWord.cost.name].contains(word.name)
        return isUsual && said == word.standard && said == word.show(usual)
          ? nil : (word.name, said)
      })
  }
}

extension Setup {
  /// Starts from these weights, with hidden layers of their sizes, and what is known of them.
  ///
  /// - Parameter said: the names of words that somebody has said otherwise, and that hold.
  /// - Throws: `InputError` where they do not fit the dataset; nothing has changed then.
  public mutating func adopt(
    _ given: GivenWeights, keeping said: [String] = []
  ) throws(InputError) {
    var changed = self
    var said = Set(said)
    // Whoever says the one has said what the other would say.
    let ofExamples = ([.dataset, .points] + SetupWord.ofRows).map(\.name)
    if !said.isDisjoint(with: ofExamples) { said.formUnion(ofExamples) }
    for (name, value) in given.words where !said.contains(name) {
      try SetupWord.named(name).apply(value, to: &changed)
    }
    try changed.adopt(given.parameters)
    self = changed
  }

  /// Whether it starts from weights that somebody has set.
  var hasGivenStart: Bool {
    if case .given = start { return true }
    return false
  }

  /// Starts from these weights, with hidden layers of their sizes.
  ///
  /// - Throws: `InputError` where they do not fit the dataset; nothing has changed then.
  public mutating func adopt(_ parameters: Parameters) throws(InputError) {
    let given = parameters.shape.layers
    guard given.first == dataset.inputCount, given.last == dataset.outputCount else {
      throw InputError(
        "layers \(sizes(given)) do not fit \(dataset.name), which needs "
          + "\(counted(dataset.inputCount, "input")) and "
          + counted(dataset.outputCount, "output"))
    }
    guard given.count - 2 <= hiddenLayerLimit, given.allSatisfy({ $0 <= layerSizeLimit }) else {
      throw InputError(
        "at most \(hiddenLayerLimit) hidden layers of at most \(grouped(layerSizeLimit)) neurons "
          + "are taken")
    }
    hidden = Array(given.dropFirst().dropLast())
    start = .given(parameters)
  }
}

extension Model {
  /// A new run from these weights, on whatever the screen shows.
  ///
  /// - Throws: `InputError` where they do not fit; nothing has changed then.
  public mutating func adopt(_ given: GivenWeights) throws(InputError) -> [Effect] {
    try setup.adopt(given)
    return restart()
  }
}

extension Model {
  /// A new run on this dataset, on whatever the screen shows.
  public mutating func adopt(_ dataset: Dataset) -> [Effect] { begin { $0.learn(dataset) } }
}

extension Dataset {
  /// What it holds, in a few words.
  public var words: String {
    let targets =
      kind == .values
      ? "values from \(plain(meaning.range.lowerBound)) to \(plain(meaning.range.upperBound))"
      : "\(classNames.count) classes, " + classNames.prefix(6).joined(separator: ", ")
        + (classNames.count > 6 ? " and so on" : "")
    return "\(counted(rowExamples.count, "row")), \(counted(placeNames.count, "input")), \(targets)"
  }
}

extension Setup {
  /// What to say where the targets lie beyond what the outputs can answer; nil where they do not.
  var noteOnReach: String? {
    let range = dataset.meaning.range
    guard activation == .sigmoid, dataset.kind == .values,
      range.lowerBound < 0 || range.upperBound > 1
    else { return nil }
    return
      "the targets go from \(plain(range.lowerBound, 2)) to \(plain(range.upperBound, 2)), and a "
      + "sigmoid's answers from 0 to 1: f takes tanh"
  }
}

/// Layer sizes as they are said: 2-3-1.
public func sizes(_ layers: [Int]) -> String {
  layers.map(String.init).joined(separator: "-")
}
