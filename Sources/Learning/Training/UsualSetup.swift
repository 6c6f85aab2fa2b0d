extension Setup {
  /// What a dataset is learned with where nothing else is said.
  ///
  /// Images have so many inputs that the setup of a truth table would take hours: many examples share an
  /// update, an output says what share it has, and the start weights are small.
  public static func usual(for dataset: Dataset) -> Setup {
    var setup = Setup()
    guard dataset.rows.images != nil else { return setup }
    setup.dataset = .digits
    setup.hidden = [32]
    (setup.output, setup.cost) = ("softmax", "cross-entropy")
    (setup.batch, setup.order) = (.examples(10), .shuffled)
    setup.start = .uniform(0.25)
    setup.epochLimit = 100
    return setup
  }

  /// Learns another dataset: what was as it is usual for the one before becomes what is usual for this one, and
  /// what was chosen stays.
  public mutating func learn(_ dataset: Dataset) {
    let (before, after) = (Setup.usual(for: self.dataset), Setup.usual(for: dataset))
    self.dataset = dataset
    follow(\.hidden, before, after)
    if (output, cost) == (before.output, before.cost) {
      (output, cost) = (after.output, after.cost)
    }
    follow(\.batch, before, after)
    follow(\.order, before, after)
    follow(\.start, before, after)
    follow(\.epochLimit, before, after)
  }

  private mutating func follow<Part: Equatable>(
    _ part: WritableKeyPath<Setup, Part>, _ before: Setup, _ after: Setup
  ) {
    if self[keyPath: part] == before[keyPath: part] { self[keyPath: part] = after[keyPath: part] }
  }
}
