import Learning

extension Setup {
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
  public mutating func adopt(_ parameters: Parameters) throws(InputError) -> [Effect] {
    try setup.adopt(parameters)
    return restart()
  }
}

/// Layer sizes as they are said: 2-3-1.
func sizes(_ layers: [Int]) -> String {
  layers.map(String.init).joined(separator: "-")
}
