extension Run {
  /// Advances by a faster way with the same bits, if there is one for the setup; nil if not.
  mutating func advanceFast(examples count: Int) -> Int? {
    guard perceptron == nil else { return nil }
    return advanceSmall(examples: count) ?? advanceLayers(examples: count)
  }
}
