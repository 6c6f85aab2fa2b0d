/// A perceptron that learns: f(x) = 1 where wᵀx ≥ 0, else 0, with x_0 = 1 and the bias w_0.
///
/// Rosenblatt's rule, with targets 0 and 1: w ← w + α (y − o) x, so that only a mistake changes the
/// weights. It keeps what there is to tell of it: each epoch's mistakes, the last correction, and
/// the cycle that it has come into, if it has.
public struct Perceptron: Sendable, Hashable {
  /// One mistake put right: the weights before and after, the bias first.
  public struct Correction: Sendable, Hashable {
    /// The index of the example that was answered wrongly.
    public var example: Int
    /// The epoch in which it was made, from 1.
    public var epoch: Int
    /// The weights that made the mistake.
    public var before: [Double]
    /// The weights after the one step, which need not yet answer right.
    public var after: [Double]
  }

  /// What it learns: one target each, 0 or 1.
  public let examples: [Example]
  /// The line of the greatest margin; nil where no line parts the classes, or where none was looked
  /// for.
  public let separation: Separation?
  /// Whether a line parts the classes; nil where that was not found out.
  public let isSeparable: Bool?
  /// The weights it began with, the bias w_0 first.
  public let start: [Double]
  /// The weights as they stand, the bias w_0 first.
  public internal(set) var weights: [Double]
  /// The learning rate of the last update.
  public internal(set) var alpha: Double
  /// How many epochs are completed.
  public internal(set) var epoch = 0
  /// How many mistakes have been made in all, each of them corrected.
  public internal(set) var mistakes = 0
  /// The mistakes of the completed epochs, the newest last; at most `rememberedEpochs` of them.
  public internal(set) var mistakesPerEpoch: [Int] = []
  /// The mistakes of the epoch under way.
  public internal(set) var mistakesNow = 0
  /// The last mistake put right; nil before the first.
  public internal(set) var lastCorrection: Correction?
  /// How the weights come round, once an epoch has ended with weights of an earlier epoch's end.
  public internal(set) var cycle: PerceptronCycle?
  /// The ends of all epochs since the start, or since α was last changed.
  var ends: EpochEnds
  /// The weights without rounding, where they can be reckoned so.
  private var whole: WholeWeights?

  /// How many epochs' mistakes are kept: more than any plot shows.
  public static let rememberedEpochs = 1_000

  /// Makes a perceptron; targets are 0 or 1, and there is one start weight more than inputs, the
  /// bias first.
  public init(_ examples: [Example], start: [Double], alpha: Double = 1) {
    precondition(
      examples.allSatisfy { $0.input.count + 1 == start.count && $0.target.count == 1 },
      "a weight for each input and one for the bias, and a single target")
    self.examples = examples
    self.start = start
    self.alpha = alpha
    let isSmall = Separation.canFindBest(of: examples)
    separation = isSmall ? Separation.best(of: examples) : nil
    isSeparable = isSmall ? separation != nil : nil
    weights = start
    ends = EpochEnds(start)
    whole = WholeWeights(examples, weights: start, alpha: alpha)
  }

  /// Whether its inputs, weights and α are decimals that it reckons with exactly. Its weights are then
  /// whole multiples of one number and stay within bounds (Block and Levin 1970), so that in a fixed
  /// order they come round some time where no line parts the classes.
  public var isExact: Bool { whole != nil }

  /// z = w_0 + Σ_i w_i x_i, as a network of this one neuron sums it up.
  public func preActivation(_ input: [Double]) -> Double {
    sumInEight(from: weights[0], count: input.count) { (a: weights[$0 + 1], b: input[$0]) }
  }

  /// The answer to an input, 0 or 1.
  public func answer(_ input: [Double]) -> Double { Step.value(preActivation(input)) }

  /// z of an example of its own, exact where that can be.
  public func preActivation(of example: Int) -> Double {
    whole?.preActivation(example) ?? preActivation(examples[example].input)
  }

  /// The answer to an example of its own, 0 or 1.
  public func answer(to example: Int) -> Double { Step.value(preActivation(of: example)) }

  /// Takes an example, and corrects the weights where the answer is wrong; says whether it was.
  @discardableResult
  public mutating func learn(_ example: Int) -> Bool {
    let error = examples[example].target[0] - answer(to: example)
    guard error != 0 else { return false }
    let before = weights
    correct(example, error)
    mistakes += 1
    mistakesNow += 1
    lastCorrection = Correction(
      example: example, epoch: epoch + 1, before: before, after: weights)
    return true
  }

  private mutating func correct(_ example: Int, _ error: Double) {
    if whole?.correct(example, error: error) == true, let whole {
      weights = whole.values
      return
    }
    if whole != nil {
      // What was noted of the walk was exact, and what follows is rounded.
      whole = nil
      ends = EpochEnds(weights, at: epoch)
    }
    weights[0] = fused(error, alpha, weights[0])
    for (i, x) in examples[example].input.enumerated() {
      weights[i + 1] = fused(error, alpha * x, weights[i + 1])
    }
  }

  /// Ends an epoch, and looks whether the weights have come round.
  ///
  /// - Parameter isOrderFixed: whether every epoch takes the examples in the dataset's order; only
  ///   then do the same weights mean the same future.
  public mutating func endEpoch(isOrderFixed: Bool = true) {
    epoch += 1
    mistakesPerEpoch.append(mistakesNow)
    if mistakesPerEpoch.count > Self.rememberedEpochs { mistakesPerEpoch.removeFirst() }
    defer { mistakesNow = 0 }
    guard isOrderFixed, cycle == nil, mistakesNow > 0 else { return }
    if let before = ends.note(weights, at: epoch) {
      cycle = PerceptronCycle(of: self, since: before)
    }
  }

  /// Takes every example once, in the dataset's order; returns the number of mistakes.
  @discardableResult
  public mutating func learnEpoch() -> Int {
    for index in examples.indices { learn(index) }
    endEpoch()
    return mistakesPerEpoch.last ?? 0
  }

  /// Changes α from the next update on; a cycle would have to be found anew.
  public mutating func setAlpha(_ alpha: Double) {
    guard alpha != self.alpha else { return }
    self.alpha = alpha
    cycle = nil
    ends = EpochEnds(weights, at: epoch)
    whole = WholeWeights(examples, weights: weights, alpha: alpha)
  }

  /// True when every example is answered right: no weight will change any more.
  public var isRight: Bool { wrong == 0 }

  /// The mean of J = ½ (y − o)² over its examples: half the share that it answers wrongly.
  public var meanCost: Double { 0.5 * Double(wrong) / Double(examples.count) }

  private var wrong: Int {
    examples.indices.count { answer(to: $0) != examples[$0].target[0] }
  }
}
