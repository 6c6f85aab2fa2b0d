extension Run {
  /// Advances by a faster way with the same bits, if there is one for the setup; nil if not.
  mutating func advanceFast(examples count: Int) -> Int? {
    switch way {
    case .small, .lanes: advanceSmall(examples: count) ?? advanceLayers(examples: count)
    case .layers, .gradients: advanceLayers(examples: count)
    case .reference: nil
    }
  }
}
