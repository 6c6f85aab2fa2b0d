import Learning

/// What the Units screen has chosen.
public struct Units: Sendable {
  /// One thing a single neuron, or a few, can show.
  public enum View: String, CaseIterable, Sendable {
    case perceptron, sigmoid, gates, depth
  }

  public var view = View.perceptron
  /// Which of the networks set by hand.
  public var gate = HandSetNetwork.catalog.count - 1
  /// How many neurons each hidden layer of the depth view has.
  public var width = 8
  /// Where the next point would go, while points are being placed.
  public var cursor: PointCursor?
  /// What the perceptron and the networks of the depth view were begun with.
  var perceptron: Setup?
  var depth: [Setup] = []

  public init() {}

  /// Neurons in a hidden layer of the depth view: more only take longer.
  static let widths = 1...16
  /// Slow enough to see each correction, fast enough not to wait for the next.
  static let perceptronPace = Pace(examplesPerSecond: 2)
  /// Eight neurons a layer learn XOR in some five seconds.
  static let depthPace = Pace(examplesPerSecond: 500)
}

extension Setup {
  /// The perceptron on this setup's dataset, from a line of whole weights drawn by its seed; on AND
  /// where a perceptron of at most two inputs cannot take the dataset.
  ///
  /// Whole weights make the walk exact and the figures short. α is 1: another would change nothing
  /// but the weight of the start.
  var perceptron: Setup {
    var setup = self
    setup.follow(.perceptron)
    setup.batch = .examples(1)
    setup.order = .fixed
    if !LearningRule.perceptron.suits(setup) || setup.dataset.inputCount > 2
      || !setup.dataset.recipe.features.isEmpty
    {
      setup.dataset = .and
    }
    setup.alpha = 1
    (setup.schedule, setup.penalty) = (.constant, .none)
    setup.epsilon = 0
    setup.epochLimit = Perceptron.rememberedEpochs
    setup.start = .given(setup.wholeStart)
    return setup
  }

  /// The greatest whole start weight: steep and flat lines, some through the examples' square.
  private static let wholeRange = 3.0

  private var wholeStart: Parameters {
    var wide = self
    if start == .uniform(0) { return Parameters(zeros: shape) }
    wide.start = .uniform(Self.wholeRange)
    let drawn = wide.startParameters()
    return Parameters(shape: shape, values: drawn.values.map { $0.rounded() })
  }

  /// The same dataset with no, one and two hidden layers, first with the setup's activation, then
  /// with the identity.
  func depths(width: Int) -> [Setup] {
    [activation, .identity].flatMap { activation in
      [[], [width], [width, width]].map { hidden in
        var setup = self
        (setup.rule, setup.penalty, setup.schedule) = (.plain, .none, .constant)
        setup.activation = activation
        (setup.output, setup.cost) = (nil, Output.standardCost)
        setup.hidden = hidden
        if setup.hasGivenStart { setup.start = Setup().start }
        if activation == .identity { setup.alpha = min(alpha, Self.identityAlpha) }
        return setup
      }
    }
  }

  /// Linear layers have no flat ends that would hold a large step back: beyond this they diverge.
  private static let identityAlpha = 0.1
}
