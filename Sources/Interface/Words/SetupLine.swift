import Learning

extension Setup {
  /// What the last layer, J, the rule, the schedule and the penalty are, where they are not the usual
  /// ones: a word's name and its value.
  public var unusualWords: [(name: String, value: String)] {
    let usual = Setup.usual(for: dataset)
    let words: [SetupWord] = [.output, .cost, .rule, .schedule, .penalty]
    return words.compactMap { word in
      guard let value = word.show(self), value != word.standard || value != word.show(usual) else {
        return nil
      }
      return (word.name, value)
    }
  }

  /// The same for a line of the screen: "softmax output", "adam".
  var unusualParts: [String] {
    unusualWords.filter { $0.value != LearningRule.perceptron.name }.map {
      $0.name == "outputs" ? "\($0.value) output" : $0.value
    }
  }

  /// The options that make this setup from the standard one, or the dataset's usual one, as they would be typed; given weights
  /// are left out, since no line holds them.
  public var options: String {
    let (standard, usual) = (Setup(), Setup.usual(for: dataset))
    let isOfDataset = [SetupWord.dataset.name, SetupWord.points.name]
    return SetupWord.catalog.compactMap { word in
      let isUsual = word.show(isOfDataset.contains(word.name) ? standard : usual)
      guard let value = word.show(self), word.name == "seed" || value != isUsual
      else { return nil }
      // A word that stands alone has no value.
      return word.placeholder.isEmpty ? "--\(word.name)" : "--\(word.name) \(shellWord(value))"
    }.joined(separator: " ")
  }

  /// The command line that shows this run again.
  public var line: String { "descent \(options)" }
}
