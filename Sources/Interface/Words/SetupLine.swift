import Learning

extension Setup {
  /// The options that make this setup from the standard one, as they would be typed; given weights
  /// are left out, since no line holds them.
  public var options: String {
    let standard = Setup()
    return SetupWord.catalog.compactMap { word in
      guard let value = word.show(self), word.name == "seed" || value != word.show(standard)
      else { return nil }
      // A word that stands alone has no value.
      return word.placeholder.isEmpty ? "--\(word.name)" : "--\(word.name) \(shellWord(value))"
    }.joined(separator: " ")
  }

  /// The command line that shows this run again.
  public var line: String { "descent \(options)" }
}
